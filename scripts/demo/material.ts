import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agency } from '../../src/lib/domain/agency';
import type { Indicator } from '../../src/lib/domain/indicator';
import { readCatalogueFiles } from '../../src/lib/server/store/catalogue-files';
import { readTable, type CatalogueRow } from '../../src/lib/server/store/catalogue-table';
import type { Words } from './words';

/** What the made-up district is made from: the catalogue's demo part and `data/demo`. */
export interface Material {
  readonly settings: Settings;
  readonly words: Words;
  readonly agencies: readonly DemoAgency[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly levels: readonly Level[];
  readonly incidents: readonly Incident[];
}

export interface Settings {
  readonly seed: string;
  readonly district: string;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Agencies whose reports are classified and stay unpublished. */
  readonly exempt: readonly string[];
  /** The year in which sessions and events were fewer everywhere. */
  readonly hardYear: number;
  /** From then on, new lawsuits are counted by another definition: so many of one counted before. */
  readonly definitionYear: number;
  readonly definitionFactor: number;
}

/** How an agency writes what it has nothing to say about in a wide table. */
export const HABITS = ['zero', 'word', 'slash', 'blank'] as const;
export type Habit = (typeof HABITS)[number];

/** An agency of the catalogue with what the generator has to know of it. */
export interface DemoAgency extends Agency {
  /** Caseload against an ordinary agency of its kind. */
  readonly size: number;
  /** New lawsuits by the earlier definition at some years; straight between them. */
  readonly lawsuits: readonly (readonly [year: number, count: number])[];
  readonly habit: Habit;
}

/** A kind's ordinary level of an indicator in the first and the last year, and how it scatters. */
export interface Level {
  readonly indicator: string;
  readonly kinds: readonly string[];
  readonly fromYear: number;
  readonly start: number;
  readonly end: number;
  readonly noise: number;
  /** Share of such agencies that report it. */
  readonly share: number;
  /** Against an ordinary year. */
  readonly hardYear: number;
  /** How far the agency's size tells, 0 to 1. */
  readonly sized: number;
}

export const ACTIONS = ['missing', 'late', 'set', 'add', 'drop', 'scale'] as const;

/** What real years have: one thing that is not as the form wants it. */
export interface Incident {
  readonly year: number;
  readonly agency: string;
  /** A code, `area:` and a work area, or empty for the whole report. */
  readonly indicator: string;
  readonly action: (typeof ACTIONS)[number];
  readonly raw: string;
  readonly unit: string;
  readonly subject: string;
  readonly period: string;
  readonly qualifier: string;
  readonly note: string;
}

/**
 * @param data the project's `data` folder
 * @throws CatalogueFault
 */
export function readMaterial(data: string): Material {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(data, 'demo', name), 'utf8'));
  const table = (name: string, columns: string) =>
    readTable(join(data, 'demo', `${name}.csv`), columns.split(' '));
  const settings = json('settings.json') as Settings;
  const { agencies, indicators } = readCatalogueFiles(join(data, 'catalogue'));
  const profiles = table('agencies', 'agency size lawsuits habit');
  return {
    settings,
    words: json('words.json') as Words,
    agencies: agencies
      .filter((agency) => agency.district === settings.district)
      .map((agency) => demoAgency(agency, profiles)),
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    levels: table('levels', 'indicator kinds from_year start end noise share hard_year sized').map(levelOf),
    incidents: table('incidents', 'year agency indicator action raw unit subject period qualifier note').map(
      incidentOf,
    ),
  };
}

function demoAgency(agency: Agency, profiles: readonly CatalogueRow[]): DemoAgency {
  const profile = profiles.find((row) => row.text('agency') === agency.code);
  if (profile === undefined) throw new Error(`no profile of ${agency.code}`);
  const lawsuits = profile.list('lawsuits').map((knot) => {
    const [year, count] = knot.split(':').map(Number);
    return [year as number, count as number] as const;
  });
  const habit = profile.word('habit', HABITS);
  return { ...agency, size: decimal(profile, 'size'), lawsuits, habit };
}

function levelOf(row: CatalogueRow): Level {
  return {
    indicator: row.required('indicator'),
    kinds: row.list('kinds'),
    fromYear: row.whole('from_year'),
    start: decimal(row, 'start'),
    end: decimal(row, 'end'),
    noise: decimal(row, 'noise'),
    share: decimal(row, 'share'),
    hardYear: decimal(row, 'hard_year'),
    sized: decimal(row, 'sized'),
  };
}

function incidentOf(row: CatalogueRow): Incident {
  return {
    year: row.whole('year'),
    agency: row.required('agency'),
    indicator: row.text('indicator'),
    action: row.word('action', ACTIONS),
    raw: row.text('raw'),
    unit: row.text('unit'),
    subject: row.text('subject'),
    period: row.text('period'),
    qualifier: row.text('qualifier'),
    note: row.text('note'),
  };
}

function decimal(row: CatalogueRow, column: string): number {
  const value = Number(row.required(column));
  if (!Number.isFinite(value)) throw row.fault(column, '1.5');
  return value;
}
