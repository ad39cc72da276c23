import { chartTokensCss } from '../../charts/tokens-css';
import { pack } from '../../domain/packed';
import { dotsBehind } from '../../text/dots';
import { datesOf, stampsOf, type Handed, type HandedSlide, type Speech } from '../handed';
import { slidesInTurn, type Making } from '../making';
import { numberStyle } from '../picture';
import { standingDocument } from './document';
import { FILE_STYLE } from './file-style';
import { jsonText, markup, scriptText, type Markup } from './markup';
import type { LiveDeck } from './program/live-deck';
import { slideMarkup, type LiveSource } from './slide-markup';
import { SLIDE_STYLE } from './slide-style';
import { viewNotes } from './slide-words';
import { sourceHash } from './source-hash';
import { twinTable } from './table-markup';

/**
 * A deck, or a View as a deck of one slide, as one HTML file that opens from a stick without server or network: slides
 * drawn, their figures as tables under them, and our own program that makes the charts live. It may ask nobody for
 * anything, which its own policy says.
 * @param program the built text of `program/entry.ts`
 * @throws the reason of the signal, where it is called off
 */
export async function deckFile(
  handed: Handed,
  say: Speech,
  program: string,
  making: Making = {},
): Promise<string> {
  const words = say.texts.deckFile;
  const script = scriptText(program);
  const live: LiveSource[] = [];
  const pages: Markup[] = [];
  for await (const slide of slidesInTurn(handed, making)) {
    const place = pages.length;
    const drawn = slideMarkup(handed, place, say);
    live.push(...drawn.live);
    const label = say.texts.decks.slide(place + 1);
    pages.push(markup`<section class="page" id="page-${place + 1}" aria-label="${label}">
      ${drawn.markup}${twins(slide, say)}${notes(slide, say)}
    </section>`);
  }
  const deck: LiveDeck = { locale: say.locale, numbers: numberStyle(say), figures: live };
  const button = (name: keyof typeof words.actions, sign: string, pressed = false) =>
    markup`<button
      type="button"
      data-does="${name}"
      title="${words.actions[name]}"
      aria-label="${words.actions[name]}"
      ${pressed ? PRESSED : undefined}
    >${sign}</button>`;
  return standingDocument({
    locale: say.locale,
    title: handed.title,
    style: chartTokensCss() + SLIDE_STYLE + FILE_STYLE,
    policy: `script-src '${await sourceHash(script.text)}'; form-action 'none'`,
    body: markup`<header class="bar">
      <h1>${handed.title}</h1>
      ${stampsOf(handed, say).map((text) => markup`<span class="stamp">${text}</span>`)}
      <span class="dates">${datesOf(handed, say)}</span>
      <nav aria-label="${words.turning}">
        ${button('previous', '‹')}<output></output>${button('next', '›')}
        ${button('overview', '▦', true)}${button('tables', words.tables, true)}${button('theme', '◐')}
      </nav>
    </header>
    <main>${pages}</main>
    <p class="typed" role="status"></p>
    <p class="keys">${dotsBehind(words.keys)}</p>
    <script type="application/json" id="figures">${jsonText(pack([deck]))}</script>
    <script>${script}</script>`,
  });
}

const PRESSED = markup`aria-pressed="false"`;

function twins(slide: HandedSlide, say: Speech): Markup | undefined {
  if (slide.views.length === 0) return undefined;
  const tables = slide.views.map(
    (view) =>
      markup`<section>
        <h3>${view.title}</h3>
        <p class="quiet">${view.subtitle}</p>
        ${twinTable(view, say)}${viewNotes(view, say).map((text) => markup`<p class="quiet">${text}</p>`)}
      </section>`,
  );
  return markup`<details class="twin">
    <summary>${say.texts.deckFile.tables}</summary>
    ${tables}
  </details>`;
}

function notes(slide: HandedSlide, say: Speech): Markup | undefined {
  if (slide.notes === '') return undefined;
  const lines = slide.notes.split('\n').map((line) => markup`<p>${line}</p>`);
  return markup`<details class="notes">
    <summary>${say.texts.deckFile.notes}</summary>
    ${lines}
  </details>`;
}
