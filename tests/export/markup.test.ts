import { fc } from '../fixtures/property';
import { describe, expect, test } from 'vitest';
import { jsonText, markup, scriptText } from '../../src/lib/export/html/markup';

describe('markup', () => {
  test('escapes what is put in, for content and attributes, and takes markup as it is', () => {
    const inner = markup`<b>${'<&>"'}</b>`;
    expect(markup`<p title="${'"a"'}">${inner}${[1, 'x', undefined]}</p>`.text).toBe(
      '<p title="&quot;a&quot;"><b>&lt;&amp;&gt;&quot;</b>1x</p>',
    );
  });

  test('loses line breaks of the template and none of what is put in', () => {
    const text = markup`<p
      class="a"
    >
      ${'eins\n  zwei'}
    </p>`.text;
    expect(text).toBe('<p class="a">eins\n  zwei</p>');
  });

  test('no script or data can end its own element, and data come back the same', () => {
    expect(scriptText('a = "</script><!--<script>"').text).toBe('a = "\\x3c/script>\\x3c!--\\x3cscript>"');
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = jsonText({ text: `${text}</script>` }).text;
        expect(written).not.toContain('<');
        expect(JSON.parse(written)).toEqual({ text: `${text}</script>` });
      }),
    );
  });
});
