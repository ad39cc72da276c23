import type { BrowserType } from 'playwright';
import type { TerminalTexts } from '../../src/lib/text/terminal';
import { CommandRefused, messageOf } from '../import/refused';

/** A page of many charts is laid out and printed within that. */
const LIMIT_MS = 120_000;

/**
 * A page printed to PDF by an installed Chromium: pages of the size that its styles say, texts as texts, charts as vectors.
 * It asks nobody for anything.
 * @param load gives what drives a Chromium, and where one is
 * @throws CommandRefused where there is no Chromium, or it does not print
 */
export async function printedPdf(
  page: Uint8Array,
  texts: TerminalTexts,
  load: () => Promise<Printing> = printing,
): Promise<Uint8Array> {
  const { chromium, path } = await load();
  if (chromium === undefined || path === undefined) throw new CommandRefused(texts.exporting.noChromium);
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

interface Printing {
  readonly chromium: BrowserType | undefined;
  /** Of an installed Chromium; undefined where there is none. */
  readonly path: string | undefined;
}

/** Playwright is there for development; an office may have installed the program without it. */
async function printing(): Promise<Printing> {
  try {
    const [{ chromium }, { installedChromium }] = await Promise.all([
      import('playwright'),
      import('../browser/installed'),
    ]);
    return { chromium, path: installedChromium() };
  } catch (error) {
    if (!isMissingPackage(error)) throw error;
    return { chromium: undefined, path: undefined };
  }
}

function isMissingPackage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
