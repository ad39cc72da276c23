import type { Texts } from '../zh-CN';

export const pickers: Texts['pickers'] = {
  found: (count) => (count === 1 ? '1 found' : `${count} found`),
  outside: 'Outside this group, for reference',
  silent: 'Without figures',
  otherYears: 'no figure in these years',
  never: 'never reported this',
  otherIndicators: 'With figures, but not of this group or these years',
  notOfGroup: 'not reported by this group',
  onlyYears: (years) => `only ${years}`,
  neverIndicator: 'no figures in this district',
};
