import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { extractsOf } from '../../scripts/import/files';
import { CommandRefused, UsageWrong } from '../../scripts/import/refused';
import { workbookPaths } from '../../scripts/import/workbooks';
import { terminalTexts } from '../../src/lib/text/terminal';
import { temporaryFolder } from '../server/temporary';

const t = terminalTexts('en');
let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);

beforeEach(() => {
  folder = temporaryFolder();
});

function make(...names: string[]): void {
  for (const name of names) writeFileSync(at(name), 'x');
}

test('a folder stands for the extracts right in it, sorted whatever the locale', () => {
  make('b.CSV', 'a.xlsx', 'Z.json', 'é.ods', '甲.csv', 'notes.md', '~$a.xlsx', '.hidden.csv', 'list.ndjson');
  mkdirSync(at('folder.csv'));
  symlinkSync(at('a.xlsx'), at('linked.xlsx'));
  expect(extractsOf([folder], t)).toEqual(
    ['Z.json', 'a.xlsx', 'b.CSV', 'linked.xlsx', 'list.ndjson', 'é.ods', '甲.csv'].map((name) => at(name)),
  );
});

test('a file is taken as named, each once, in the order given', () => {
  make('b.csv', 'a.dat');
  expect(extractsOf([at('b.csv'), at('a.dat'), folder, at('.', 'b.csv')], t)).toEqual([
    at('b.csv'),
    at('a.dat'),
  ]);
});

test.each([
  ['a file that is not there', ['none.csv'], 'none.csv'],
  ['a folder without extracts', ['.'], 'holds no file'],
  ['a link to nothing in a folder', ['broken'], 'broken'],
])('%s is refused', (_name, given, sentence) => {
  make('notes.md');
  mkdirSync(at('broken'));
  symlinkSync(at('nowhere'), at('broken', 'link.csv'));
  const read = () =>
    extractsOf(
      given.map((one) => at(one)),
      t,
    );
  expect(read).toThrow(CommandRefused);
  expect(read).toThrow(sentence);
});

test('workbooks go to one file, or into a folder that is made, names told apart', () => {
  expect([...workbookPaths(at('a.xlsx'), ['x/in.csv'], t)]).toEqual([['x/in.csv', at('a.xlsx')]]);
  expect([...workbookPaths(at('new', 'out'), ['x/in.csv', 'y/in.csv'], t).values()]).toEqual([
    at('new', 'out', 'in.csv.findings.xlsx'),
    at('new', 'out', 'in.csv.findings-2.xlsx'),
  ]);
});

test.each([
  ['one file for two extracts', 'a.xlsx', ['in.csv', 'on.csv'], UsageWrong, '2 extracts'],
  ['the extract itself', 'in.xlsx', ['in.xlsx'], UsageWrong, 'the very file'],
  ['a folder that is not there', 'none/a.xlsx', ['in.csv'], CommandRefused, 'cannot be written'],
  ['a file as a folder', 'notes.md', ['in.csv'], CommandRefused, 'cannot be written'],
])('%s is refused before anything is brought in', (_name, out, given, kind, sentence) => {
  make('notes.md');
  const paths = () =>
    workbookPaths(
      at(out),
      given.map((one) => at(one)),
      t,
    );
  expect(paths).toThrow(kind);
  expect(paths).toThrow(sentence);
});

test('a file that its owner may not read is refused; root may', () => {
  make('closed.csv');
  chmodSync(at('closed.csv'), 0);
  const read = () => extractsOf([at('closed.csv')], t);
  if (process.getuid?.() === 0) expect(read()).toEqual([at('closed.csv')]);
  else expect(read).toThrow('cannot be read');
});
