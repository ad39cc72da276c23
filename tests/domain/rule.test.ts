import { expect, test } from 'vitest';
import { absentCell, numberCell, type Cell } from '../../src/lib/domain/cell';
import { checkRule, partsOf } from '../../src/lib/domain/rule';
import { parseRule, type Relationship } from '../../src/lib/domain/rule-language';

const n = numberCell;

function rule(text: string): Relationship {
  const read = parseRule(text, (name) => name);
  if ('fault' in read) throw new Error(`${text}: ${read.fault.expected} at ${read.fault.at}`);
  return read.rule;
}

test.each<[string, Record<string, Cell>, [number, number] | undefined]>([
  ['appeared <= due', { appeared: n(8), due: n(9) }, undefined],
  ['appeared <= due', { appeared: n(9), due: n(9) }, undefined],
  ['appeared <= due', { appeared: n(10), due: n(9) }, [10, 9]],
  ['appeared <= due', { appeared: n(1), due: n(0) }, [1, 0]],
  ['appeared <= due', { appeared: n(10), due: absentCell('blank') }, undefined],
  ['appeared <= due', { appeared: n(10) }, undefined],
  ['appeared <= due', { appeared: n(10), due: n(9, 'at-least') }, undefined],
  ['appeared < due', { appeared: n(9), due: n(9) }, [9, 9]],
  ['appeared > due', { appeared: n(9), due: n(9) }, [9, 9]],
  ['appeared >= due', { appeared: n(8), due: n(9) }, [8, 9]],
  ['appeared != due', { appeared: n(9), due: n(9) }, [9, 9]],
  ['appeared != due', { appeared: n(8), due: n(9) }, undefined],
  ['a + b = c + d', { a: n(3), b: n(7), c: n(8), d: n(2) }, undefined],
  ['a + b = c + d', { a: n(3), b: n(7), c: n(8), d: n(1) }, [10, 9]],
  ['a + b = c', { a: n(0.1), b: n(0.2), c: n(0.3) }, undefined],
  ['a - b * 2 = c', { a: n(9), b: n(2), c: n(5) }, undefined],
  ['(a - b) * 2 = c', { a: n(9), b: n(2), c: n(5) }, [14, 5]],
  ['a <= 100', { a: n(101) }, [101, 100]],
  ['rate ~ a / b * 100', { rate: n(66.7), a: n(2), b: n(3) }, undefined],
  ['rate ~ a / b * 100', { rate: n(66.6), a: n(2), b: n(3) }, undefined],
  ['rate ~ a / b * 100', { rate: n(66), a: n(2), b: n(3) }, undefined],
  ['rate ~ a / b * 100', { rate: n(68), a: n(2), b: n(4) }, [68, 50]],
  ['rate ~ a / b * 100', { rate: n(100), a: n(0), b: n(0) }, undefined],
  ['2021-: a <= b', { a: n(2), b: n(1) }, undefined],
  ['-2020: a <= b', { a: n(2), b: n(1) }, [2, 1]],
  ['2020: a <= b', { a: n(2), b: n(1) }, [2, 1]],
  ['2015-2019: a <= b', { a: n(2), b: n(1) }, undefined],
])('%s of %j in 2020: %j', (text, cells, broken) => {
  const found = checkRule(rule(text), 2020, (code) => {
    const cell = cells[code];
    return cell?.kind === 'number' && cell.precision === 'exact' ? cell.value : undefined;
  });
  expect(found === undefined ? undefined : [found.left, found.right]).toEqual(broken);
});

test('the parts of a rule are told once each', () => {
  expect(partsOf(rule('a + b = a * 2 + c'))).toEqual(['a', 'b', 'c']);
});
