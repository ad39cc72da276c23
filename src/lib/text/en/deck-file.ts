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
  keys: 'Keys: ← → space PageUp PageDown turn, so does a swipe · Home End first and last · number + Enter goes there · O all slides · B black · T tables · S notes · H agencies one by one, R puts back · D dark or light · F full screen · Tab into a chart, then arrows from figure to figure',
  print: 'Print / save as PDF',
  printHint: 'In the print dialogue choose “Save as PDF” and the default margins.',
  paper: { a4: 'A4 report', '16x9': '16:9 slides' },
};
