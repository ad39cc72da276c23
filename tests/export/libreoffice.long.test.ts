import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LAYOUTS } from '../../src/lib/domain/deck';
import type { Handed, HandedSlide } from '../../src/lib/export/handed';
import { presentationBytes } from '../../src/lib/export/pptx/presentation';
import { reportDocument } from '../../src/lib/export/report-document';
import { CHINESE, COMPARISONS, handedOf } from './handed-examples';

const there = ['soffice', 'pdftotext'].every((one) => spawnSync(one, ['--version']).error === undefined);

const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-office-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What LibreOffice shows of a file, without spaces: it sets some of its own between Chinese and figures. */
function shownBy(bytes: Uint8Array, name: string): string {
  writeFileSync(join(folder, name), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(
    'soffice',
    ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, join(folder, name)],
    {
      stdio: 'ignore',
    },
  );
  const pdf = join(folder, name.replace(/\.\w+$/, '.pdf'));
  return execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).replace(/\s/g, '');
}

const handed = Object.values(COMPARISONS).map((comparison) => handedOf(comparison));
const [first] = handed as [Handed, ...Handed[]];
/** Each layout with a title of its own: cover and section set theirs elsewhere than a chart does. */
const layouts = LAYOUTS.map((layout, index) => ({
  ...(first.slides[0] as HandedSlide),
  layout,
  title: `第${index + 1}部分，依法行政与${'行政争议实质性化解'.repeat(index + 1)}`,
}));
const all = { ...first, slides: [...handed.flatMap(({ slides }) => slides), ...layouts] };

describe('LibreOffice opens', { timeout: 240_000 }, () => {
  if (!there) {
    it('nothing: soffice or pdftotext is not installed here', () => {
      expect(there).toBe(false);
    });
    return;
  }

  it('the presentation, and has every title, name and unit in its text', async () => {
    const said = shownBy(await presentationBytes(all, CHINESE), 'all.pptx');
    for (const { title } of all.slides) expect(said).toContain(title.replace(/\s/g, ''));
    for (const word of ['虚构示例数据', '住房城乡建委', '中位数', '未报告', '数据截至2026-03-31'])
      expect(said).toContain(word);
  });

  it('the report, and has every title, caption and figure in its text', async () => {
    const said = shownBy(await reportDocument(all, CHINESE), 'report.docx');
    for (const { title } of all.slides) expect(said).toContain(title.replace(/\s/g, ''));
    for (const word of ['虚构示例数据', '表1', '图1', '住房城乡建委', '—1—']) expect(said).toContain(word);
  });
});
