import { AGENCY_KINDS, isAgencyKind, type Agency, type AgencyKind, type District } from '../../domain/agency';
import {
  DIRECTIONS,
  GENRES,
  VALUE_TYPES,
  WORK_AREAS,
  type Definition,
  type Indicator,
} from '../../domain/indicator';
import { REORGANISATION_KINDS, type Reorganisation } from '../../domain/reorganisation';
import type { Duty } from '../../domain/report';
import type { Rule } from '../../domain/rule';
import type { WholePart } from '../../domain/whole-part';
import { parseRule, printRule } from '../../domain/rule-language';
import type { CatalogueRow } from './catalogue-table';
import { initialsOf } from './initials';

export function districtFrom(row: CatalogueRow): District {
  return {
    code: row.required('code'),
    name: row.required('name'),
    nameEn: row.text('name_en'),
    fictional: row.flag('fictional'),
  };
}

/** All but its ordinal, which depends on the rows before. */
export function agencyFrom(row: CatalogueRow): Omit<Agency, 'ordinal'> {
  const name = row.required('name');
  const shortName = row.required('short_name');
  const aliases = row.list('aliases');
  return {
    code: row.required('code'),
    district: row.required('district'),
    name,
    shortName,
    nameEn: row.text('name_en'),
    aliases,
    initials: initialsOf([name, shortName, ...aliases]),
    kind: row.word('kind', AGENCY_KINDS),
    fromYear: row.optionalWhole('from_year'),
    toYear: row.optionalWhole('to_year'),
    predecessors: row.list('predecessors'),
  };
}

export function indicatorFrom(row: CatalogueRow, ordinal: number): Indicator {
  const numerator = row.optional('numerator');
  const denominator = row.optional('denominator');
  if ((numerator === undefined) !== (denominator === undefined)) {
    throw row.fault('denominator', 'numerator + denominator');
  }
  return {
    code: row.required('code'),
    name: row.required('name'),
    nameEn: row.text('name_en'),
    shortName: row.required('short_name'),
    aliases: row.list('aliases'),
    area: row.word('area', WORK_AREAS),
    unit: row.text('unit'),
    unitEn: row.text('unit_en'),
    unitFamily: row.text('unit_family'),
    valueType: row.word('value_type', VALUE_TYPES),
    genre: row.word('genre', GENRES),
    direction: row.word('direction', DIRECTIONS),
    additive: row.flag('additive'),
    numerator,
    denominator,
    exposure: row.optional('exposure'),
    expectedOf: kindsFrom(row),
    headline: row.flag('headline'),
    ordinal,
  };
}

function kindsFrom(row: CatalogueRow): AgencyKind[] {
  return row.list('expected_of').map((kind) => {
    if (!isAgencyKind(kind)) throw row.fault('expected_of', AGENCY_KINDS.join(', '));
    return kind;
  });
}

export function definitionFrom(row: CatalogueRow): Definition {
  return {
    indicator: row.required('indicator'),
    district: row.text('district'),
    fromYear: row.whole('from_year'),
    name: row.text('name'),
    nameEn: row.text('name_en'),
    text: row.text('text'),
    textEn: row.text('text_en'),
    breaks: row.flag('breaks'),
  };
}

/** @param codeOf see `parseRule` */
export function ruleFrom(row: CatalogueRow, codeOf: (name: string) => string | undefined): Rule {
  const read = parseRule(row.required('expression'), codeOf);
  if ('fault' in read) throw row.fault('expression', `${read.fault.expected} at ${read.fault.at}`);
  return {
    code: row.required('code'),
    expression: printRule(read.rule),
    note: row.text('note'),
    noteEn: row.text('note_en'),
  };
}

/** A reorganisation as the catalogue lists it. */
export interface CatalogueReorganisation extends Reorganisation {
  readonly code: string;
  readonly district: string;
}

/** A new name has one agency on each side, a merger one after, a split one before and several after. */
export function reorganisationFrom(row: CatalogueRow): CatalogueReorganisation {
  const kind = row.word('kind', REORGANISATION_KINDS);
  const from = row.list('from');
  const to = row.list('to');
  const single = { rename: [from, to], merge: [to], split: [from], transfer: [from, to] }[kind];
  if (from.length === 0 || (single.includes(from) && from.length !== 1)) {
    throw row.fault('from', kind);
  }
  if (to.length === 0 || (single.includes(to) && to.length !== 1) || (kind === 'split' && to.length < 2)) {
    throw row.fault('to', kind);
  }
  return {
    code: row.required('code'),
    district: row.required('district'),
    year: row.whole('year'),
    kind,
    from,
    to,
    note: row.text('note'),
    noteEn: row.text('note_en'),
  };
}

export function dutyFrom(row: CatalogueRow): Duty {
  return {
    kind: row.word('kind', AGENCY_KINDS),
    fromYear: row.whole('from_year'),
    submitDue: dayFrom(row, 'submit_due'),
    publishDue: dayFrom(row, 'publish_due'),
  };
}

function dayFrom(row: CatalogueRow, column: string): string | undefined {
  const day = row.optional(column);
  if (day !== undefined && !/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day))
    throw row.fault(column, 'MM-DD');
  return day;
}

export function wholePartFrom(row: CatalogueRow): WholePart {
  const [whole, part] = [row.required('whole'), row.required('part')];
  if (whole === part) throw row.fault('part', `not ${whole}`);
  return { whole, part, ordinal: row.whole('ordinal'), exhaustive: row.flag('exhaustive') };
}
