import { chance, oneOf } from '../../../scripts/demo/chance';
import { ABSENCE_REASONS } from '../../../src/lib/domain/cell';
import type { Finding } from '../../../src/lib/domain/finding';
import { placeKey, type CellDecision } from '../../../src/lib/import/cell-decisions';
import {
  ENCODINGS,
  FIELDS,
  LAYOUTS,
  type ColumnRole,
  type Decisions,
  type Mapping,
  type TableMapping,
} from '../../../src/lib/import/mapping';
import type { StagedExtract } from '../../../src/lib/import/staged';
import { CATALOGUE } from '../../fixtures/catalogue';

/** Codes that a form may send: known ones, none, and one of a catalogue that has changed since. */
const AGENCIES = [...CATALOGUE.agencies.map((one) => one.code), '', 'gone'];
const INDICATORS = [...CATALOGUE.indicators.map((one) => one.code), '', 'gone'];
const TEXTS = ['', '7', '40余', '/', '-3', '1e999', '__proto__', 'x'.repeat(3000)];

/** What a person may decide of an extract, right or wrong: some of all that is asked and some of what nobody asked. */
export function fuzzedDecisions(seed: string, { mapping, findings }: StagedExtract): Decisions {
  const now = (part: string, share: number) => chance(seed, part) < share;
  const tables = mapping.tables.flatMap((table): [number, Partial<TableMapping>][] =>
    now(`table ${table.ordinal}`, 0.7)
      ? [[table.ordinal, decidedTable(`${seed} ${table.ordinal}`, table)]]
      : [],
  );
  const names = namesAsked(findings);
  return {
    tables: Object.fromEntries(tables),
    agencies: codesFor(names('agency-unknown'), AGENCIES, seed),
    indicators: codesFor(names('indicator-unknown'), INDICATORS, seed),
    ...(now('encoding', 0.15) ? { encoding: oneOf(ENCODINGS, seed, 'encoding') } : {}),
    ...(now('dialect', 0.15) ? { dialect: decidedDialect(seed) } : {}),
    ...(now('absences', 0.2) ? { absences: { '/': oneOf(ABSENCE_REASONS, seed, 'absence') } } : {}),
    ...(now('years', 0.2) ? { years: { '2019-20': 2019, __proto__: 2020 } } : {}),
    ...(now('percents', 0.2) ? { percents: { rate: 'times-100', gone: 'as-written' } } : {}),
    ...(now('create', 0.3) ? { create: decidedCreation(names) } : {}),
    ...(now('cells', 0.4) ? { cells: decidedCells(seed, findings) } : {}),
    ...(now('vanished', 0.3) ? { vanished: 'withdraw' } : {}),
  };
}

type NamesAsked = (code: 'agency-unknown' | 'indicator-unknown') => readonly string[];

function namesAsked(findings: readonly Finding[]): NamesAsked {
  return (code) =>
    findings
      .filter((one) => one.code === code)
      .map((one) => one.got)
      .slice(0, 20);
}

function codesFor(names: readonly string[], codes: readonly string[], seed: string): Record<string, string> {
  const decided = names.filter((name) => chance(seed, 'decided', name) < 0.5);
  return Object.fromEntries(decided.map((name) => [name, oneOf(codes, seed, 'code', name)]));
}

function decidedTable(seed: string, { columns, sheet, headerRow }: TableMapping): Partial<TableMapping> {
  const now = (part: string, share: number) => chance(seed, part) < share;
  return {
    sheet,
    ...(now('header', 0.3)
      ? {
          headerRow: oneOf([0, 1, 2, 3, headerRow + 1, 1_000_000], seed, 'row'),
          headerLines: oneOf([0, 1, 2, 3, 9], seed, 'lines'),
        }
      : {}),
    ...(now('columns', 0.5)
      ? { columns: columns.map((role, at) => (now(`column ${at}`, 0.4) ? decidedRole(seed, at) : role)) }
      : {}),
    ...(now('layout', 0.4) ? { layout: oneOf(LAYOUTS, seed, 'layout') } : {}),
    ...(now('year', 0.2) ? { year: oneOf([1990, 2019, 2100], seed, 'year') } : {}),
    ...(now('agency', 0.2) ? { agency: oneOf(AGENCIES, seed, 'agency') } : {}),
    ...(now('indicator', 0.2) ? { indicator: oneOf(INDICATORS, seed, 'indicator') } : {}),
    ...(now('used', 0.1) ? { used: false } : {}),
  };
}

function decidedRole(seed: string, at: number): ColumnRole {
  const roles: readonly ColumnRole[] = [
    { role: 'field', field: oneOf(FIELDS, seed, 'field', at) },
    { role: 'indicator', indicator: oneOf(INDICATORS, seed, 'indicator', at) },
    { role: 'year', year: 2019 },
    { role: 'year', year: 2020, indicator: oneOf(INDICATORS, seed, 'of year', at) },
    { role: 'agency', agency: oneOf(AGENCIES, seed, 'agency', at) },
    { role: 'agency', agency: 'sifa', indicator: oneOf(INDICATORS, seed, 'of agency', at) },
    { role: 'indicator-part' },
    { role: 'ignored' },
    { role: 'unknown' },
  ];
  return oneOf(roles, seed, 'role', at);
}

function decidedDialect(seed: string): NonNullable<Mapping['dialect']> {
  return {
    delimiter: oneOf([',', ';', '\t', '|', ' ', '、', 'x', '||'], seed, 'delimiter'),
    quote: oneOf(['"', "'", ''] as const, seed, 'quote'),
    escape: oneOf(['doubled', 'backslash'] as const, seed, 'escape'),
  };
}

function decidedCreation(names: NamesAsked): NonNullable<Decisions['create']> {
  const indicator = { unit: '件', valueType: 'count', additive: true, area: 'litigation' } as const;
  const each = <New>(list: readonly string[], value: New) =>
    Object.fromEntries(list.map((name) => [name, value]));
  return {
    agencies: each(names('agency-unknown').slice(0, 3), { kind: 'general' as const }),
    indicators: each(names('indicator-unknown').slice(0, 3), indicator),
  };
}

function decidedCells(seed: string, findings: readonly Finding[]): Record<string, CellDecision> {
  const places = findings.slice(0, 5).map((one) => placeKey(one.place));
  return Object.fromEntries(
    ['!R2C4', '数据!R3C4', '/0', 'nowhere', ...places].map((place) => {
      const value = oneOf(TEXTS, seed, 'value', place);
      const choices: readonly CellDecision[] = [
        { kind: 'take' },
        { kind: 'doubtful', reason: `${value}?` },
        { kind: 'send-back', reason: `${value}?` },
        { kind: 'correct', value, authority: 'transcription', citation: '第二段' },
        { kind: 'correct', value, authority: 'agency', citation: '来函' },
      ];
      return [place, oneOf(choices, seed, 'cell', place)];
    }),
  );
}
