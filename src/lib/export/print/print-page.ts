import { datesOf, stampsOf, type Handed, type Speech } from '../handed';
import { standingDocument } from '../html/document';
import { markup, scriptText, type Markup } from '../html/markup';
import { slideMarkup } from '../html/slide-markup';
import { SLIDE_STYLE } from '../html/slide-style';
import { sourceHash } from '../html/source-hash';
import { slidesInTurn, type Making } from '../making';
import { paginate, type Block } from './paginate';
import { PAPERS, printStyle, type Paper } from './print-style';
import { reportBlocks, REPORT_HEIGHT } from './report-blocks';

/** The one thing its script does. */
const PRINTS = "document.querySelector('button').addEventListener('click', () => print());";

/**
 * What is handed over as a page to be printed or kept as PDF: a report in upright A4, or a slide a page in 16:9. Its pages
 * are laid out here, since browsers of before 2024 number none; text stays text and charts stay vectors.
 * @param links where the same is found on each paper, for a bar above the pages; left out: the pages alone
 * @throws the reason of the signal, where it is called off
 */
export async function printPage(
  handed: Handed,
  say: Speech,
  paper: Paper,
  links?: Readonly<Record<Paper, string>>,
  making: Making = {},
): Promise<string> {
  const sheets = await (paper === 'a4'
    ? reportSheets(handed, say, making)
    : slideSheets(handed, say, making));
  const script = links === undefined ? undefined : markup`<script>${scriptText(PRINTS)}</script>`;
  return standingDocument({
    locale: say.locale,
    title: handed.title,
    style: SLIDE_STYLE + printStyle(paper),
    policy: `script-src '${await sourceHash(PRINTS)}'`,
    body: markup`${links === undefined ? undefined : bar(links, paper, say)} ${sheets} ${script}`,
  });
}

async function slideSheets(handed: Handed, say: Speech, making: Making): Promise<Markup[]> {
  const sheets: Markup[] = [];
  for await (const slide of slidesInTurn(handed, making)) {
    const { markup: drawn } = slideMarkup(handed, handed.slides.indexOf(slide), say);
    sheets.push(markup`<section class="sheet">${drawn}</section>`);
  }
  return sheets;
}

async function reportSheets(handed: Handed, say: Speech, making: Making): Promise<Markup[]> {
  const blocks: Block[] = [];
  for await (const slide of slidesInTurn(handed, making)) {
    blocks.push(...reportBlocks(handed.slides, handed.slides.indexOf(slide), say));
  }
  const pages = paginate(blocks, REPORT_HEIGHT);
  const stamps = stampsOf(handed, say).map((text) => markup`<span class="stamp">${text}</span>`);
  return pages.map(
    (content, index) =>
      markup`<section class="sheet report">
        <header>
          <b>${handed.title}</b>
          <div>${stamps}</div>
        </header>
        <main>${content}</main>
        <footer>
          <span>${datesOf(handed, say)}</span><span>${say.texts.decks.page(index + 1, pages.length)}</span>
        </footer>
      </section>`,
  );
}

function bar(links: Readonly<Record<Paper, string>>, paper: Paper, { texts }: Speech): Markup {
  const words = texts.deckFile;
  const papers = PAPERS.map((one) =>
    one === paper
      ? markup`<a href="${links[one]}" aria-current="page">${words.paper[one]}</a>`
      : markup`<a href="${links[one]}">${words.paper[one]}</a>`,
  );
  return markup`<div class="bar">
    ${papers}<button type="button">${words.print}</button><span>${words.printHint}</span>
  </div>`;
}
