import { expect, test } from 'vitest';
import { decisionsFrom } from '../../src/lib/import/decisions-file';

const INDICATOR = { unit: '场', valueType: 'count', additive: true, area: 'publicity' };

test.each([
  [[], false],
  [null, false],
  ['{}', false],
  [{}, true],
  [
    {
      tables: { 1: { layout: 'long', year: 2021, headerRow: 2 } },
      encoding: 'gb18030',
      agencies: { 甲: 'a' },
    },
    true,
  ],
  [{ tables: { 1: { columns: [{ role: 'field', field: 'agency' }, { role: 'ignored' }] } } }, true],
  [{ tables: { 1: { columns: [{ role: 'year', year: 2021, indicator: 'x' }] } } }, true],
  [{ tables: { 1: { columns: [{ role: 'field', field: 'colour' }] } } }, false],
  [{ tables: { 1: { columns: [{ role: 'indicator' }] } } }, false],
  [{ tables: { 1: { columns: [{ role: 'toString' }] } } }, false],
  [{ tables: { 1: { columns: ['agency'] } } }, false],
  [{ tables: { 1: { layout: 'tall' } } }, false],
  [{ tables: { 1: { year: '2021' } } }, false],
  [{ tables: { 1: { year: null } } }, false],
  [{ dialect: { delimiter: ';', quote: '"', escape: 'doubled' } }, true],
  [{ dialect: { delimiter: ';' } }, false],
  [{ dialect: { delimiter: '', quote: '"', escape: 'doubled' } }, false],
  [{ agencies: { 甲: 1 } }, false],
  [{ absences: { '/': 'blank' }, percents: { x: 'times-100' }, vanished: 'withdraw' }, true],
  [{ absences: { '/': 'gone' } }, false],
  [{ percents: { x: 'half' } }, false],
  [{ create: { agencies: { 甲: { kind: 'town', fromYear: 2020 } } } }, true],
  [{ create: { agencies: { 甲: {} } } }, false],
  [{ create: { agencies: { 甲: { kind: 'village' } } } }, false],
  [{ create: { indicators: { 乙: INDICATOR } } }, true],
  [{ create: { indicators: { 乙: { ...INDICATOR, unit: ' ' } } } }, false],
  [{ create: { indicators: { 乙: { ...INDICATOR, ordinal: 1 } } } }, false],
  [{ create: { districts: {} } }, false],
  [{ cells: { '!R2C4': { kind: 'take' }, '/0/value': { kind: 'doubtful', reason: '存疑' } } }, true],
  [
    {
      cells: { '!R2C4': { kind: 'correct', value: '3', authority: 'agency', citation: '复函' } },
    },
    true,
  ],
  [{ cells: { '!R2C4': { kind: 'correct', value: '3', authority: 'published', citation: '原文' } } }, false],
  [{ cells: { '!R2C4': { kind: 'send-back' } } }, false],
  [{ cells: { '!R2C4': { kind: 'take', person: '' } } }, false],
  [{ cells: { '表!一!R2C4': { kind: 'take' } } }, true],
  [{ cells: { '!R0C4': { kind: 'take' } } }, false],
  [{ cells: { '': { kind: 'take' } } }, false],
  [{ cells: { '!R2C4': { kind: 'forget' } } }, false],
  [{ colour: 'red' }, false],
  [{ toString: 'red' }, false],
])('decisions %j: %s', (content, fits) => {
  const read = () => decisionsFrom(content);
  if (fits) expect(read()).toEqual(content);
  else expect(read).toThrow(TypeError);
});
