import { expect, test } from 'vitest';
import { tidySvg } from '../../src/lib/charts/svg';

const LABELS = { name: 'one', title: 'T', description: 'D' };
const HEAD =
  '<svg xmlns="http://www.w3.org/2000/svg" width="100%" viewBox="0 0 9 9" style="" role="img"' +
  ' aria-label="T" aria-describedby="one-desc"><desc id="one-desc">D</desc>';

/** What ECharts writes within its element, and what is left of it. */
const ROWS: readonly [string, string, string][] = [
  [
    'texts of one look, their shifts added to their coordinates',
    '<text y="2" transform="translate(10 20)" fill="a">1</text>\n<text y="4.5" transform="translate(10 20)" fill="a">2</text>',
    '<g fill="a"><text x="10" y="22">1</text><text x="10" y="24.5">2</text></g>',
  ],
  [
    'a look that changes between them',
    '<text x="1" y="2" fill="a">1</text><text x="1" y="3" fill="a">2</text><text x="1" y="4" fill="b">3</text>',
    '<g fill="a"><text x="1" y="2">1</text><text x="1" y="3">2</text></g><text fill="b" x="1" y="4">3</text>',
  ],
  [
    'a turned text keeps its turn',
    '<text transform="matrix(0,1,-1,0,5,5)" fill="a">1</text><text y="1" fill="a">2</text>',
    '<g fill="a"><text transform="matrix(0,1,-1,0,5,5)" x="0" y="0">1</text><text x="0" y="1">2</text></g>',
  ],
  [
    'one text alone is left as it is',
    '<text transform="translate(1 2)">1</text>',
    '<text transform="translate(1 2)">1</text>',
  ],
  [
    'the words of a text are no coordinates',
    '<text x="1.26" fill-opacity="0.05">1.26 万</text>',
    '<text x="1.3" fill-opacity="0.05">1.26 万</text>',
  ],
  ['a box by its sides', '<path d="M1 2L4 2L4 7L1 7Z"></path>', '<path d="M1 2h3v5h-3z"></path>'],
  ['no box', '<path d="M1 2L4 2L4 7L2 7Z"></path>', '<path d="M1 2L4 2L4 7L2 7Z"></path>'],
  [
    'coordinates to a tenth, opacities as they are',
    '<path d="M1.23 4.56" fill-opacity="0.05"></path>',
    '<path d="M1.2 4.6" fill-opacity="0.05"></path>',
  ],
];

test.each(ROWS)('%s', (_, written, left) => {
  expect(tidySvg(`<svg viewBox="0 0 9 9">${written}</svg>`, LABELS)).toBe(`${HEAD}${left}</svg>`);
});
