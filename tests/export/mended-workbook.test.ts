import { writeXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { mendedWorkbook } from '../../src/lib/export/mended-workbook';
import { zipFiles } from '../../src/lib/export/unzip';
import { partsOf, textOf } from './opened-package';

/** CT_Font of ECMA-376, 18.8.22, in its order. */
const ORDER = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign'].concat([
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]);

const written = async () =>
  new Uint8Array(
    await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [['字']],
          cells: new Map([
            [
              '0,0',
              {
                value: '字',
                style: { font: { name: '宋体', size: 11, bold: true, color: { rgb: '5B6673' } } },
              },
            ],
          ]),
        },
      ],
    }),
  );

/** The names of what stands in each font, in order. */
async function fontsOf(workbook: Uint8Array): Promise<string[][]> {
  const styles = textOf(await partsOf(workbook), 'xl/styles.xml');
  return Array.from(styles.matchAll(/<font>(.*?)<\/font>/g), ([, font = '']) =>
    Array.from(font.matchAll(/<(\w+)/g), ([, name = '']) => name),
  );
}

test('the library still puts colours before sizes; a version that does not needs no mending', async () => {
  expect(await fontsOf(await written())).toContainEqual(['b', 'color', 'sz', 'name']);
});

test('fonts stand in the order of their schema, and nothing else is touched', async () => {
  const before = await zipFiles(await written());
  const mended = await mendedWorkbook(await written());
  const fonts = await fontsOf(mended);
  expect(fonts).toContainEqual(['b', 'sz', 'color', 'name']);
  for (const font of fonts)
    expect(font).toEqual([...font].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
  const after = await zipFiles(mended);
  expect(after.map(({ path }) => path)).toEqual(before.map(({ path }) => path));
  const others = (files: typeof after) => files.filter(({ path }) => path !== 'xl/styles.xml');
  expect(others(after)).toEqual(others(before));
});
