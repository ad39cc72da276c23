import { expect, test } from 'vitest';
import { printedPdf } from '../../scripts/export/printed';
import { CommandRefused } from '../../scripts/import/refused';
import { terminalTexts } from '../../src/lib/text/terminal';

const PAGE = new TextEncoder().encode('<p>a</p>');

test('without a Chromium, or without what drives it, the command says so in words', async () => {
  const none = () => Promise.resolve({ chromium: undefined, path: undefined });
  await expect(printedPdf(PAGE, terminalTexts('zh-CN'), none)).rejects.toThrow(CommandRefused);
  await expect(printedPdf(PAGE, terminalTexts('zh-CN'), none)).rejects.toThrow('本机没有 Chromium');
});

test('a Chromium that does not start is told with its cause', async () => {
  const { chromium } = await import('playwright');
  const gone = () => Promise.resolve({ chromium, path: '/nowhere/chromium' });
  await expect(printedPdf(PAGE, terminalTexts('zh-CN'), gone)).rejects.toThrow(
    /^Chromium 未能打印：.*nowhere/s,
  );
});
