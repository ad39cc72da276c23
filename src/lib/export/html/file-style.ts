/** How the one file of a deck looks around its slides: on the screen one at a time, without a script and on paper all. */
export const FILE_STYLE = `
html { background: var(--chart-paper); color-scheme: light; }
@media screen {
  html { overscroll-behavior-x: none; }
  html[data-theme='dark'] { color-scheme: dark; }
  .live.black { overflow: hidden; cursor: none; }
  .live.black > * { visibility: hidden; }
  .live.black::after { content: ''; position: fixed; inset: 0; z-index: 2; background: #000; }
}
.bar { display: flex; gap: 4px 16px; align-items: center; min-height: 3rem; padding: 4px 16px;
  border-bottom: 1px solid var(--chart-rule); color: var(--chart-soft); font-size: 0.875rem; }
.bar h1 { flex: 1 1 0; overflow: hidden; min-width: 4em; color: var(--chart-ink); font-size: 1rem; white-space: nowrap;
  text-overflow: ellipsis; }
.bar .stamp { padding: 0 8px; font-size: 0.8125rem; }
.bar .dates { white-space: nowrap; }
nav { display: none; gap: 4px; align-items: center; }
nav output { min-width: 4.5em; text-align: center; font-variant-numeric: tabular-nums; }
button { min-width: 2.25rem; min-height: 2.25rem; padding: 0 10px; border: 1px solid transparent; border-radius: 2px;
  background: none; color: var(--chart-ink); font: inherit; cursor: pointer; }
button:hover, button[aria-pressed='true'] { border-color: var(--chart-faint); }
button:disabled { color: var(--chart-context); cursor: default; }
:focus-visible { outline: 2px solid var(--chart-hue-0); outline-offset: 2px; }
.page { border-bottom: 1px solid var(--chart-rule); }
details { padding: 0 5vw; font-size: 0.9375rem; line-height: 1.6; }
summary { padding: 10px 0; color: var(--chart-soft); cursor: pointer; }
.twin h3 { margin: 8px 0; font-size: 1rem; }
.twin table { margin-bottom: 8px; }
.twin section { padding-bottom: 24px; overflow-x: auto; }
.notes p { max-width: 60em; padding-bottom: 8px; }
.keys { padding: 8px 5vw 24px; color: var(--chart-soft); font-size: 0.8125rem; }
.live nav { display: flex; }
.live .page { display: none; border: 0; }
.live .page.current { display: block; }
.live .frame { width: 100%; width: min(100%, calc((100vh - 3.125rem) * 16 / 9)); margin: 0 auto; }
.live.overview main { display: grid; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); gap: 16px;
  padding: 16px; }
.live.overview .page { display: block; border: 1px solid var(--chart-rule); cursor: pointer; }
.live.overview .page.current { outline: 3px solid var(--chart-accent); }
.live.overview .frame { width: 100%; }
.live.overview .frame, .live.overview .frame * { pointer-events: none; }
.live.overview details { display: none; }
.typed { position: fixed; top: 0; left: 50%; z-index: 3; padding: 6px 24px; transform: translateX(-50%);
  background: var(--chart-ink); color: var(--chart-paper); font-size: 1.125rem; }
.typed:empty { padding: 0; }
.mount { position: absolute; top: 0; left: 0; transform-origin: 0 0; font-variant-numeric: tabular-nums; }
.told { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); white-space: nowrap; }
.drawn .drawing { visibility: hidden; }
.chart-tooltip { min-width: 160px; max-width: 320px; padding: 8px 12px; border: 1px solid var(--chart-faint);
  border-radius: 2px; background: var(--chart-paper); color: var(--chart-ink); font-size: 13px; line-height: 1.6;
  white-space: normal; }
.chart-tooltip p { display: flex; flex-wrap: wrap; gap: 0 6px; align-items: center; }
.chart-tooltip svg { width: 10px; height: 10px; }
.chart-tooltip b { margin-left: auto; font-variant-numeric: tabular-nums; }
.chart-tooltip small { flex: 1 1 100%; color: var(--chart-soft); font-size: 12px; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  .bar nav, .keys, .typed, details:not([open]), summary { display: none; }
  .page, .live .page { display: block; border: 0; }
  .page + .page { break-before: page; }
  .live .frame, .frame { width: 100%; }
  .mount { display: none; }
  .drawn .drawing { visibility: visible; }
  details { padding: 8px 0 0; font-size: 9pt; }
  .twin section { overflow: visible; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
@media (max-width: 640px) {
  .bar { flex-wrap: wrap; }
  .bar h1 { flex-basis: 100%; }
  button { padding: 0 6px; }
}
`;
