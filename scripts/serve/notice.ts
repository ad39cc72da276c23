import type { ServerResponse } from 'node:http';
import { LOCALES, type Locale } from '../../src/lib/text/locale';
import { terminalTexts, type TerminalTexts } from '../../src/lib/text/terminal';

/** A sentence under a heading, in one language. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** A notice in every language, the first as the page's own. */
export function noticePage(notice: (texts: TerminalTexts) => Notice, refreshSeconds?: number): string {
  const sections = LOCALES.map((locale) => section(locale, notice(terminalTexts(locale))));
  const refresh =
    refreshSeconds === undefined ? '' : `<meta http-equiv="refresh" content="${refreshSeconds}">`;
  return [
    `<!doctype html><html lang="${LOCALES[0]}"><head><meta charset="utf-8">${refresh}`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escaped(notice(terminalTexts(LOCALES[0])).title)}</title></head>`,
    `<body>${sections.join('')}</body></html>`,
  ].join('');
}

/** Sends a page of the server's own, which comes before the program's pages and their headers. */
export function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...(status === 503 ? { 'retry-after': '2' } : {}),
  });
  response.end(html);
}

function section(locale: Locale, { title, text }: Notice): string {
  return `<section lang="${locale}"><h1>${escaped(title)}</h1><p>${escaped(text)}</p></section>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
