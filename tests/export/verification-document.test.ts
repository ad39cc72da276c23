import { describe, expect, it } from 'vitest';
import { verificationDocument } from '../../src/lib/export/verification-document';
import { openInput } from '../../src/lib/import/open-input';
import { readExtract } from '../../src/lib/import/pipeline';
import { unpack } from '../../src/lib/import/unpack';
import { readZipDirectory } from '../../src/lib/import/zip-directory';
import { findingSentence } from '../../src/lib/text/finding';
import { texts } from '../../src/lib/text/texts';
import { CATALOGUE, INDICATORS } from '../fixtures/catalogue';
import { SENT_FIGURES, sentFigure, sentSheet } from '../fixtures/sent';

const SHEET = sentSheet(SENT_FIGURES);

/** A part of the archive as text. */
async function partOf(bytes: Uint8Array, path: RegExp): Promise<string> {
  const entry = readZipDirectory(bytes)?.find(({ name }) => path.test(name));
  const pieces = entry === undefined ? undefined : await unpack(bytes, entry);
  if (pieces === undefined) throw new Error(`no part ${path}`);
  return new TextDecoder().decode(Buffer.concat(pieces));
}

/** Paragraphs as a person reads them. */
function paragraphs(xml: string): string[] {
  return Array.from(xml.matchAll(/<w:p[ >].*?<\/w:p>/gs), ([one]) =>
    Array.from(one.matchAll(/<w:t[ >][^<]*<\/w:t>/g), ([text]) => text.replace(/<[^>]+>/g, '')).join(''),
  );
}

describe('a verification sheet to print', () => {
  it('is a letter with the figures, the gaps, the doubts, the answers to tick and a place for the seal', async () => {
    const said = paragraphs(
      await partOf(await verificationDocument(SHEET, texts('zh-CN')), /document\.xml$/),
    );
    expect(said[0]).toBe('示例区教育委员会2020年法治政府建设数据核实单');
    expect(said).toContain('示例区教育委员会：');
    expect(said.find((one) => one.includes('共4项'))).toContain('缺2项、存疑1项');
    expect(said).toContain('新收一审行政诉讼案件（件）');
    expect(said).toContain('≥40');
    expect(said).toContain('未报告');
    expect(said).toContain('与上年相差较大');
    expect(said.filter((one) => one === '□确认')).toHaveLength(4);
    expect(said).toContain('核实单位（盖章处）');
    expect(said.some((one) => one.includes('虚构'))).toBe(true);
  });

  it('is an A4 page of an official document whose table repeats its head and whose pages are counted', async () => {
    const many = sentSheet(Array.from({ length: 90 }, () => sentFigure(INDICATORS.cases, undefined)));
    const bytes = await verificationDocument(many, texts('zh-CN'));
    const xml = await partOf(bytes, /document\.xml$/);
    expect(xml).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"/);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml).toContain('方正小标宋简体');
    expect(xml.match(/<w:tr>/g)).toHaveLength(91);
    expect(await partOf(bytes, /footer1\.xml$/)).toContain('PAGE');
  });

  it('has columns as wide as the page', async () => {
    const xml = await partOf(await verificationDocument(SHEET, texts('en')), /document\.xml$/);
    const widths = Array.from(xml.matchAll(/<w:gridCol w:w="(\d+)"/g), ([, width]) => Number(width));
    const page = 11906 - Math.round(((28 + 26) * 1440) / 25.4);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(page);
    expect(Math.min(...widths)).toBeGreaterThan(500);
  });

  it('is not read back: the sentence says what is', async () => {
    const bytes = await verificationDocument(SHEET, texts('zh-CN'));
    const extract = readExtract(await openInput({ bytes, fileName: '核实单.docx' }), CATALOGUE);
    expect(extract.entries).toEqual([]);
    expect(extract.findings).toMatchObject([{ code: 'file-format-unknown', severity: 'error', got: 'docx' }]);
    for (const one of extract.findings) expect(findingSentence(one, texts('zh-CN'))).toMatch(/核实单.*XLSX/);
  });
});
