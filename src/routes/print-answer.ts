import type { Handed, Speech } from '$lib/export/handed';
import type { Making } from '$lib/export/making';
import { printPage } from '$lib/export/print/print-page';
import { isPaper, PAPERS, type Paper } from '$lib/export/print/print-style';

/**
 * What is handed over as a page to be printed, on the paper that its address asks for: `?paper=a4` or `16x9`, else A4. The
 * page has a policy of its own, since its styles stand in it. `?bar=off`: without the bar, as the command wants it.
 */
export async function printAnswer(
  handed: Handed,
  say: Speech,
  url: URL,
  making: Making = {},
): Promise<Response> {
  const asked = url.searchParams.get('paper');
  const paper = isPaper(asked) ? asked : 'a4';
  const text = await printPage(
    handed,
    say,
    paper,
    url.searchParams.get('bar') === 'off' ? undefined : linksOf(url),
    making,
  );
  return new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** The same page on each paper. */
function linksOf(url: URL): Record<Paper, string> {
  const links = PAPERS.map((paper) => {
    const other = new URL(url);
    other.searchParams.set('paper', paper);
    return [paper, other.pathname + other.search];
  });
  return Object.fromEntries(links) as Record<Paper, string>;
}
