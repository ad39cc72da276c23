import { CHART_ROLES, PRINT, SANS, SERIF, tokenName } from '../../charts/look';

/** Sizes of paper that a deck is printed on. */
export const PAPERS = ['a4', '16x9'] as const;
export type Paper = (typeof PAPERS)[number];

export function isPaper(text: string | undefined | null): text is Paper {
  return (PAPERS as readonly (string | undefined | null)[]).includes(text);
}

/** CSS sizes: A4 upright, and 16:9 as office programs have it. */
const SIZES: Readonly<Record<Paper, { readonly width: string; readonly height: string }>> = {
  a4: { width: '210mm', height: '297mm' },
  '16x9': { width: '13.333in', height: '7.5in' },
};

/** How printed pages look: on white paper whatever the theme, each page a box of its own size. */
export function printStyle(paper: Paper): string {
  const { width, height } = SIZES[paper];
  const tokens = CHART_ROLES.map((role) => `${tokenName(role)}: ${PRINT[role]};`).join(' ');
  return `
:root { color-scheme: light; ${tokens} }
@page { size: ${width} ${height}; margin: 0; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.sheet { position: relative; width: ${width}; height: ${height}; overflow: hidden; background: #fff; }
.sheet + .sheet { break-before: page; }
.sheet > .frame { width: 100%; height: 100%; }
.report > header, .report > footer { position: absolute; right: 18mm; left: 18mm; display: flex; gap: 12px;
  align-items: baseline; justify-content: space-between; color: var(--chart-soft); font-size: 11px; line-height: 16px; }
.report > header { top: 11mm; padding-bottom: 4px; border-bottom: 1px solid var(--chart-rule); }
.report > footer { bottom: 10mm; padding-top: 4px; border-top: 1px solid var(--chart-rule); }
.report > header b { overflow: hidden; font-weight: 400; white-space: nowrap; text-overflow: ellipsis; }
.report > header div { display: flex; flex: none; gap: 8px; }
.report .stamp { padding: 0 6px; font-size: 11px; }
.report > main { position: absolute; top: 22mm; left: 18.2mm; width: 656px; }
.report .cover, .report .title, .report .view { font-family: ${SERIF}; font-weight: 700; }
.report p { overflow-wrap: anywhere; }
.report .takeaway { padding-left: 11px; border-left: 3px solid var(--chart-accent); }
.report .missing { color: var(--chart-accent); }
.report .picture { margin-bottom: 12px; }
.report .picture svg { display: block; width: 100%; height: auto; font-variant-numeric: tabular-nums; }
.report table { table-layout: fixed; margin-bottom: 12px; font-size: 12px; }
.report th, .report td { padding: 1px 6px; vertical-align: top; overflow-wrap: anywhere; }
.report thead th { vertical-align: bottom; }
.report th:first-child, .report td:first-child { padding-left: 2px; }
.report .absent { font-size: 10px; white-space: normal; }
.report tr { break-inside: avoid; }
.report thead { display: table-header-group; }
.report .large { display: flex; gap: 20px; align-items: center; margin-bottom: 10px; border-top: 1.5px solid var(--chart-ink); }
.report .large b { flex: 0 0 200px; font-family: ${SERIF}; font-size: 32px; white-space: nowrap; }
.report .large small { margin-left: 6px; font-family: ${SANS}; font-size: 13px; font-weight: 400; }
.report .large p { font-size: 13px; line-height: 20px; }
.report .large span { display: block; color: var(--chart-soft); font-size: 12px; line-height: 17px; }
@media screen {
  body { background: #e4e4e1; }
  .sheet { margin: 24px auto; box-shadow: 0 2px 12px rgb(0 0 0 / 18%); }
  .bar { position: sticky; top: 0; z-index: 1; display: flex; gap: 8px 20px; flex-wrap: wrap; align-items: center;
    padding: 10px 24px; background: #fff; border-bottom: 1px solid var(--chart-rule); font-size: 14px; }
  .bar a { color: inherit; }
  .bar a[aria-current] { font-weight: 700; text-decoration: none; }
  .bar button { min-height: 2.25rem; padding: 0 1rem; border: 1px solid var(--chart-ink); border-radius: 2px;
    background: var(--chart-ink); color: #fff; font: inherit; cursor: pointer; }
  .bar span { color: var(--chart-soft); }
}
@media print { .bar { display: none; } }
`;
}
