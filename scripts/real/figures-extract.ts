import { join } from 'node:path';
import { plainName } from '../../src/lib/import/plain';
import type { CatalogueFiles } from '../../src/lib/server/store/catalogue-files';
import { readTable } from '../../src/lib/server/store/catalogue-table';
import { readFileSync } from 'node:fs';

/** One figure as a reader noted it from a public report. */
export interface ReadFigure {
  readonly region: string;
  readonly agency: string;
  readonly year: string;
  readonly indicator: string;
  readonly value: string;
  readonly unit: string;
  readonly qualifier: string;
  readonly link: string;
}

/** How the reader's names stand to the catalogue's. */
export interface RealNames {
  readonly header: readonly string[];
  /** The reader's qualifiers → words of an extract. */
  readonly qualifiers: Readonly<Record<string, string>>;
  /** The reader's region → code of a district. */
  readonly regions: ReadonlyMap<string, string>;
  /** Names that hold a subject as well as an indicator. */
  readonly subjects: ReadonlyMap<string, { readonly indicator: string; readonly subject: string }>;
}

export interface FiguresExtract {
  /** Header and a row a figure; value, unit and link as read. */
  readonly rows: readonly (readonly string[])[];
  /** Figures without a link: they stand in an extract of their own. */
  readonly unlinked: number;
  /** Names of indicators that the catalogue does not have, with how many figures each. */
  readonly left: ReadonlyMap<string, number>;
}

/** @param data the project's `data` folder */
export function readRealNames(data: string): RealNames {
  const table = (name: string, columns: string[]) => readTable(join(data, 'real', `${name}.csv`), columns);
  const words = JSON.parse(readFileSync(join(data, 'real/words.json'), 'utf8')) as Pick<
    RealNames,
    'header' | 'qualifiers'
  >;
  const regions = table('regions', ['region', 'district']);
  const subjects = table('names', ['name', 'indicator', 'subject']);
  return {
    ...words,
    regions: new Map(regions.map((row) => [row.required('region'), row.required('district')])),
    subjects: new Map(
      subjects.map((row) => [
        row.required('name'),
        { indicator: row.required('indicator'), subject: row.required('subject') },
      ]),
    ),
  };
}

/** Reads a table of figures with the columns of the project's source. */
export function readFigures(path: string): ReadFigure[] {
  const columns = 'region agency agency_kind year indicator value unit qualifier source_url'.split(' ');
  return readTable(path, columns).map((row) => ({
    region: row.required('region'),
    agency: row.required('agency'),
    year: row.required('year'),
    indicator: row.required('indicator'),
    value: row.required('value'),
    unit: row.text('unit'),
    qualifier: row.text('qualifier'),
    link: row.text('source_url'),
  }));
}

/**
 * The figures whose indicator the catalogue has, as a long table; what is left out is counted.
 * @throws Error for a region, an agency or a qualifier that is not known: nothing is guessed
 */
export function figuresExtract(
  figures: readonly ReadFigure[],
  catalogue: Pick<CatalogueFiles, 'districts' | 'agencies' | 'indicators'>,
  names: RealNames,
): FiguresExtract {
  const known = new Set(
    catalogue.indicators.flatMap(({ name, aliases }) => [name, ...aliases].map(plainName)),
  );
  const rows: string[][] = [];
  const left = new Map<string, number>();
  let unlinked = 0;
  for (const figure of figures) {
    const { indicator, subject } = names.subjects.get(figure.indicator) ?? {
      indicator: figure.indicator,
      subject: '',
    };
    if (!known.has(plainName(indicator))) left.set(indicator, (left.get(indicator) ?? 0) + 1);
    else if (figure.link === '') unlinked += 1;
    else rows.push(rowOf(figure, indicator, subject));
  }
  return { rows: [[...names.header], ...rows], unlinked, left };

  function rowOf(figure: ReadFigure, indicator: string, subject: string): string[] {
    const code = names.regions.get(figure.region);
    const district = catalogue.districts.find((one) => one.code === code);
    const agency = catalogue.agencies.find((one) => one.district === code && one.name === figure.agency);
    const qualifier = names.qualifiers[figure.qualifier];
    if (district === undefined) throw new Error(`unknown region ${figure.region}`);
    if (agency === undefined) throw new Error(`unknown agency ${figure.agency}`);
    if (qualifier === undefined) throw new Error(`unknown qualifier ${figure.qualifier}`);
    const { year, value, unit, link } = figure;
    return [district.name, agency.name, year, indicator, value, unit, subject, qualifier, link];
  }
}
