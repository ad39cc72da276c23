import type { Texts } from '../zh-CN';

export const findingList: Texts['findingList'] = {
  title: (file) => `Findings: ${file}`,
  sheet: 'Findings',
  severity: 'Severity',
  place: 'Place',
  got: 'Found',
  expected: 'Expected',
  sentence: 'What it means',
  decision: 'Decided',
  candidates: (names) => `Closest known names: ${names.join(', ')}.`,
  decisions: {
    take: 'taken as published',
    doubtful: 'kept, marked doubtful',
    correct: 'corrected',
    'send-back': 'sent back',
  },
  extract: 'Extract',
  excerpt:
    'The extract is long: only its first rows and the rows with findings and their neighbours are shown; the first column is the row in the extract.',
  row: 'Row',
};
