import { ABSENCE_REASONS, absentCell, type AbsenceReason, type Cell } from '../domain/cell';
import type { Agency } from '../domain/agency';
import { finding, type Finding, type FindingCode, type Place } from '../domain/finding';
import { SELF } from '../domain/observation';
import { FULL_YEAR, type Period } from '../domain/period';
import type { CellDecider } from './cell-decisions';
import type { DraftEntry } from './entry';
import { speaksOfOthers } from './figures-in-text';
import type { Identify } from './identify';
import type { Mapping } from './mapping';
import { readPeriod } from './period';
import { plain } from './plain';
import { qualify } from './qualifier';
import type { Fixed, Said } from './source';
import { tableUnitFor } from './table-unit';
import type { Tally } from './tally';
import { absenceOf, readValue } from './value';
import { SELF_WORDS } from './words';
import type { Indicator } from '../domain/indicator';

const NOTHING: readonly DraftEntry[] = [];

interface Read {
  readonly cell: Cell;
  readonly unit: string;
  readonly note: string;
}

/** Why a cell cannot be read, and where it says what cannot. */
interface Fault {
  readonly fault: FindingCode;
  readonly expected: string;
  readonly got: string;
  readonly place: Place;
}

/**
 * How a figure becomes entries of the log, keyed and read: one, with its correction where that is decided, or none
 * where it cannot be, with an error told, or is sent back.
 * @param seen is filled with how each mark of absence was read
 */
export function figureReader(
  identify: Identify,
  mapping: Mapping,
  seen: Map<string, AbsenceReason>,
  tally: Tally,
  tell: (finding: Finding) => void,
  decider: CellDecider,
): (figure: Said) => readonly DraftEntry[] {
  const misfits = new Set<string>();
  /** What the last figure cited: all figures of a table do alike where no column is about it. */
  let cited: Cited | undefined;
  let citedFor: Fixed | undefined;
  const bare = new Map<Indicator, { readonly unit: string; readonly cells: Map<string, Read> }>();
  return (figure) => {
    if (figure.told !== undefined) {
      for (const one of figure.told) tell(one);
      if (figure.told.some(({ severity }) => severity === 'error')) return NOTHING;
    }
    const year = identify.year(figure);
    const agency = identify.agency(figure, year);
    const indicator = identify.indicator(figure);
    if (year === undefined || agency === undefined || indicator === undefined) return NOTHING;
    const period = periodOf(figure, year);
    if (period === undefined) {
      tell(finding('period-invalid', 'error', figure.place('period'), figure.text('period').trim()));
      return NOTHING;
    }
    const place = figure.place('value');
    const subject = subjectOf(figure, agency);
    const read = cellOf(figure, indicator);
    if ('fault' in read) {
      const unread = {
        ...citationOf(figure),
        ...{ agency: agency.code, subject, year, period, indicator: indicator.code, place },
        ...{ raw: figure.text('value'), unit: figure.text('unit').trim(), note: figure.text('note').trim() },
      };
      const settled = decider.settle(unread);
      const severity = settled === undefined ? 'error' : 'note';
      tell(finding(read.fault, severity, read.place, read.got, read.expected));
      return settled ?? NOTHING;
    }
    if (period !== FULL_YEAR)
      tell(
        finding(
          'part-of-year',
          'note',
          place,
          figure.text('period').trim() || figure.text('year').trim(),
          period,
        ),
      );
    if (subject !== SELF) {
      if (identify.knowsSubject(subject)) tell(finding('other-subject', 'note', place, subject));
      else tell(finding('subject-unknown', 'warning', figure.place('subject'), subject));
    }
    const { fixed } = figure;
    if (cited === undefined || fixed !== citedFor || !isCitedAlike(fixed)) {
      cited = citationOf(figure);
      citedFor = fixed;
    }
    // Written out: spreading two objects into a third took a quarter of the whole line's time.
    return decider.decide({
      agency: agency.code,
      subject,
      year,
      period,
      indicator: indicator.code,
      cell: read.cell,
      raw: figure.text('value'),
      unit: read.unit,
      section: cited.section,
      sentence: cited.sentence,
      passage: cited.passage,
      link: cited.link,
      transcriber: cited.transcriber,
      checker: cited.checker,
      note: read.note,
      place,
      authority: figure.authority ?? 'published',
    });
  };

  /** What the figure is of: what its own cell of periods says, or its year's; undefined where they differ or say nothing known. */
  function periodOf(figure: Said, year: number): Period | undefined {
    const said = figure.fixed?.period ?? figure.text('period');
    const read = readPeriod(said, year);
    const named = identify.partOfYear(figure);
    if (named === undefined) return read;
    return said.trim() === '' || read === named ? named : undefined;
  }

  /** '' too where the units of the title do not fit: told once for an indicator. */
  function titleUnit(figure: Said, indicator: Indicator): string {
    const { tableUnits } = figure;
    const fitting = tableUnits === undefined ? '' : tableUnitFor(tableUnits, indicator);
    if (fitting !== undefined) return fitting;
    if (!misfits.has(indicator.code)) {
      misfits.add(indicator.code);
      const got = `${figure.text('value').trim()} ${tableUnits?.join(' ') ?? ''}`.trim();
      tell(finding('unit-differs', 'warning', figure.place('value'), got, indicator.unit));
    }
    return '';
  }

  /** Bare numbers come again and again: what was read of one without anything to tell is not read anew. */
  function cellOf(figure: Said, indicator: Indicator): Read | Fault {
    const unit = bareUnit(figure);
    if (unit === undefined) return readCell(figure, indicator);
    let known = bare.get(indicator);
    if (known?.unit !== unit) bare.set(indicator, (known = { unit, cells: new Map<string, Read>() }));
    const raw = figure.text('value');
    const before = known.cells.get(raw);
    if (before !== undefined) return before;
    const read = readCell(figure, indicator);
    const nothingTold =
      'cell' in read && read.cell.kind === 'number' && PLAIN.test(raw) && read.unit === unit;
    if (nothingTold && known.cells.size < MOST_KNOWN) known.cells.set(raw, read);
    return read;
  }

  function readCell(figure: Said, indicator: Indicator): Read | Fault {
    const raw = figure.text('value');
    const unit = figure.text('unit').trim() || titleUnit(figure, indicator);
    const note = figure.text('note').trim();
    const reason = figure.text('reason').trim();
    const place = figure.place('value');
    if (raw.trim() === '' && reason !== '') {
      const given = reasonOf(reason);
      if (given !== undefined) return { cell: absentCell(given), unit, note };
      const expected = ABSENCE_REASONS.join(' ');
      return { fault: 'word-unknown', place: figure.place('reason'), got: reason, expected };
    }
    const absence = absenceOf(raw, mapping.absences);
    if (absence !== undefined) {
      const mark = raw.trim();
      seen.set(mark, absence);
      tally.add(`absence ${mark}`, place, () => finding('absence-read', 'note', place, mark, absence));
      return { cell: absentCell(absence), unit, note };
    }
    const reading = readValue(raw, unit, indicator, mapping.percents[indicator.code]);
    if ('fault' in reading) return { ...reading, place, got: `${raw.trim()} ${reading.unit ?? ''}`.trim() };
    for (const { code, severity, expected, unit: given = '' } of reading.remarks) {
      tell(finding(code, severity, place, `${raw.trim()} ${given}`.trim(), expected));
    }
    if (reading.cell.kind === 'absent') return { cell: reading.cell, unit: reading.unit, note };
    const qualified = qualify(reading.cell, figure.text('qualifier').trim());
    const { precision, value } = qualified.cell;
    if (precision !== reading.cell.precision)
      tell(finding('value-approximate', 'note', place, raw.trim(), `${precision} ${value}`));
    if (qualified.declaredZero && reading.remarks.length === 0)
      tell(finding('declared-zero', 'note', place, raw.trim(), '0'));
    const sentence = figure.text('sentence').trim();
    if (sentence !== '' && speaksOfOthers(sentence, qualified.cell, indicator))
      tell(finding('sentence-unlike', 'warning', place, raw.trim(), sentence));
    if (qualified.unknown === '' && reason === '') return { cell: qualified.cell, unit: reading.unit, note };
    const kept = [note, qualified.unknown, reason].filter(Boolean).join(' ');
    return { cell: qualified.cell, unit: reading.unit, note: kept };
  }
}

