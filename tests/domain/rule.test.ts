import { expect, test } from 'vitest';
import { absentCell, numberCell, type Cell } from '../../src/lib/domain/cell';
import { checkRule, type Rule } from '../../src/lib/domain/rule';

const appeared: Rule = {
  code: 'r1',
  left: ['appeared'],
  relation: '<=',
  right: ['due'],
  note: '',
  noteEn: '',
};
const balance: Rule = {
  code: 'r2',
  left: ['carried', 'received'],
  relation: '=',
  right: ['closed', 'open'],
  note: '',
  noteEn: '',
};
const n = numberCell;

test.each<[string, Rule, Record<string, Cell>, { left: number; right: number } | undefined]>([
  ['holds', appeared, { appeared: n(8), due: n(9) }, undefined],
  ['holds when equal', appeared, { appeared: n(9), due: n(9) }, undefined],
  ['is broken', appeared, { appeared: n(10), due: n(9) }, { left: 10, right: 9 }],
  ['is broken by a declared zero', appeared, { appeared: n(1), due: n(0) }, { left: 1, right: 0 }],
  [
    'holds silently where a part is absent',
    appeared,
    { appeared: n(10), due: absentCell('blank') },
    undefined,
  ],
  ['holds silently where a part is unknown', appeared, { appeared: n(10) }, undefined],
  [
    'holds silently where a part is not exact',
    appeared,
    { appeared: n(10), due: n(9, 'at-least') },
    undefined,
  ],
  ['sums both sides', balance, { carried: n(3), received: n(7), closed: n(8), open: n(2) }, undefined],
  [
    'sums both sides and finds the difference',
    balance,
    { carried: n(3), received: n(7), closed: n(8), open: n(1) },
    { left: 10, right: 9 },
  ],
])('a rule %s', (_, rule, cells, broken) => {
  const found = checkRule(rule, (code) => cells[code]);
  expect(found === undefined ? undefined : { left: found.left, right: found.right }).toEqual(broken);
});
