import type { Texts } from '../zh-CN';

export const templates: Texts['templates'] = {
  sheet: (year) => `Figures ${year}`,
  title: (agency, year) => `${agency}: figures of the annual rule-of-law report ${year}`,
  fileName: (agency, year) => `template-${agency}-${year}`,
  head: {
    agency: 'Agency',
    year: 'Year',
    part: 'Part (for reference)',
    indicator: 'Indicator',
    unit: 'Unit',
    lastYear: 'Last year (for reference)',
    value: 'Value',
    reason: 'Reason',
    qualifier: 'Qualifier',
    sentence: 'Sentence',
    passage: 'Passage',
    note: 'Note',
  },
  precision: { exact: 'exact', 'at-least': 'at-least', 'at-most': 'at-most', about: 'about' },
  hint: {
    value:
      'The figure of the full year. Write 0 where nothing happened; where there is no figure leave this blank and choose a reason. Nothing is recorded for a row left blank.',
    reason: 'Where there is no value: not reported, not applicable or withheld.',
    sentence: 'The sentence of the annual report that states the figure.',
  },
};
