import { moved, stageAt, stageKey } from '../../../domain/stage';
import { texts as textsOf } from '../../../text/texts';
import type { LiveDeck } from './live-deck';
import { liveFigure, type LiveFigure } from './live-figure';
import { onSwipes } from './swipes';
import { firstShown, placeIn, turned, type Shown } from './turning';

/** Brings the file to life: one slide at a time, turned by keys, buttons and touch, its charts live while it is shown. */
export function startStage(deck: LiveDeck): void {
  const texts = textsOf(deck.locale, deck.numbers);
  const pages = [...document.querySelectorAll<HTMLElement>('.page')];
  const output = document.querySelector('output');
  const typed = document.querySelector('.typed');
  let shown: Shown = firstShown(placeIn(location.hash, pages.length), pages.length);
  /** Those of the slide on show. */
  let figures: readonly LiveFigure[] = [];
  let livePlace = -1;

  document.body.classList.add('live');
  show(shown);
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick);
  onSwipes((by) => show({ ...shown, stage: moved(shown.stage, by, pages.length) }));
  window.addEventListener('hashchange', () => {
    const place = placeIn(location.hash, pages.length);
    if (place !== shown.stage.place) choose(place);
  });

  function onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isOnControl = event.target instanceof Element && event.target.closest('button, summary') !== null;
    if (isOnControl && (event.key === ' ' || event.key === 'Enter')) return;
    if (act(event.key)) event.preventDefault();
  }

  function onClick({ target }: MouseEvent): void {
    if (!(target instanceof Element)) return;
    const { screen } = shown.stage;
    const does = target.closest<HTMLElement>('[data-does]')?.dataset['does'];
    if (screen === 'black') act('b');
    else if (does !== undefined) act(does);
    else if (screen === 'overview') choose(pages.findIndex((page) => page.contains(target)));
  }

  function choose(place: number): void {
    if (place >= 0) show({ ...shown, stage: stageAt(place, pages.length) });
  }

  /** @returns whether the key or button meant anything */
  function act(what: string): boolean {
    const does = stageKey(what);
    if (does === 'stand') for (const figure of figures) figure.standNext();
    else if (does === 'back') rest();
    else if (does === 'full') changeFullScreen();
    else if (does === 'help') document.querySelector('.keys')?.scrollIntoView();
    else if (what === 'd' || what === 'theme') changeTheme();
    else {
      if (does === 'leave') rest();
      const next = turned(shown, what, pages.length);
      if (next === undefined) return false;
      show(next);
    }
    return true;
  }

  function rest(): void {
    for (const figure of figures) figure.rest();
  }

  /** Where the browser refuses, the deck stays in its window. */
  function changeFullScreen(): void {
    const { fullscreenElement, documentElement } = document;
    const change =
      fullscreenElement === null ? documentElement.requestFullscreen() : document.exitFullscreen();
    change.catch(() => undefined);
  }

  function show(next: Shown): void {
    const before = shown.stage;
    shown = next;
    const { place, screen } = shown.stage;
    const isOverview = screen === 'overview';
    document.body.classList.toggle('overview', isOverview);
    document.body.classList.toggle('black', screen === 'black');
    pages.forEach((page, index) => {
      page.classList.toggle('current', index === place);
      for (const twin of page.querySelectorAll<HTMLDetailsElement>('.twin')) twin.open = shown.tables;
      for (const notes of page.querySelectorAll<HTMLDetailsElement>('.notes')) notes.open = shown.notes;
    });
    if (output !== null) output.value = texts.decks.page(place + 1, pages.length);
    if (typed !== null) typed.textContent = shown.stage.typed && texts.stage.goTo(shown.stage.typed);
    press('overview', isOverview);
    press('tables', shown.tables);
    disable('previous', place === 0);
    disable('next', place >= pages.length - 1);
    if (place !== before.place || (isOverview && before.screen !== 'overview')) {
      history.replaceState(null, '', `#${place + 1}`);
      if (isOverview) pages[place]?.scrollIntoView({ block: 'nearest' });
      else window.scrollTo(0, 0);
    }
    enliven(isOverview ? -1 : place);
  }

  /** Only the slide on show is live: a deck of many costs no more than one of few. */
  function enliven(place: number): void {
    if (place === livePlace) return;
    livePlace = place;
    for (const figure of figures) figure.dispose();
    figures = deck.figures.flatMap((source) => {
      const box = pages[place]?.querySelector<HTMLElement>(`#${source.name}`);
      return box === null || box === undefined ? [] : [liveFigure(box, source, texts, deck.locale)];
    });
  }
}

function changeTheme(): void {
  const { dataset } = document.documentElement;
  const isDark =
    dataset['theme'] === undefined
      ? window.matchMedia('(prefers-color-scheme: dark)').matches
      : dataset['theme'] === 'dark';
  dataset['theme'] = isDark ? 'light' : 'dark';
}

function press(name: string, pressed: boolean): void {
  document.querySelector(`[data-does="${name}"]`)?.setAttribute('aria-pressed', String(pressed));
}

function disable(name: string, disabled: boolean): void {
  const button = document.querySelector<HTMLButtonElement>(`[data-does="${name}"]`);
  if (button !== null) button.disabled = disabled;
}
