import { describe, expect, test } from 'vitest';
import { AGENCY_KINDS, existsIn } from '../../src/lib/domain/agency';
import { breaksOf, definitionsIn, isRatio } from '../../src/lib/domain/indicator';
import { dutyFor } from '../../src/lib/domain/report';
import { indicatorsOf, parseRule } from '../../src/lib/domain/rule-language';
import { plainName } from '../../src/lib/import/plain';
import { UNIT_FAMILIES } from '../../src/lib/import/words';
import { packagePath } from '../../src/lib/server/root';
import { readCatalogueFiles } from '../../src/lib/server/store/catalogue-files';
import { reorganisationsOf } from '../../src/lib/domain/reorganisation';

const catalogue = readCatalogueFiles(packagePath('data/catalogue'));
const { agencies, definitions, districts, duties, indicators, parts, rules } = catalogue;
const indicator = (code: string) => {
  const found = indicators.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no indicator ${code}`);
  return found;
};

/** Names under which more than one is known. */
function ambiguous(named: readonly { code: string; names: readonly string[] }[]): string[] {
  const owners = new Map<string, Set<string>>();
  for (const { code, names } of named) {
    for (const name of names.map(plainName)) owners.set(name, (owners.get(name) ?? new Set()).add(code));
  }
  return [...owners]
    .filter(([, codes]) => codes.size > 1)
    .map(([name, codes]) => `${name}: ${[...codes].join()}`);
}

describe('indicators', () => {
  test('there are enough of them, and few headlines', () => {
    expect(indicators.length).toBeGreaterThanOrEqual(60);
    const headlines = indicators.filter((one) => one.headline);
    expect(headlines.length).toBeGreaterThanOrEqual(6);
    expect(headlines.length).toBeLessThanOrEqual(8);
  });

  test('no name belongs to two', () => {
    const named = indicators.map(({ code, name, shortName, nameEn, aliases }) => {
      return { code, names: [code, name, shortName, nameEn, ...aliases] };
    });
    expect(ambiguous(named)).toEqual([]);
  });

  test('a unit is a word of its family', () => {
    const strange = indicators.filter((one) => !(UNIT_FAMILIES[one.unitFamily] ?? []).includes(one.unit));
    expect(strange.map((one) => one.code)).toEqual([]);
  });

  test('only rates have a direction, and every rate has parts', () => {
    const directed = indicators.filter((one) => one.direction !== 'neutral');
    expect(directed.filter((one) => one.valueType !== 'percent')).toEqual([]);
    const rates = indicators.filter((one) => one.valueType === 'percent');
    expect(rates.length).toBeGreaterThan(0);
    for (const rate of rates) {
      expect(isRatio(rate) && !rate.additive && rate.direction !== 'neutral', rate.code).toBe(true);
      expect(rate.unitFamily).toBe('percent');
    }
  });

  test.each([
    ['rate-official-appearance', 'hearings-official', 'hearings-official-due', 'better-high'],
    ['rate-lost', 'litigation-lost', 'litigation-closed', 'better-low'],
    ['rate-corrected', 'reconsideration-corrected', 'reconsideration-concluded', 'better-low'],
    ['rate-exam-attendance', 'exam-attendance', 'exam-due', 'better-high'],
    ['rate-exam-passed', 'exam-passed', 'exam-attendance', 'better-high'],
    ['rate-online', 'service-items-online', 'service-items', 'better-high'],
    ['rate-rectified', 'supervision-rectified', 'supervision-problems', 'better-high'],
  ])('%s is %s over %s, %s', (code, numerator, denominator, direction) => {
    expect(indicator(code)).toMatchObject({ numerator, denominator, direction });
  });

  test.each([
    ['training-held', 'training-attended-sessions'],
    ['reconsideration-respondent', 'reconsideration-handled'],
    ['regulatory-documents-made', 'regulatory-documents-filed'],
    ['standards-internal', 'standards-local'],
    ['review-major-decisions', 'review-major-enforcement'],
    ['enforcement-licences', 'licensing-items'],
  ])('%s and %s are two', (a, b) => {
    expect(indicator(a).ordinal).not.toBe(indicator(b).ordinal);
  });

  test('parts and exposures are counts; exposure is enforcement decisions', () => {
    for (const one of indicators) {
      for (const code of [one.numerator, one.denominator, one.exposure]) {
        if (code !== undefined) expect(indicator(code).valueType).toBe('count');
      }
    }
    const exposures = new Set(indicators.flatMap((one) => one.exposure ?? []));
    expect([...exposures]).toEqual(['enforcement-decisions']);
  });

  test('a case with several defendants is not added up over agencies', () => {
    const cases = indicators.filter((one) => one.area === 'litigation');
    expect(cases.filter((one) => one.additive)).toEqual([]);
  });
});

describe('definitions', () => {
  test('every indicator has one, in both languages, from the first year on record', () => {
    for (const { code } of indicators) {
      const own = definitions.filter((one) => one.indicator === code && one.district === '');
      expect(Math.min(...own.map((one) => one.fromYear)), code).toBeLessThanOrEqual(2016);
      for (const { name, nameEn, text, textEn } of own) {
        expect(
          [name, nameEn, text, textEn].every((each) => each.length > 3),
          code,
        ).toBe(true);
      }
    }
  });

  test('the made-up break lies on the made-up district alone', () => {
    const years = [2016, 2025];
    const breaks = (code: string, district: string) =>
      breaksOf(definitionsIn(definitions, district), years)
        .filter((one) => one.indicator === code)
        .map((one) => one.fromYear);
    expect(breaks('litigation-new', 'demo')).toEqual([2024]);
    expect(breaks('litigation-new', 'chongqing-shapingba')).toEqual([]);
    expect(breaks('reconsideration-handled', 'chongqing-shapingba')).toEqual([2024]);
    const local = definitions.filter((one) => one.district !== '');
    const fictional = districts.filter((one) => one.fictional).map((one) => one.code);
    expect(local.every((one) => fictional.includes(one.district))).toBe(true);
  });
});

describe('agencies', () => {
  test('codes begin with their district’s', () => {
    for (const agency of agencies)
      expect(agency.code.startsWith(`${agency.district}-`), agency.code).toBe(true);
    for (const { code } of [...agencies, ...districts, ...indicators])
      expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  test.each(districts.map((district) => district.code))('in %s no name belongs to two', (district) => {
    const named = agencies
      .filter((agency) => agency.district === district)
      .map(({ code, name, shortName, aliases }) => ({ code, names: [code, name, shortName, ...aliases] }));
    expect(named.length).toBeGreaterThan(0);
    expect(ambiguous(named)).toEqual([]);
  });

  test('one district is made up, and no real agency bears an invented English name', () => {
    expect(districts.filter((one) => one.fictional).map((one) => one.code)).toEqual(['demo']);
    expect(new Set(districts.map((one) => one.name)).size).toBe(districts.length);
    const real = agencies.filter((agency) => agency.district !== 'demo');
    expect(real.filter((agency) => agency.nameEn !== '')).toEqual([]);
    const demo = agencies.filter((agency) => agency.district === 'demo');
    expect(demo.filter((agency) => agency.nameEn === '')).toEqual([]);
  });

  test.each([2016, 2018, 2019, 2025])('48 of 示例区 exist in %i', (year) => {
    const demo = agencies.filter((agency) => agency.district === 'demo' && existsIn(agency, year));
    const sizes = AGENCY_KINDS.map((kind) => demo.filter((agency) => agency.kind === kind).length);
    expect(sizes).toEqual([1, 20, 11, 8, 8, 0]);
  });

  test.each([
    ['demo-shengtai', ['demo-huanbao']],
    ['demo-shichang', ['demo-gongshang', 'demo-zhijian']],
    ['demo-weijian', ['demo-weiji']],
    ['demo-yibao', ['demo-weiji']],
  ])('%s came from %j the year after', (code, from) => {
    const agency = agencies.find((one) => one.code === code);
    expect(agency?.predecessors).toEqual(from);
    for (const before of agencies.filter((one) => from.includes(one.code))) {
      expect(before.toYear).toBe((agency?.fromYear ?? 0) - 1);
    }
  });
});

describe('reorganisations', () => {
  const reorganisations = catalogue.reorganisations ?? [];

  test('tell of every predecessor, as the agencies’ own years do', () => {
    expect(reorganisations.length).toBeGreaterThanOrEqual(3);
    expect(reorganisationsOf(agencies, reorganisations)).toHaveLength(reorganisations.length);
    for (const { kind, year, from, to } of reorganisations) {
      const touched = agencies.filter(({ code }) => [...from, ...to].includes(code));
      expect(reorganisationsOf(touched)).toMatchObject([{ kind, year, from, to }]);
    }
  });
});

describe('rules and duties', () => {
  test('both sides of a rule are counts in full and not the same', () => {
    expect(rules.length).toBeGreaterThanOrEqual(10);
    for (const { code, expression, note, noteEn } of rules) {
      const read = parseRule(expression, (name) => name);
      if ('fault' in read) throw new Error(`${code} ${read.fault.expected}`);
      const [left, right] = [indicatorsOf(read.rule.left), indicatorsOf(read.rule.right)];
      expect(left.length > 0 && right.length > 0 && note !== '' && noteEn !== '', code).toBe(true);
      expect(left.some((one) => right.includes(one))).toBe(false);
      for (const part of [...left, ...right]) expect(indicator(part).valueType).toBe('count');
    }
  });

  test.each([
    ['enforcement', '03-01', '03-31'],
    ['town', '03-01', '03-31'],
    ['government', '03-31', '03-31'],
    ['vertical', '03-01', undefined],
  ] as const)('%s submits by %s and publishes by %s', (kind, submitDue, publishDue) => {
    expect(dutyFor(duties, kind, 2016)).toMatchObject({ submitDue, publishDue });
  });
});

describe('parts', () => {
  test('are counts of the whole’s own unit and genre', () => {
    expect(parts.length).toBeGreaterThanOrEqual(10);
    for (const { whole, part } of parts) {
      const [one, other] = [indicator(whole), indicator(part)];
      const kind = ({ unitFamily, valueType, genre }: typeof one) => [unitFamily, valueType, genre];
      expect(kind(other), part).toEqual(kind(one));
    }
  });

  test('never exceed the whole: a rule says so of each set', () => {
    const expressions = rules.map((one) => one.expression);
    for (const whole of new Set(parts.map((one) => one.whole))) {
      const sum = parts.filter((one) => one.whole === whole).map((one) => one.part);
      expect(expressions).toContain(`${sum.join(' + ')} <= ${whole}`);
    }
  });
});
