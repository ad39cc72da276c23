import { expect, test } from 'vitest';
import { emptyFigure, enteredFault, isSaid, peopleFault } from '../../src/lib/domain/entered';

test.each([
  [{}, undefined, false],
  [{ value: ' ' }, undefined, false],
  [{ value: '0' }, undefined, true],
  [{ reason: 'withheld' }, undefined, true],
  [{ value: '3', reason: 'withheld' }, 'both', true],
  [{ sentence: '全年未发生' }, 'half', true],
  [{ subject: '区政府' }, 'half', true],
  [{ value: '3', sentence: '共3件' }, undefined, true],
] as const)('%o: fault %s, said %s', (typed, fault, said) => {
  const figure = { ...emptyFigure('cases'), ...typed };
  expect([enteredFault(figure), isSaid(figure)]).toEqual([fault, said]);
});

test.each([
  ['', '', 'none', undefined],
  ['', '', 'transcriber', 'transcriber'],
  ['甲', '', 'transcriber', undefined],
  ['甲', '', 'checker', 'checker'],
  ['', '乙', 'checker', undefined],
  ['甲', '', 'both', 'checker'],
  ['', '乙', 'both', 'transcriber'],
  ['甲', '甲', 'none', 'same'],
  ['甲', '乙', 'both', undefined],
] as const)('transcriber “%s”, checker “%s”, asked %s: %s', (transcriber, checker, asked, fault) => {
  expect(peopleFault({ transcriber, checker }, asked)).toBe(fault);
});
