import { fc } from '../fixtures/property';
import { expect, test } from 'vitest';
import { chance } from '../../scripts/demo/chance';
import { absentCell, numberCell, type Cell } from '../../src/lib/domain/cell';
import { checkRule, partsOf } from '../../src/lib/domain/rule';
import { parseRule } from '../../src/lib/domain/rule-language';
import type { Database } from '../../src/lib/server/db/connection';
import { commitImport } from '../../src/lib/server/store/commit';
import { readFindings } from '../../src/lib/server/store/findings';
import { ruleSql } from '../../src/lib/server/store/rule-sql';
import { stageImport } from '../../src/lib/server/store/stage';
import { handmadeLine, input, tick } from './handmade-line';
import { addPeers } from './peer-agencies';
import { temporaryStore } from './temporary';

interface Figure {
  readonly agency: string;
  readonly indicator: string;
  readonly year: number;
  readonly cell: Cell;
  readonly subject: string;
}

const SEEDS = 40;
const YEARS = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023];
const AGENCIES = Array.from({ length: 12 }, (_, index) => `p${index}`);

function figure(
  agency: string,
  indicator: string,
  year: number,
  cell: Cell | number,
  subject = 'self',
): Figure {
  return { agency, indicator, year, subject, cell: typeof cell === 'number' ? numberCell(cell) : cell };
}

/** What an agency usually reports, within a sixth. */
function usual(seed: string, agency: string, indicator: string, year: number): number {
  const middle = { cases: 60, lost: 12, hours: 45 }[indicator] ?? 0;
  return Math.round(middle * (0.85 + chance(seed, agency, indicator, year) * 0.3));
}

function yearOf(seed: string, year: number): Figure[] {
  return AGENCIES.flatMap((agency) =>
    ['cases', 'lost', 'hours'].map((one) => figure(agency, one, year, usual(seed, agency, one, year))),
  );
}

async function bring(db: Database, figures: readonly Figure[], commit: boolean): Promise<string[]> {
  const said = { entries: figures.map((one) => ({ ...one, period: 'year' as const })) };
  const staged = await stageImport(db, input(said), handmadeLine);
  if (commit) {
    const by = { person: '甲', at: tick(), shown: staged.shown };
    expect((await commitImport(db, staged.number, by, handmadeLine)).ok).toBe(true);
  }
  const findings = await readFindings(db, staged.number, { limit: 1000, offset: 0 });
  return findings.map((one) => `${one.code} ${one.place.row ?? '-'}`);
}

/** A store with eight years of twelve agencies of one kind. */
async function withHistory(): Promise<Database> {
  const db = await temporaryStore();
  await addPeers(db, 14);
  await bring(
    db,
    YEARS.flatMap((year) => yearOf('history', year)),
    true,
  );
  return db;
}

/** The next year's figures with one fault of every kind, each with another agency; and where each must be told. */
function faulty(seed: string): { figures: Figure[]; expected: string[] } {
  const figures = yearOf(seed, 2024);
  const agencies = [...AGENCIES].sort((a, b) => chance(seed, a) - chance(seed, b));
  const expected: string[] = [];
  const put = (code: string, one: Figure) => {
    const { agency, indicator, year } = one;
    const known = figures.findIndex(
      (other) => other.agency === agency && other.indicator === indicator && other.year === year,
    );
    if (known >= 0 && one.subject === 'self') figures[known] = one;
    else figures.push(one);
    // A handmade line counts rows from 2.
    expected.push(`${code} ${known >= 0 && one.subject === 'self' ? known + 2 : figures.length + 1}`);
  };
  const next = () => agencies.pop() as string;
  put('outlier-history', figure(next(), 'cases', 2024, 600 + Math.floor(chance(seed, 'far') * 900)));
  put('outlier-peers', figure('p12', 'hours', 2024, 2000));
  put('sudden-zero', figure(next(), 'hours', 2024, 0));
  put('number-vanished', figure(next(), 'hours', 2024, absentCell('blank')));
  put('number-vanished', figure(next(), 'hours', 2023, absentCell('not-reported')));
  put('two-reporters', figure(next(), 'hours', 2024, 40, next()));
  put('year-future', figure(next(), 'hours', 2031, 40));
  put('not-expected', figure('c', 'hours', 2024, 40));
  // Its other half stands on record: cases of 2022 are never under 51, nor lost under 10.
  put('rule-broken', figure(next(), 'lost', 2022, 75));
  put('rule-broken', figure(next(), 'cases', 2021, 6));
  return { figures, expected };
}

