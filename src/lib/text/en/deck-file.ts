import type { Texts } from '../zh-CN';

export const deckFile: Texts['deckFile'] = {
  turning: 'Turn',
  tables: 'Table',
  notes: 'Notes',
  actions: {
    previous: 'Previous slide',
    next: 'Next slide',
    overview: 'All slides (O)',
    tables: 'Show or hide the tables (T)',
    theme: 'Dark or light (D)',
  },
  keys: 'Keys: ← → turn · Home End first and last · O all slides · T tables · N notes · H agencies one by one · D dark or light · F full screen · Tab into a chart, then arrows from figure to figure',
  print: 'Print / save as PDF',
  printHint: 'In the print dialogue choose “Save as PDF” and the default margins.',
  paper: { a4: 'A4 report', '16x9': '16:9 slides' },
};
