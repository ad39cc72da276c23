import { describe, expect, test } from 'vitest';
import type { Block, DocumentTable } from '../../src/lib/export/docx/block';
import { officialDocument } from '../../src/lib/export/docx/official-document';
import { documentOf, partsOf, textOf } from './opened-package';

const DOCUMENT = 'word/document.xml';
const columns = ['机构', '件'].map((head) => ({ head, width: 4000 }));
/** About 600 characters of XML to a cell: some six million in all, as of a deck of forty large tables. */
const LARGE: DocumentTable = {
  kind: 'table',
  rules: 'three',
  columns,
  rows: Array.from({ length: 6000 }, (_, index) => [`机构${index}`, String(index)]),
};

/** How often everybody else had a turn while something was made. */
async function turnsDuring<Made>(make: () => Promise<Made>): Promise<{ made: Made; turns: number }> {
  let turns = 0;
  const count = () => {
    turns += 1;
    next = setImmediate(count);
  };
  let next = setImmediate(count);
  const made = await make();
  clearImmediate(next);
  return { made, turns };
}

describe('an official document', () => {
  test('lets others have a turn at every million characters of a large table', async () => {
    const { made, turns } = await turnsDuring(() => officialDocument('大表', [LARGE]));
    const xml = textOf(await partsOf(made), DOCUMENT);
    expect(xml.length).toBeGreaterThan(5_000_000);
    expect(turns).toBeGreaterThanOrEqual(Math.floor(xml.length / 1_000_000));
    expect(xml.match(/<w:tr>/g)).toHaveLength(6001);
  });

  test('is called off in the middle of a table', async () => {
    const calling = new AbortController();
    const reason = new Error('called off');
    setTimeout(() => {
      calling.abort(reason);
    });
    await expect(officialDocument('大表', [LARGE, LARGE], calling.signal)).rejects.toBe(reason);
  });

  test('has each block as its paragraph, in their order, and the same bytes whenever it is made', async () => {
    const blocks: Block[] = [
      { kind: 'title', text: '题<&>"' },
      { kind: 'heading', text: '一、' },
      { kind: 'plain', text: '抬头：' },
      { kind: 'paragraph', text: '正文\u0007😀' },
      { kind: 'gap' },
      { kind: 'table', rules: 'grid', columns, rows: [['甲\n乙', '3'], ['丙']] },
      { kind: 'note', text: '注' },
      { kind: 'signed', text: '某局', last: false },
      { kind: 'signed', text: '某日', last: true },
    ];
    const bytes = await officialDocument('题', blocks);
    expect(await officialDocument('题', blocks)).toEqual(bytes);
    const xml = textOf(await partsOf(bytes), DOCUMENT);
    const words = Array.from(documentOf(xml).getElementsByTagName('w:p'), (one) => one.textContent ?? '');
    const expected = ['题<&>"', '一、', '抬头：', '正文😀', '', '机构', '件', '甲', '乙', '3', '丙', ''];
    expect(words).toEqual([...expected, '注', '某局', '某日']);
    expect(xml.match(/<w:keepNext\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:insideH w:val="single"/g)).toHaveLength(1);
    expect(xml.match(/<w:jc w:val="center"\/>/g)).toHaveLength(3);
  });
});
