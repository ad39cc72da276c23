import { join } from 'node:path';
import type { Agency, District } from '../../domain/agency';
import type { Definition, Indicator } from '../../domain/indicator';
import type { Duty } from '../../domain/report';
import type { Rule } from '../../domain/rule';
import { MOST_PARTS, type WholePart } from '../../domain/whole-part';
import { indicatorCodes } from '../../domain/indicator-names';
import {
  agencyFrom,
  definitionFrom,
  districtFrom,
  dutyFrom,
  indicatorFrom,
  reorganisationFrom,
  ruleFrom,
  wholePartFrom,
  type CatalogueReorganisation,
} from './catalogue-rows';
import { readTable, type CatalogueRow } from './catalogue-table';

/** The catalogue as it stands in git; ordinals are the order of rows, of agencies within their district. */
export interface CatalogueFiles {
  readonly districts: readonly District[];
  readonly agencies: readonly Agency[];
  readonly indicators: readonly Indicator[];
  readonly definitions: readonly Definition[];
  readonly rules: readonly Rule[];
  readonly duties: readonly Duty[];
  readonly parts: readonly WholePart[];
  readonly reorganisations?: readonly CatalogueReorganisation[];
}

/**
 * Reads and checks the seven files of a catalogue folder: every cell, every code once, every reference known.
 * @throws CatalogueFault
 */
export function readCatalogueFiles(folder: string): CatalogueFiles {
  const table = (name: string, columns: string) => readTable(join(folder, `${name}.csv`), columns.split(' '));
  const districtRows = table('districts', 'code name name_en fictional');
  const districts = unique(districtRows, 'code').map(districtFrom);
  const agencyRows = table(
    'agencies',
    'code district name short_name name_en aliases kind from_year to_year predecessors',
  );
  const agencies = numbered(unique(agencyRows, 'code').map(agencyFrom));
  const indicatorRows = table(
    'indicators',
    'code name name_en short_name aliases area unit unit_en unit_family value_type genre direction additive ' +
      'numerator denominator exposure expected_of headline',
  );
  const indicators = unique(indicatorRows, 'code').map(indicatorFrom);
  const definitionRows = table(
    'definitions',
    'indicator district from_year name name_en text text_en breaks',
  );
  const ruleRows = table('rules', 'code expression note note_en');
  const reorganisationRows = table('reorganisations', 'code district year kind from to note note_en');
  const dutyRows = table('duties', 'kind from_year submit_due publish_due');

  const partRows = table('parts', 'whole part ordinal exhaustive');

  known(agencyRows, ['district'], districts);
  known(agencyRows, ['predecessors'], agencies);
  known(reorganisationRows, ['district'], districts);
  known(reorganisationRows, ['from', 'to'], agencies);
  known(indicatorRows, ['numerator', 'denominator', 'exposure'], indicators);
  known(definitionRows, ['indicator'], indicators);
  known(definitionRows, ['district'], districts);
  known(partRows, ['whole', 'part'], indicators);
  const codeOf = indicatorCodes(indicators);
  return {
    districts,
    agencies,
    indicators,
    definitions: unique(definitionRows, 'indicator', 'district', 'from_year').map(definitionFrom),
    rules: unique(ruleRows, 'code').map((row) => ruleFrom(row, codeOf)),
    duties: unique(dutyRows, 'kind', 'from_year').map(dutyFrom),
    parts: inOrder(unique(partRows, 'whole', 'part')),
    reorganisations: unique(reorganisationRows, 'code').map(reorganisationFrom),
  };
}

const SEPARATOR = '\u001f';

/** Ordinals within each district, in the order of rows. */
function numbered(agencies: readonly Omit<Agency, 'ordinal'>[]): Agency[] {
  const counts = new Map<string, number>();
  return agencies.map((agency) => {
    const ordinal = counts.get(agency.district) ?? 0;
    counts.set(agency.district, ordinal + 1);
    return { ...agency, ordinal };
  });
}

function unique(rows: readonly CatalogueRow[], ...columns: string[]): readonly CatalogueRow[] {
  const seen = new Set<string>();
  for (const row of rows) {
    const key = columns.map((column) => row.text(column)).join(SEPARATOR);
    if (seen.has(key)) throw row.fault(columns[0] as string, 'once');
    seen.add(key);
  }
  return rows;
}

function known(
  rows: readonly CatalogueRow[],
  columns: readonly string[],
  listed: readonly { readonly code: string }[],
): void {
  const codes = new Set(listed.map((one) => one.code));
  for (const row of rows) {
    for (const column of columns) {
      if (!row.list(column).every((code) => codes.has(code))) throw row.fault(column, 'code');
    }
  }
}

/** The parts of each whole count 1, 2, 3 … and agree on whether they make it up. */
function inOrder(rows: readonly CatalogueRow[]): WholePart[] {
  const before = new Map<string, WholePart>();
  return rows.map((row) => {
    const part = wholePartFrom(row);
    const last = before.get(part.whole);
    if (part.ordinal !== (last?.ordinal ?? 0) + 1 || part.ordinal > MOST_PARTS) {
      throw row.fault('ordinal', `1 … ${MOST_PARTS}`);
    }
    if (last !== undefined && last.exhaustive !== part.exhaustive) {
      throw row.fault('exhaustive', String(last.exhaustive));
    }
    before.set(part.whole, part);
    return part;
  });
}