/** Whole numbers as they are, of which nothing is told for a count. */
const PLAIN = /^\d{1,15}$/;
const MOST_KNOWN = 10_000;
/** Where a figure stands in its report, and who brought it from there. */
type Cited = Pick<DraftEntry, 'section' | 'sentence' | 'passage' | 'link' | 'transcriber' | 'checker'>;

function citationOf(figure: Said): Cited {
  const text = (field: keyof Cited) => figure.fixed?.[field] ?? figure.text(field);
  return {
    section: text('section'),
    sentence: text('sentence'),
    passage: text('passage'),
    link: text('link').trim(),
    transcriber: text('transcriber').trim(),
    checker: text('checker').trim(),
  };
}

function isCitedAlike(fixed: Fixed | undefined): boolean {
  return (
    fixed?.section !== undefined &&
    fixed.sentence !== undefined &&
    fixed.passage !== undefined &&
    fixed.link !== undefined &&
    fixed.transcriber !== undefined &&
    fixed.checker !== undefined
  );
}

/** The unit of a figure beside whose number nothing else stands that is read; undefined where something may. */
function bareUnit({ fixed, tableUnits }: Said): string | undefined {
  if (tableUnits !== undefined || fixed?.note !== '' || fixed.reason !== '') return undefined;
  return fixed.qualifier === '' && fixed.sentence === '' ? fixed.unit : undefined;
}

/** A reason in the words of the domain, or in words that alone in a cell would say the same. */
function reasonOf(text: string): AbsenceReason | undefined {
  const code = ABSENCE_REASONS.find((reason) => reason === plain(text));
  return code ?? absenceOf(text, {});
}

function subjectOf(figure: Said, { code, name, shortName }: Agency): string {
  const subject = (figure.fixed?.subject ?? figure.text('subject')).trim();
  if (subject === '' || subject === code || subject === name || subject === shortName) return SELF;
  return SELF_WORDS.includes(plain(subject)) ? SELF : subject;
}
