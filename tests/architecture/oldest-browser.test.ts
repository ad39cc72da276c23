import { describe, expect, test } from 'vitest';
import { filesBelow, programSources, textOf } from './sources';

/**
 * The oldest browser meant is Chromium 90. The build lowers newer syntax, but neither newer functions
 * nor most newer CSS: what came later is listed here with the version that brought it.
 */
const NEWER_FUNCTIONS: Readonly<Record<string, number>> = {
  '.at': 92,
  '.hasOwn': 93,
  '.randomUUID': 92,
  structuredClone: 98,
  '.findLast': 97,
  '.findLastIndex': 97,
  '.toSorted': 110,
  '.toReversed': 110,
  '.toSpliced': 110,
  '.groupBy': 117,
  '.withResolvers': 119,
  '.fromAsync': 121,
  '.union': 122,
  '.intersection': 122,
  '.difference': 122,
  '.isSubsetOf': 122,
  '.showPicker': 99,
  '.showPopover': 114,
  '.startViewTransition': 111,
  '.checkVisibility': 105,
  '.scheduler': 94,
  '.isWellFormed': 111,
  '.toWellFormed': 111,
  '.throwIfAborted': 100,
  '.timeZones': 99,
  '.supportedValuesOf': 99,
  DurationFormat: 129,
  CSSStyleSheet: 99,
};

const NEWER_STYLES: readonly (readonly [RegExp, number])[] = [
  [/:has\(/, 105],
  [/@container\b|container-(type|name)\s*:/, 105],
  [/@layer\b/, 99],
  [/@scope\b/, 118],
  [/@starting-style\b/, 117],
  [/\bcolor-mix\(/, 111],
  [/\b(oklch|oklab|lch|lab|hwb|color)\(/, 111],
  [/\blight-dark\(/, 123],
  [/\d(d|s|l)v(h|w|i|b|min|max)\b/, 108],
  [/\d(cq[whib]|cqmin|cqmax|lh|rlh|cap|ic)\b/, 105],
  [/\btext-wrap\b/, 114],
  [/\btext-box\b/, 133],
  [/\bfield-sizing\b/, 123],
  [/\baccent-color\b/, 93],
  [/\bscrollbar-(gutter|color|width)\b/, 94],
  [/\bsubgrid\b/, 117],
  [/\binterpolate-size\b/, 129],
  [/\banchor-name\b|\bposition-anchor\b/, 125],
  [/\bview-transition-name\b/, 111],
  [/\banimation-timeline\b/, 115],
  [/(^|[{;\s])(translate|rotate|scale)\s*:/m, 104],
  [/@media[^{]*(<|>|(^|\s)=\s)/, 104],
  [/:nth-child\([^)]*\bof\b/, 111],
  [/(^|[{};])\s*&/m, 112],
  [/\b(sin|cos|tan|round|mod|rem|pow|sqrt|abs|sign)\(/, 111],
  [/\boverflow-clip-margin\b/, 90.5],
];

const inBrowser = programSources().filter(
  ({ path }) =>
    /^src\/lib\/(ui|charts|state|text|domain|query|export)\//.test(path) ||
    (/^src\/routes\//.test(path) && !/(\+server|\.server)\.ts$/.test(path)) ||
    // hooks.client.ts is not among them: it brings what SvelteKit itself calls and an old browser lacks.
    path === 'src/hooks.ts',
);
const styles = [
  ...filesBelow('src', '.css', '.svelte').map((path) => ({ path, css: styleOf(path) })),
  // Styles that go into files are texts of the program.
  ...filesBelow('src/lib/export', '-style.ts').map((path) => ({ path, css: withoutSupports(textOf(path)) })),
];

describe('nothing asks for a browser newer than Chromium 90', () => {
  test('functions', () => {
    const wrong = inBrowser.flatMap(({ path, names }) =>
      names
        .filter((name) => Object.hasOwn(NEWER_FUNCTIONS, name))
        .map((name) => `${path}: ${name} (${NEWER_FUNCTIONS[name]})`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(NEWER_STYLES.map(([pattern, version]) => [pattern.source, pattern, version] as const))(
    'styles: %s',
    (_, pattern) => {
      expect(styles.filter(({ css }) => pattern.test(css)).map(({ path }) => path)).toEqual([]);
    },
  );

  test('a style inside @supports may be newer', () => {
    expect(withoutSupports('a { color: red } @supports (x: y) { a { width: 1dvh } } b {}')).toBe(
      'a { color: red }  b {}',
    );
  });
});

/** The style of a component or style sheet without comments and without what @supports guards. */
function styleOf(path: string): string {
  const text = textOf(path);
  const css = path.endsWith('.css')
    ? text
    : [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, body]) => body).join('\n');
  return withoutSupports(css.replace(/\/\*[\s\S]*?\*\//g, ''));
}

function withoutSupports(css: string): string {
  const start = css.indexOf('@supports');
  if (start < 0) return css;
  let depth = 0;
  for (let at = css.indexOf('{', start); at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}' && --depth === 0) return css.slice(0, start) + withoutSupports(css.slice(at + 1));
  }
  return css.slice(0, start);
}
