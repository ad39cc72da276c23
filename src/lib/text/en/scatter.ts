import type { Texts } from '../zh-CN';

export const scatter: Texts['charts']['scatter'] = {
  across: (indicator) => `Across: ${indicator}`,
  upright: (indicator) => `Upright: ${indicator}`,
  area: (indicator) => `Area: ${indicator}`,
  paired: (count) => `${count} have both`,
  median: (figure) => `Median ${figure}`,
  notFromZero: (x, y) =>
    x && y
      ? 'Neither axis starts at zero'
      : `The ${x ? 'axis across' : 'upright axis'} does not start at zero`,
  lacks: (indicator, reason, names, more) =>
    `No ${indicator} (${reason}): ${names}${more > 0 ? ` and others, ${more} in all` : ''}`,
  lacksBoth: (reasons, names, more) =>
    `Neither figure (${reasons}): ${names}${more > 0 ? ` and others, ${more} in all` : ''}`,
  lacksSize: (indicator, names) => `No ${indicator}, drawn as a cross: ${names}`,
  noSize: (indicator) => `${indicator}: figures below zero cannot be an area`,
  figures: (agency, year, x, figureX, y, figureY) => `${agency} in ${year}: ${x} ${figureX}, ${y} ${figureY}`,
  relation: { above: 'above', below: 'below', equal: 'at' },
  against: (base, x, y) =>
    x === y ? `${base}; both ${x} the median` : `${base}; the first ${x}, the second ${y} the median`,
  quarters: (year, of, group, x, y, above, below) =>
    `${x} and ${y}, ${year}: of ${of} comparable ${group} ${above} are above both medians and ${below} below both`,
  plain: (year, of, group, x, y) => `${x} and ${y} of ${of} ${group}, ${year}`,
  unplaced: (agency, year, indicator, reason) =>
    `${agency} in ${year}: ${indicator} ${reason}, so it has no place in the chart`,
  describe: (x, y, year, agencies) =>
    `Scatter chart: across ${x}, upright ${y}, ${year}, ${agencies} agencies. `,
  pair: (x, y) => `${x}, ${y}`,
};
