import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Catalogue } from '../../src/lib/import/catalogue';
import { openText } from '../../src/lib/import/csv';
import { decode } from '../../src/lib/import/decode';
import type { Decisions } from '../../src/lib/import/mapping';
import { namesOf } from '../../src/lib/import/names';
import { openTables } from '../../src/lib/import/open-tables';
import type { Sheet } from '../../src/lib/import/parsed';
import { isWorkbook, openWorkbook } from '../../src/lib/import/workbook';
import { CATALOGUE, INDICATORS } from '../fixtures/catalogue';

/** Files that others published; they stay outside the project. */
const FOLDER = new URL('../../../shared/real/extracts/', import.meta.url);

interface Facts {
  readonly file: string;
  readonly facts: {
    readonly points: number;
    readonly entities: number;
    readonly indicators: number;
    readonly sum: number;
  };
}

/** What a person confirms of a file: where its agencies and indicators stand, and what it does not say. */
interface Confirmed {
  /** Index of the column of agencies; a text where the whole table is of one. */
  readonly agency: number | string;
  /** Row of the header, from 1. */
  readonly header?: number;
  readonly indicators: (
    headers: readonly string[],
    rows: readonly (readonly string[])[],
  ) => readonly string[];
  readonly decisions?: Decisions;
}

const under = (from: number) => (headers: readonly string[]) => headers.slice(from).filter(Boolean);
const owid: Confirmed = { agency: 0, indicators: under(2) };
const nbs: Confirmed = {
  agency: 'nation',
  indicators: under(1),
  decisions: { tables: { 1: { agency: 'agency-0' } } },
};

const FILES: Readonly<Record<string, Confirmed>> = {
  'owid-co2-by-city-c40.csv': owid,
  'owid-sexual-violence-unicef-crlf.csv': owid,
  'owid-learning-adjusted-schooling-wb.csv': owid,
  'owid-teacher-absenteeism-tiny.csv': owid,
  'owid-us-deaths-20th-century-82-indicators.csv': owid,
  'worldbank-gdp-wide-preamble-bom.csv': {
    agency: 0,
    header: 5,
    indicators: (_headers, rows) => rows.map((row) => row[2] ?? ''),
  },
  'scoda-tidy-query.csv': { agency: 0, indicators: (_headers, rows) => rows.map((row) => row[2] ?? '') },
  'scoda-cities-wide-2017.csv': {
    agency: 1,
    indicators: (_headers, rows) => rows.map((row) => `${row[0]} ${row[2]}`),
  },
  'scoda-cities-wide-2020.xlsx': {
    agency: 1,
    indicators: (_headers, rows) => rows.map((row) => `${row[0]} ${row[2]}`),
    // Its column of indicators is headed "Dataset".
    decisions: { tables: { 1: { columns: [{ role: 'field', field: 'indicator' }] } } },
  },
  'nbs-population.csv': nbs,
  'nbs-population.gbk.csv': nbs,
  'nbs-civil-affairs-medical-aid.utf16.tsv': nbs,
  'plot-us-state-population-2010-2019.csv': {
    agency: 2,
    indicators: () => ['Population'],
    decisions: { tables: { 1: { indicator: 'indicator-0' } } },
  },
  'uk-cps-outcomes-pivot.csv': {
    agency: 0,
    indicators: () => ['Volume', 'Percentage'],
    decisions: {
      years: Object.fromEntries(
        [2007, 2008, 2009, 2010, 2011, 2012, 2013].map((year) => [
          `${year} - ${String(year + 1).slice(2)}`,
          year,
        ]),
      ),
    },
  },
};

/** A catalogue in which what the file names was created. */
function catalogueOf(agencies: Iterable<string>, indicators: Iterable<string>): Catalogue {
  const [model] = CATALOGUE.agencies;
  const base = {
    ...INDICATORS.cases,
    shortName: '',
    nameEn: '',
    aliases: [],
    valueType: 'amount' as const,
    unit: '',
  };
  if (model === undefined) throw new Error('a catalogue has agencies');
  return {
    ...CATALOGUE,
    agencies: [...new Set(agencies)].map((name, index) => ({
      ...model,
      ...{ code: `agency-${index}`, name, shortName: '', aliases: [] },
    })),
    indicators: [...new Set(indicators)].map((name, index) => ({
      ...base,
      code: `indicator-${index}`,
      name,
    })),
  };
}

/** The one sheet of a file, whatever it is written in. */
async function sheetOf(file: string): Promise<Sheet> {
  const bytes = new Uint8Array(readFileSync(new URL(file, FOLDER)));
  const [sheet] = isWorkbook(bytes) ? ((await openWorkbook(bytes, () => undefined)) ?? []) : [];
  if (sheet !== undefined) return sheet;
  const text = decode(bytes, undefined, () => undefined)?.text ?? '';
  return openText(text, undefined, () => undefined).sheet;
}

const present = existsSync(FOLDER);

describe('real files', () => {
  it(present ? 'are there' : 'are left out: ../shared/real/extracts is absent', () => {
    expect(present).toBe(existsSync(FOLDER));
  });

  if (!present) return;
  const all = JSON.parse(readFileSync(new URL('facts.json', FOLDER), 'utf8')) as readonly Facts[];
  test.each(all.filter(({ file }) => file in FILES))('$file reaches its facts', async ({ file, facts }) => {
    const confirmed = FILES[file] as Confirmed;
    const sheet = await sheetOf(file);
    const lines = [...sheet.lines()].flat().filter((line) => line.cells.some((cell) => cell !== ''));
    const at = lines.findIndex((line) => line.row === (confirmed.header ?? 1));
    const rows = lines.slice(at + 1).map((line) => line.cells);
    const { agency } = confirmed;
    const agencies = typeof agency === 'string' ? [agency] : rows.map((row) => (row[agency] ?? '').trim());
    const catalogue = catalogueOf(agencies, confirmed.indicators(lines[at]?.cells ?? [], rows));
    const names = namesOf(catalogue);
    const told: string[] = [];
    const source = openTables(
      [sheet],
      { format: 'csv', fileName: file, encoding: 'utf-8', dialect: undefined },
      names,
      {},
      confirmed.decisions ?? {},
      (one) => {
        if (one.severity === 'error') told.push(`${one.code} ${one.got}`);
      },
    );
    const seen = { points: 0, agencies: new Set<string>(), indicators: new Set<string>(), sum: 0 };
    for (const batch of source.rowBatches()) {
      for (const figure of batch.flatMap((row) => row.figures)) {
        const value = Number.parseFloat(figure.text('value').replaceAll(',', ''));
        const indicator = names.indicator(figure.text('indicator'));
        const who = names.agency(figure.text('agency').trim(), catalogue.district, undefined);
        if (Number.isNaN(value) || !('found' in indicator) || !('found' in who)) continue;
        seen.points += 1;
        seen.sum += value;
        seen.agencies.add(who.found.code);
        seen.indicators.add(indicator.found.code);
      }
    }
    expect(told).toEqual([]);
    expect({ points: seen.points, entities: seen.agencies.size, indicators: seen.indicators.size }).toEqual({
      points: facts.points,
      entities: facts.entities,
      indicators: facts.indicators,
    });
    // The facts' sums are rounded to four decimals.
    expect(Math.abs(seen.sum - facts.sum)).toBeLessThan(1e-4 + 1e-9 * facts.sum);
  });
});
