import type { Texts } from '../zh-CN';

export const facets: Texts['charts']['facets'] = {
  sharedAxis: (low, high) => `One axis for all panels: ${low} to ${high}`,
  freeAxis: 'Each panel has its own axis: heights do not compare between panels',
  otherUnits: 'Different units, so each panel has its own axis: heights do not compare between panels',
  median: 'Median',
  breakAt: (year, name) => `Dashed upright: from ${year} ${name}`,
  hollow: 'Hollow: about, at least, at most, or out of very few',
  missing: 'Where a line is broken: no figure',
  drawn: (from, to, all) => `Panels ${from}–${to} of ${all}`,
  lastKnown: (figure, year) => `${figure} (${year})`,
  title: (name, figure) => `${name} ${figure}`,
  upDown: (from, to, of, group, indicator, up, down) =>
    `${indicator}, ${to} against ${from}: up at ${up} and down at ${down} of ${of} comparable ${group}`,
  medians: (from, to, of, group, up, down) =>
    `${to} against ${from}: of ${of} comparable indicators the median of ${group} rose in ${up} and fell in ${down}`,
  describeAgencies: (indicator, years, panels) =>
    `${panels} small line charts of ${indicator}, ${years}, one an agency. `,
  describeIndicators: (indicators, years) => `Small line charts, ${years}, one an indicator: ${indicators}. `,
};
