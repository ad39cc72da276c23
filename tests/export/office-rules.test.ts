import { describe, expect, test } from 'vitest';
import { HANDED_FORMATS } from '../../src/lib/export/hand-over';
import { zipFiles } from '../../src/lib/export/unzip';
import { zipBytes } from '../../src/lib/export/zip';
import { CHINESE, COMPARISONS, handedOf } from './handed-examples';
import { officeComplaints } from './office-rules';

const handed = handedOf(COMPARISONS['nothing'] as never, { notes: '讲稿' });

/** A file with one of its parts changed. */
async function broken(ending: 'pptx' | 'xlsx', path: string, from: string | RegExp, to: string) {
  const files = await zipFiles(await HANDED_FORMATS[ending].bytes(handed, CHINESE));
  let changed = false;
  const wrong = files.map((file) => {
    if (file.path !== path) return file;
    const text = new TextDecoder().decode(file.content as Uint8Array);
    changed = text.replace(from, to) !== text;
    return { path, content: text.replace(from, to) };
  });
  expect(changed).toBe(true);
  return officeComplaints(await zipBytes(wrong));
}

describe('what office programs refuse is found', () => {
  test.each([
    ['pptx', 'ppt/slides/slide1.xml', /<p:cNvPr id="5"/, '<p:cNvPr id="2"', 'shape id 2 stands twice'],
    ['pptx', 'ppt/slides/slide1.xml', /cy="\d+"\/>/, 'cy="-1"/>', 'a height of -1'],
    ['pptx', 'ppt/presentation.xml', 'id="256"', 'id="12"', 'slide id 12'],
    [
      'pptx',
      'ppt/slides/_rels/slide1.xml.rels',
      'relationships/slideLayout',
      'relationships/slide',
      'not one layout',
    ],
    [
      'pptx',
      'ppt/notesSlides/_rels/notesSlide1.xml.rels',
      'slides/slide1.xml',
      'presentation.xml',
      'leads elsewhere',
    ],
    ['xlsx', 'xl/workbook.xml', /<sheet name="[^"]*"/, '<sheet name="a/b"', 'a sheet called "a/b"'],
    ['xlsx', 'xl/worksheets/sheet1.xml', '<c r="B1"', '<c r="A1"', 'A1 stands twice'],
    ['xlsx', 'xl/worksheets/sheet1.xml', '<c r="B1"', '<c r="XFE1"', 'XFE1 is outside'],
    ['xlsx', 'xl/worksheets/sheet1.xml', '&amp;C', `&amp;C${'x'.repeat(300)}`, 'characters above a page'],
    ['xlsx', 'xl/sharedStrings.xml', '<t', `<t>${'x'.repeat(32_768)}</t><t`, 'a text over 32,767 characters'],
  ] as const)('%s: %s with %s as %.20s', async (ending, path, from, to, complaint) => {
    expect((await broken(ending, path, from, to)).join('\n')).toContain(complaint);
  });

  test('a part that stands twice', async () => {
    const twice = [
      { path: '[Content_Types].xml', content: '<Types/>' },
      { path: 'docProps/core.xml', content: '<a/>' },
    ];
    const found = await officeComplaints(
      await zipBytes([...twice, { path: 'docProps/Core.xml', content: '<a/>' }]),
    );
    expect(found).toContain('docProps/Core.xml stands twice in the archive');
  });
});