test(`each fault of ${SEEDS} extracts is told at its cell; clean ones are not complained of`, async () => {
  const db = await withHistory();
  const missed: string[] = [];
  let faults = 0;
  let alarms = 0;
  for (let index = 0; index < SEEDS; index++) {
    const { figures, expected } = faulty(`fault ${index}`);
    const told = await bring(db, figures, false);
    faults += expected.length;
    missed.push(...expected.filter((one) => !told.includes(one)).map((one) => `${index}: ${one}`));
    if ((await bring(db, yearOf(`clean ${index}`, 2024), false)).length > 0) alarms += 1;
  }
  expect(missed.length / faults, missed.slice(0, 5).join('\n')).toBeLessThanOrEqual(0.01);
  expect(alarms / SEEDS).toBeLessThanOrEqual(0.01);
}, 60_000);

test('a percentage is held against parts on record, and they against it', async () => {
  const db = await temporaryStore();
  await db.write((transaction) =>
    transaction.run(
      `INSERT INTO indicator SELECT * REPLACE ('rate' AS code, 'percent' AS value_type, 'lost' AS numerator,
        'cases' AS denominator, 9 AS ordinal) FROM indicator WHERE code = 'cases'`,
    ),
  );
  const parts = [figure('a', 'lost', 2020, 2), figure('a', 'cases', 2020, 3)];
  await bring(db, parts, true);
  for (const right of [66.7, 66, 67])
    expect(await bring(db, [figure('a', 'rate', 2020, right)], false)).toEqual([]);
  expect(await bring(db, [figure('a', 'rate', 2020, 76.7)], true)).toEqual(['rule-broken 2']);
  expect(await bring(db, [figure('a', 'lost', 2020, 1)], false)).toEqual(['rule-broken 2']);
});

test('the figures of an earlier import in another file are told as same-content, others are not', async () => {
  const db = await withHistory();
  const history = YEARS.flatMap((year) => yearOf('history', year));
  for (let index = 0; index < 5; index++) {
    const moved = [...history].sort(
      (a, b) => chance(index, JSON.stringify(a)) - chance(index, JSON.stringify(b)),
    );
    expect(await bring(db, moved, false)).toEqual(['same-content -']);
    const [first, ...rest] = moved as [Figure, ...Figure[]];
    const changed = { ...first, cell: numberCell(first.cell.kind === 'number' ? first.cell.value + 1 : 1) };
    expect(await bring(db, [changed, ...rest], false)).not.toContain('same-content -');
  }
});

test('what was corrected and comes again is told: correction-kept for the same figure, -overridden for another', async () => {
  const db = await temporaryStore();
  const extract = (value: number, decisions = {}) => ({
    ...{ fileName: 'a.csv', district: 'demo', person: '甲', at: tick(), decisions },
    bytes: new TextEncoder().encode(`机构,年度,指标,数值\n机构a,2020,指标cases,${value}\n`),
  });
  const correct = { kind: 'correct', value: '6', authority: 'transcription', citation: '第二段' } as const;
  const staged = await stageImport(db, extract(5, { cells: { '!R2C4': correct } }));
  const by = { person: '甲', at: tick(), shown: staged.shown };
  expect((await commitImport(db, staged.number, by)).ok).toBe(true);
  const told = async (value: number) => {
    const { number } = await stageImport(db, extract(value));
    const findings = await readFindings(db, number, { limit: 10, offset: 0 });
    return findings
      .filter((one) => one.code.startsWith('correction'))
      .map((one) => `${one.code} ${one.place.row}`);
  };
  expect(await told(5)).toEqual(['correction-kept 2']);
  expect(await told(9)).toEqual(['correction-overridden 2']);
});

test('a rule in SQL is the rule of the domain', async () => {
  const db = await temporaryStore();
  const number = fc.oneof(
    fc.nat(12),
    fc.nat(1000).map((one) => one / 10),
    fc.constant(0.1 + 0.2),
  );
  const rules = [
    'a <= b',
    'a < b',
    'a >= b',
    'a > b',
    'a = b + c',
    'a != b',
    'a ~ b / c * 100',
    'a - b * 2 <= 5',
    '2020-: a <= b',
  ]
    .map((text) => parseRule(text, (code) => code))
    .flatMap((read) => ('rule' in read ? [read.rule] : []));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...rules),
      fc.integer({ min: 2018, max: 2022 }),
      fc.record({ a: fc.option(number), b: fc.option(number), c: fc.option(number) }),
      async (rule, year, cells) => {
        const figures = Object.entries(cells)
          .map(
            ([code, value]) => `SELECT 'x' AS agency, 'self' AS subject, ${year} AS year, 'year' AS period,
            '${code}' AS indicator, CAST(${value ?? 'NULL'} AS DOUBLE) AS value`,
          )
          .join(' UNION ALL ');
        const rows = await db.read(`SELECT * FROM (${ruleSql(rule, figures)}) WHERE broken`);
        const valueOf = (code: string) => cells[code as 'a' | 'b' | 'c'] ?? undefined;
        expect(partsOf(rule).length).toBeGreaterThan(0);
        expect(rows.length === 1).toBe(checkRule(rule, year, valueOf) !== undefined);
      },
    ),
    { numRuns: 150 },
  );
});
