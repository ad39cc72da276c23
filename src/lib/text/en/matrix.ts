import type { Texts } from '../zh-CN';

export const matrix: Texts['charts']['matrix'] = {
  sign: { 'not-reported': 'NR', blank: 'BL', 'not-applicable': 'NA', withheld: 'WH', withdrawn: 'WD' },
  gone: 'Nothing written: no such agency in that year',
  shades: (each) =>
    each ? 'Pale to dark: low to high within the column, in fifths' : 'Pale to dark: low to high, in fifths',
  warm: (direction) =>
    direction === ''
      ? 'Warm: an indicator with a direction, darker is less welcome'
      : `Warm: darker is less welcome (${direction})`,
  apart: 'Shaded separately on each side of a new definition',
  framed: (least) => `Framed: out of fewer than ${least}, not shaded`,
  dashed: 'Dashed frame: provisional',
  star: '*: doubtful or restated',
  signs: '≥, ≤, ≈: at least, at most, about',
  median: 'Median',
  indicators: (count) => `${count} indicators`,
  standing: (agency, year, of, above, below, group) =>
    `${agency} in ${year}: of ${of} comparable indicators ${above} above and ${below} below the median of ${group}`,
  complete: (year, group, indicators, full, lacking) =>
    `${indicators} indicators of ${group}, ${year}: ${full} agencies have every figure, ${lacking} lack some`,
  describeYears: (indicator, years, agencies) =>
    `Matrix of ${indicator}, ${years}: ${agencies} agencies, one a row, the years as columns. `,
  describeIndicators: (indicators, year, agencies) =>
    `Matrix of ${year}: ${agencies} agencies, one a row; indicators as columns: ${indicators}. `,
};
