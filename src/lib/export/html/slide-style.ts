import { SANS, SERIF } from '../../charts/look';

/** How a slide looks, in px of a slide that is 1920 × 1080; colours are the charts' own. */
export const SLIDE_STYLE = `
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: var(--chart-paper); color: var(--chart-ink); font-family: ${SANS}; }
h1, h2, h3, p, figure, ul { margin: 0; padding: 0; }
h1, h2, h3 { font-family: ${SERIF}; font-weight: 700; }
table { width: 100%; border-collapse: collapse; border-top: 1.5px solid var(--chart-ink);
  border-bottom: 1.5px solid var(--chart-ink); font-variant-numeric: tabular-nums; }
th, td { padding: 0.2em 0.5em; text-align: left; vertical-align: baseline; font-weight: 400; }
thead th { border-bottom: 1px solid var(--chart-ink); color: var(--chart-soft); vertical-align: bottom; }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
.absent, .quiet { color: var(--chart-soft); }
.chosen th, .chosen td { font-weight: 700; }
.chosen .absent { font-weight: 400; }
.frame { display: block; width: 100%; }
.slide { display: flex; flex-direction: column; gap: 28px; width: 1920px; height: 1080px; padding: 72px 96px 48px;
  overflow: hidden; background: var(--chart-paper); color: var(--chart-ink); font-size: 30px; line-height: 1.35; }
.slide header { display: grid; grid-template-columns: 1fr auto; gap: 10px 60px; }
.slide header > p { grid-column: 1 / -1; }
.slide h2 { max-width: 1600px; line-height: 1.3; overflow-wrap: anywhere; }
.slide .mark path { fill: none; stroke: var(--chart-ink); stroke-width: 2; }
.slide .mark .bob { fill: var(--chart-accent); stroke: none; }
.slide .subtitle { display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: center; color: var(--chart-soft);
  overflow-wrap: anywhere; }
.stamp { padding: 2px 14px; border: 1.5px solid var(--chart-accent); color: var(--chart-accent); font-size: 28px;
  white-space: nowrap; }
.slide .takeaway { padding-left: 24px; border-left: 6px solid var(--chart-accent); overflow-wrap: anywhere; }
.slide .missing { color: var(--chart-accent); font-size: 28px; overflow-wrap: anywhere; }
.slide .content { display: flex; flex: 1 1 0; gap: 48px; min-height: 0; }
.slide .body { flex: 1; max-width: 1700px; column-gap: 48px; line-height: 1.5; overflow-wrap: anywhere; }
.slide .body p { min-height: 0.75em; orphans: 1; widows: 1; }
.slide.crowded { gap: 16px; padding: 40px 96px 32px; }
.slide.crowded .body { line-height: 1.35; }
.slide figure { display: flex; flex-direction: column; min-height: 0; }
.slide figcaption { margin-bottom: 10px; font-family: ${SERIF}; font-weight: 700; line-height: 1.3; }
.slide .chart { position: relative; }
.slide .drawing { width: 100%; height: 100%; }
.slide .drawing svg { display: block; width: 100%; height: 100%; font-variant-numeric: tabular-nums; }
.slide .cut, .beside p { color: var(--chart-soft); font-size: 28px; line-height: 1.3; }
.beside { min-height: 0; font-size: 28px; line-height: 1.3; }
.beside th, .beside td { padding: 5px 8px; }
.beside tbody th { max-width: 360px; overflow-wrap: anywhere; }
.beside .several { table-layout: fixed; }
.beside .several thead th { vertical-align: bottom; white-space: normal; overflow-wrap: anywhere; }
.large { display: grid; flex: 1; grid-template-rows: auto auto auto; grid-auto-columns: minmax(0, 1fr); grid-auto-flow: column;
  gap: 0 64px; margin: auto 0; list-style: none; }
.large li { display: contents; }
.large .label { padding-top: 24px; border-top: 3px solid var(--chart-ink); font-size: 34px; line-height: 1.3; }
.large .figure { display: flex; flex-wrap: wrap; gap: 0 12px; align-items: baseline; font-family: ${SERIF}; font-size: 120px; font-weight: 700; line-height: 1.35; white-space: nowrap;
  font-variant-numeric: tabular-nums; }
.large small { font-family: ${SANS}; font-size: 36px; font-weight: 400; }
.large .long { font-size: 84px; line-height: 1.93; }
.large .figure.absent { font-size: 48px; line-height: 3.375; }
.large .note { color: var(--chart-soft); }
.large.low .label { padding-top: 12px; font-size: 28px; }
.low .figure { font-size: 84px; line-height: 1.3; }
.low .figure.absent { line-height: 2.275; }
.low small { font-size: 28px; }
.low .note { font-size: 28px; line-height: 1.25; }
.slide footer { display: flex; gap: 48px; align-items: flex-start; justify-content: space-between; padding-top: 14px;
  border-top: 1.5px solid var(--chart-ink); color: var(--chart-soft); font-size: 24px; line-height: 1.45; }
.slide .place { flex: none; white-space: nowrap; font-variant-numeric: tabular-nums; }
.slide .place span { margin-left: 40px; }
.cover header, .section header { order: 2; row-gap: 32px; padding-left: 40px;
  border-left: 10px solid var(--chart-accent); }
.cover .mark, .section .mark { display: none; }
.cover .content, .section .content { order: 3; }
.cover footer, .section footer { order: 4; }
.cover::before, .section::before { flex: 0 1 220px; content: ''; }
`;
