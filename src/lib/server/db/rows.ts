import { AGENCY_KINDS, type Agency, type District } from '../../domain/agency';
import { ABSENCE_REASONS, absentCell, MARKS, numberCell, PRECISIONS, type Cell } from '../../domain/cell';
import type { Place } from '../../domain/finding';
import {
  DIRECTIONS,
  GENRES,
  VALUE_TYPES,
  WORK_AREAS,
  type Definition,
  type Indicator,
} from '../../domain/indicator';
import type { Observation, ObservationKey } from '../../domain/observation';
import { isPeriod } from '../../domain/period';
import type { Report } from '../../domain/report';
import type { Appended, Row } from './connection';
import { ColumnMismatch, flag, number, optional, text, textList, word } from './columns';

export function districtOf(row: Row): District {
  return {
    code: text(row, 'code'),
    name: text(row, 'name'),
    nameEn: text(row, 'name_en'),
    fictional: flag(row, 'fictional'),
  };
}

export function agencyOf(row: Row): Agency {
  return {
    code: text(row, 'code'),
    district: text(row, 'district'),
    name: text(row, 'name'),
    shortName: text(row, 'short_name'),
    nameEn: text(row, 'name_en'),
    aliases: textList(row, 'aliases'),
    initials: text(row, 'initials'),
    kind: word(AGENCY_KINDS, row, 'kind'),
    fromYear: optional(number, row, 'from_year'),
    toYear: optional(number, row, 'to_year'),
    predecessors: textList(row, 'predecessors'),
    ordinal: number(row, 'ordinal'),
  };
}

export function indicatorOf(row: Row): Indicator {
  return {
    code: text(row, 'code'),
    name: text(row, 'name'),
    nameEn: text(row, 'name_en'),
    shortName: text(row, 'short_name'),
    aliases: textList(row, 'aliases'),
    area: word(WORK_AREAS, row, 'area'),
    unit: text(row, 'unit'),
    unitEn: text(row, 'unit_en'),
    unitFamily: text(row, 'unit_family'),
    valueType: word(VALUE_TYPES, row, 'value_type'),
    genre: word(GENRES, row, 'genre'),
    direction: word(DIRECTIONS, row, 'direction'),
    additive: flag(row, 'additive'),
    numerator: optional(text, row, 'numerator'),
    denominator: optional(text, row, 'denominator'),
    exposure: optional(text, row, 'exposure'),
    expectedOf: textList(row, 'expected_of').map((kind) => word(AGENCY_KINDS, { kind }, 'kind')),
    headline: flag(row, 'headline'),
    ordinal: number(row, 'ordinal'),
  };
}

export function definitionOf(row: Row): Definition {
  return {
    indicator: text(row, 'indicator'),
    district: text(row, 'district'),
    fromYear: number(row, 'from_year'),
    name: text(row, 'name'),
    nameEn: text(row, 'name_en'),
    text: text(row, 'text'),
    textEn: text(row, 'text_en'),
    breaks: flag(row, 'breaks'),
  };
}

export function reportOf(row: Row): Report {
  return {
    agency: text(row, 'agency'),
    year: number(row, 'year'),
    title: text(row, 'title'),
    link: text(row, 'link'),
    submitted: optional(text, row, 'submitted'),
    published: optional(text, row, 'published'),
    exempt: flag(row, 'exempt'),
  };
}

/** The five columns of a key. @throws ColumnMismatch where the period is none */
export function observationKeyOf(row: Row): ObservationKey {
  const period = text(row, 'period');
  if (!isPeriod(period)) throw new ColumnMismatch('period', 'a period', period);
  return {
    agency: text(row, 'agency'),
    subject: text(row, 'subject'),
    year: number(row, 'year'),
    period,
    indicator: text(row, 'indicator'),
  };
}

export function observationOf(row: Row): Observation {
  return { ...observationKeyOf(row), cell: cellOf(row), entry: number(row, 'entry') };
}

/** The cell in the columns kind, value, precision, reason and the four marks, each under an optional prefix. */
export function cellOf(row: Row, prefix = ''): Cell {
  const kind = text(row, `${prefix}kind`);
  if (kind === 'withdrawn') return absentCell('withdrawn');
  if (kind === 'absent') return absentCell(word(ABSENCE_REASONS, row, `${prefix}reason`));
  return numberCell(
    number(row, `${prefix}value`),
    word(PRECISIONS, row, `${prefix}precision`),
    MARKS.filter((mark) => flag(row, `${prefix}${mark}`)),
  );
}

/** The columns of a cell in table order: kind, value, precision, reason, then the marks in the order of `MARKS`. */
export function cellColumns(cell: Cell): Appended[] {
  if (cell.kind === 'number') {
    return ['number', cell.value, cell.precision, null, ...MARKS.map((mark) => cell.marks.includes(mark))];
  }
  const marks = MARKS.map(() => false);
  return cell.reason === 'withdrawn'
    ? ['withdrawn', null, null, null, ...marks]
    : ['absent', null, null, cell.reason, ...marks];
}

/** The place in the columns place_sheet, place_row, place_column and place_pointer; parts that are NULL are left out. */
export function placeOf(row: Row): Place {
  const sheet = optional(text, row, 'place_sheet');
  const line = optional(number, row, 'place_row');
  const column = optional(number, row, 'place_column');
  const pointer = optional(text, row, 'place_pointer');
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(line === undefined ? {} : { row: line }),
    ...(column === undefined ? {} : { column }),
    ...(pointer === undefined ? {} : { pointer }),
  };
}

/** The columns of a place in table order: sheet, row, column, pointer. */
export function placeColumns(place: Place): Appended[] {
  return [place.sheet ?? null, place.row ?? null, place.column ?? null, place.pointer ?? null];
}
