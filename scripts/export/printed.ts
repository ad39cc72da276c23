import type { Texts } from '../../src/lib/text/zh-CN';
import { CommandRefused, messageOf } from '../import/refused';

/** A page of many charts is laid out and printed within that. */
const LIMIT_MS = 120_000;

/**
 * A page printed to PDF by an installed Chromium: pages of the size that its styles say, texts as texts, charts as vectors.
 * It asks nobody for anything.
 * @throws CommandRefused where there is no Chromium, or it does not print
 */
export async function printedPdf(page: Uint8Array, texts: Texts): Promise<Uint8Array> {
  // Playwright is there for development; an office may have installed the program without it.
  const tools = await Promise.all([import('playwright'), import('../browser/installed')]).catch(
    () => undefined,
  );
  const path = tools?.[1].installedChromium();
  if (tools === undefined || path === undefined) throw new CommandRefused(texts.exporting.noChromium);
  const [{ chromium }] = tools;
  try {
    const browser = await chromium.launch({
      executablePath: path,
      args: ['--no-sandbox', '--disable-background-networking'],
      timeout: LIMIT_MS,
    });
    try {
      const sheet = await (await browser.newContext({ offline: true })).newPage();
      await sheet.setContent(new TextDecoder().decode(page), { timeout: LIMIT_MS });
      return await sheet.pdf({ preferCSSPageSize: true, printBackground: true });
    } finally {
      await browser.close();
    }
  } catch (error) {
    throw new CommandRefused(texts.exporting.notPrinted(messageOf(error)));
  }
}
