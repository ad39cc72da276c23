import { texts as textsOf } from '../../../text/texts';
import type { LiveDeck } from './live-deck';
import { liveFigure, type LiveFigure } from './live-figure';
import { FIRST_SHOWN, placeIn, turned, type Shown } from './turning';

/** Brings the file to life: one slide at a time, turned by keys and buttons, its charts live while it is shown. */
export function startStage(deck: LiveDeck): void {
  const texts = textsOf(deck.locale, deck.numbers);
  const pages = [...document.querySelectorAll<HTMLElement>('.page')];
  const output = document.querySelector('output');
  let shown: Shown = { ...FIRST_SHOWN, place: placeIn(location.hash, pages.length) };
  /** Those of the slide on show. */
  let figures: readonly LiveFigure[] = [];
  let livePlace = -1;

  document.body.classList.add('live');
  show(shown);
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick);
  window.addEventListener('hashchange', () =>
    show({ ...shown, place: placeIn(location.hash, pages.length) }),
  );

  function onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isOnControl = event.target instanceof Element && event.target.closest('button, summary') !== null;
    if (isOnControl && (event.key === ' ' || event.key === 'Enter')) return;
    if (act(event.key)) event.preventDefault();
  }

  function onClick({ target }: MouseEvent): void {
    if (!(target instanceof Element)) return;
    const does = target.closest<HTMLElement>('[data-does]')?.dataset['does'];
    if (does !== undefined) act(does);
    else if (shown.overview) choose(pages.findIndex((page) => page.contains(target)));
  }

  function choose(place: number): void {
    if (place >= 0) show({ ...shown, place, overview: false });
  }

  /** @returns whether the key or button meant anything */
  function act(what: string): boolean {
    if (what === 'h') for (const figure of figures) figure.standNext();
    else if (what === 'd' || what === 'theme') changeTheme();
    else if (what === 'f') changeFullScreen();
    else {
      if (what === 'Escape') for (const figure of figures) figure.rest();
      const next = turned(shown, what, pages.length);
      if (next === undefined) return false;
      show(next);
    }
    return true;
  }

  /** Where the browser refuses, the deck stays in its window. */
  function changeFullScreen(): void {
    const { fullscreenElement, documentElement } = document;
    const change =
      fullscreenElement === null ? documentElement.requestFullscreen() : document.exitFullscreen();
    change.catch(() => undefined);
  }

  function show(next: Shown): void {
    const moved = next.place !== shown.place || next.overview !== shown.overview;
    shown = next;
    document.body.classList.toggle('overview', shown.overview);
    pages.forEach((page, index) => {
      page.classList.toggle('current', index === shown.place);
      for (const twin of page.querySelectorAll<HTMLDetailsElement>('.twin')) twin.open = shown.tables;
      for (const notes of page.querySelectorAll<HTMLDetailsElement>('.notes')) notes.open = shown.notes;
    });
    if (output !== null) output.value = texts.decks.page(shown.place + 1, pages.length);
    press('overview', shown.overview);
    press('tables', shown.tables);
    disable('previous', shown.place === 0);
    disable('next', shown.place >= pages.length - 1);
    if (moved) {
      history.replaceState(null, '', `#${shown.place + 1}`);
      if (shown.overview) pages[shown.place]?.scrollIntoView({ block: 'nearest' });
      else window.scrollTo(0, 0);
    }
    enliven(shown.overview ? -1 : shown.place);
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
