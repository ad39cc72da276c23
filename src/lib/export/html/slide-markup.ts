import type { Comparison } from '../../domain/comparison';
import { hasCharts } from '../../domain/deck';
import { drawSlideChart } from '../../charts/draw-slide';
import { layOutSlide, picturedIn, SLIDE_HEIGHT, SLIDE_WIDTH, type Room } from '../../charts/slide-layout';
import { bigNumberTexts } from '../../text/big-number';
import { dotsBehind } from '../../text/dots';
import { districtName } from '../../text/name';
import { slideCut } from '../../text/slide-texts';
import { stampsOf, type Handed, type HandedSlide, type HandedView, type Speech } from '../handed';
import { numberStyle } from '../picture';
import { markup, Markup } from './markup';
import { slideTableMarkup } from './slide-table-markup';
import { slideWords } from './slide-words';

/** A picture of a slide that a script may make live: what it shows, and in which room. */
export interface LiveSource {
  /** Of the element that it stands in. */
  readonly name: string;
  readonly comparison: Comparison;
  readonly room: Room;
}

export interface SlideMarkup {
  readonly markup: Markup;
  readonly live: readonly LiveSource[];
}

/**
 * A slide as one vector picture of 16:9, sharp at any size: words that are texts, charts that are paths. The same look as
 * on stage.
 * @param place from 0
 */
export function slideMarkup(handed: Handed, place: number, say: Speech): SlideMarkup {
  const slide = handed.slides[place];
  if (slide === undefined) throw new RangeError(`there is no slide ${place}`);
  const words = slideWords(slide, say);
  // Stamps stand behind the subtitle, and need their room.
  const behind = [words.subtitle, ...stampsOf(handed, say)].join(STAMP_GAP);
  const sizes = layOutSlide({ ...words, subtitle: behind.trim() });
  const live: LiveSource[] = [];
  const content = contentOf();
  const opening = slide.layout === 'cover' || slide.layout === 'section';
  const titleSize = opening && sizes.titleSize > 30 ? sizes.titleSize * 1.4 : sizes.titleSize;
  const { fictional } = say.texts.terms;
  // A drawn chart bears the stamp of made-up figures itself.
  const stamps = stampsOf(handed, say).filter(
    (text) => text !== fictional || live.length < slide.views.length || live.length === 0,
  );
  const under =
    words.subtitle === '' && stamps.length === 0
      ? undefined
      : markup`<p class="subtitle" style="font-size:${opening && !sizes.crowded ? 38 : sizes.subtitleSize}px">
          ${words.subtitle === '' ? undefined : markup`<span>${dotsBehind(words.subtitle)}</span>`}
          ${stamps.map((text) => markup`<span class="stamp">${text}</span>`)}
        </p>`;
  const foot = slide.views.length === 0 ? [districtName(handed.district, say.locale)] : words.notes;
  const frame = markup`<svg class="frame" data-look="projector" viewBox="0 0 ${SLIDE_WIDTH} ${SLIDE_HEIGHT}">
    <foreignObject x="0" y="0" width="${SLIDE_WIDTH}" height="${SLIDE_HEIGHT}">
      <div class="slide ${slide.layout}${sizes.crowded ? ' crowded' : ''}">
        <header>
          <h2 style="font-size:${titleSize}px">${words.title || say.texts.decks.untitled}</h2>
          ${MARK} ${under}
          ${slide.takeaway === '' ? undefined : markup`<p class="takeaway" style="font-size:${sizes.takeawaySize}px">${slide.takeaway}</p>`}
          ${words.missing.map((text) => markup`<p class="missing">${text}</p>`)}
        </header>
        <div class="content">${content}</div>
        <footer>
          <div>${foot.map((text) => markup`<p>${text}</p>`)}</div>
          <p class="place">
            ${handed.asOf === undefined ? undefined : say.texts.handed.asOf(handed.asOf)}
            <span>${say.texts.decks.page(place + 1, handed.slides.length)}</span>
          </p>
        </footer>
      </div>
    </foreignObject>
  </svg>`;
  return { markup: frame, live };

  function contentOf(): Markup[] {
    const { layout, views, body } = slide as HandedSlide;
    if (layout === 'numbers') return [bigNumbers(views, sizes.lowNumbers, say)];
    if (!hasCharts(layout)) {
      const lines = body.map((line) => markup`<p>${line}</p>`);
      const columns = sizes.bodyColumns > 1 ? `;columns:${sizes.bodyColumns}` : '';
      return lines.length === 0
        ? []
        : [markup`<div class="body" style="font-size:${sizes.bodySize}px${columns}">${lines}</div>`];
    }
    const figures = views.map((view, index) => figureOf(view, index));
    const [first] = views;
    return layout === 'chart-table' && first !== undefined
      ? [...figures, slideTableMarkup(first.comparison, sizes.table, say)]
      : figures;
  }

  function figureOf(view: HandedView, index: number): Markup {
    const { picture: room } = sizes;
    const { size, height } = sizes.caption;
    const caption =
      slide?.layout === 'charts'
        ? markup`<figcaption style="font-size:${size}px;min-height:${height}px">${view.title}</figcaption>`
        : undefined;
    const name = `s${place + 1}-${index + 1}`;
    const shown = picturedIn(view.comparison, slide?.layout ?? 'chart', room);
    const drawing =
      shown && drawSlideChart(shown, { locale: say.locale, numbers: numberStyle(say), name, room });
    if (shown === undefined || drawing?.fits !== true) {
      return markup`<figure style="width:${room.width}px">
        ${caption}${slideTableMarkup(view.comparison, room, say)}
      </figure>`;
    }
    live.push({ name, comparison: withoutAside(shown), room });
    const cut = slideCut(shown, drawing, say.texts);
    return markup`<figure style="width:${room.width}px">
      ${caption}
      <div class="chart" id="${name}" style="height:${room.height}px">
        <div class="drawing">${new Markup(drawing.svg)}</div>
      </div>
      ${cut === undefined ? undefined : markup`<p class="cut">${cut}</p>`}
    </figure>`;
  }
}

/** Figures of other subjects or periods are in no picture, so they do not leave with one. */
function withoutAside(comparison: Comparison): Comparison {
  return { ...comparison, aside: [], beside: comparison.beside.map((one) => ({ ...one, aside: [] })) };
}

/** About as wide as the edges of a stamp. */
const STAMP_GAP = '    ';

/** The plumb line. */
const MARK = markup`<svg class="mark" viewBox="0 0 20 26" width="44" height="58" aria-hidden="true">
  <path d="M2 2h16M10 2v13" />
  <path class="bob" d="M5.5 15h9L10 25z" />
</svg>`;

function bigNumbers(views: readonly HandedView[], low: boolean, { texts, locale }: Speech): Markup {
  const items = views.map(({ comparison }) => {
    const big = bigNumberTexts(comparison, texts, locale);
    const size = big.absent ? 'absent' : big.figure.length > 6 ? 'long' : '';
    return markup`<li>
      <p class="label">${big.label}</p>
      <p class="figure ${size}">
        ${big.figure}${big.unit === '' ? undefined : markup`<small>${big.unit}</small>`}
      </p>
      <div>${big.notes.map((note) => markup`<p class="note">${dotsBehind(note)}</p>`)}</div>
    </li>`;
  });
  return markup`<ul class="${low ? 'large low' : 'large'}">
    ${items}
  </ul>`;
}
