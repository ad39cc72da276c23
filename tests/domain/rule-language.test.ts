import { fc } from '../fixtures/property';
import { describe, expect, it, test } from 'vitest';
import { indicatorCodes } from '../../src/lib/domain/indicator-names';
import {
  parseRule,
  printRule,
  RELATIONS,
  type Operator,
  type Relationship,
  type Term,
} from '../../src/lib/domain/rule-language';
import { CATALOGUE } from '../fixtures/catalogue';

const codeOf = indicatorCodes(CATALOGUE.indicators);

test.each([
  ['负责人出庭 <= 应出庭', 'appeared <= due'],
  ['负责人出庭≤应出庭', 'appeared <= due'],
  ['败诉 <= 审结案件', 'lost <= closed'],
  ['lost+due＝closed＋cases', 'lost + due = closed + cases'],
  ['出庭应诉率 ~ 负责人出庭 / 应出庭 * 100', 'rate ~ appeared / due * 100'],
  ['rate ≈ appeared ÷ due × 100', 'rate ~ appeared / due * 100'],
  ['cases >= 2 * (lost - 1)', 'cases >= 2 * (lost - 1)'],
  ['cases - (lost - due) != 0', 'cases - (lost - due) != 0'],
  ['2020-: lost < closed', '2020-: lost < closed'],
  ['2018-2020：lost > closed', '2018-2020: lost > closed'],
  ['-2019: lost == closed', '-2019: lost = closed'],
  ['2020: lost <> closed', '2020: lost != closed'],
  ['“负责人出庭应诉案件” <= "应出庭"', 'appeared <= due'],
  ['“其中：正职” <= due', 'principal <= due'],
])('%s is %s', (text, expected) => {
  const read = parseRule(text, codeOf);
  expect('rule' in read ? printRule(read.rule) : read.fault).toBe(expected);
});

test.each([
  ['', 1, '', 'term'],
  ['lost', 5, '', 'relation'],
  ['lost <=', 8, '', 'term'],
  ['lost <= 出庭数', 9, '出庭数', 'name'],
  ['lost <= closed <= cases', 16, '<=', 'end'],
  ['lost closed', 6, 'closed', 'relation'],
  ['(lost + 1 = closed', 11, '=', 'closing'],
  ['lost + * 2 = closed', 8, '*', 'term'],
  ['1 <= 2', 1, '1', 'indicators'],
  ['2021-2020: lost <= closed', 1, '2021-2020:', 'year'],
  ['lost <= "closed', 9, '"', 'term'],
  ['lost-1 <= closed', 1, 'lost-1', 'name'],
])('%j: at %i got %j, expected %s', (text, at, got, expected) => {
  expect(parseRule(text, codeOf)).toEqual({ fault: { at, got, expected } });
});

it('a text far too long or deep is refused, not followed', () => {
  expect(parseRule(`${'('.repeat(5000)}lost`, codeOf)).toMatchObject({ fault: { expected: 'end' } });
});

const leaf: fc.Arbitrary<Term> = fc.oneof(
  fc
    .constantFrom('lost', 'closed', 'a b', 'x-y', '率（%）', '2020', '-')
    .map((code) => ({ kind: 'indicator', code }) as const),
  fc.nat(1000).map((value) => ({ kind: 'number', value: value / 10 }) as const),
);
const { term } = fc.letrec<{ term: Term }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({
      kind: fc.constant('sum' as const),
      operator: fc.constantFrom<Operator>('+', '-', '*', '/'),
      left: tie('term'),
      right: tie('term'),
    }),
  ),
}));
const rules: fc.Arbitrary<Relationship> = fc.record({
  left: fc.constant<Term>({ kind: 'indicator', code: 'lost' }),
  relation: fc.constantFrom(...RELATIONS),
  right: term,
  fromYear: fc.constantFrom(undefined, 2018, 2020),
  toYear: fc.constantFrom(undefined, 2020, 2024),
});

describe('printing', () => {
  it('reads back as the same rule', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        expect(parseRule(printRule(rule), (name) => name)).toEqual({ rule });
      }),
    );
  });

  it('names indicators as the reader knows them', () => {
    const read = parseRule('lost <= closed', codeOf);
    const nameOf = (code: string) => CATALOGUE.indicators.find((one) => one.code === code)?.shortName ?? code;
    expect('rule' in read ? printRule(read.rule, nameOf) : '').toBe('败诉案件 <= 审结案件');
  });
});

it('reading any text ends in a rule or a fault within it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'lost <=+-*/()"2020:“”≤ '.split('')) }), (text) => {
      const read = parseRule(text, codeOf);
      if ('fault' in read) expect(read.fault.at).toBeLessThanOrEqual(text.length + 1);
      else expect(parseRule(printRule(read.rule), codeOf)).toEqual(read);
    }),
    { numRuns: 500 },
  );
});
