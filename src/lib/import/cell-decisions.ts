import { absentCell, numberCell, type Cell } from '../domain/cell';
import { finding, type Finding, type Place } from '../domain/finding';
import type { Indicator } from '../domain/indicator';
import type { Authority } from '../domain/lineage';
import type { ObservationKey } from '../domain/observation';
import type { DraftEntry } from './entry';
import { absenceOf, readValue } from './value';

/**
 * What a person decides of one cell: taken as published; kept and marked doubtful (照录·存疑); corrected by an entry of
 * its own, ours citing the report's sentence or the agency's citing its reference; or sent back and not taken.
 * `person`: who, where it is not who brings the extract in.
 */
export type CellDecision = { readonly person?: string } & (
  | { readonly kind: 'take'; readonly reason?: string }
  | { readonly kind: 'doubtful'; readonly reason: string }
  | {
      readonly kind: 'correct';
      /** As a person writes it: read and checked like any figure of the extract. */
      readonly value: string;
      readonly authority: Exclude<Authority, 'published'>;
      readonly citation: string;
    }
  | { readonly kind: 'send-back'; readonly reason: string }
);

/** By place: see `placeKey`. */
export type CellDecisions = Readonly<Record<string, CellDecision>>;

/** A figure that was not taken, with what it would have been. */
export interface SentBack extends ObservationKey {
  readonly raw: string;
  readonly place: Place;
  readonly reason: string;
}

/** One string a place, `SHEET!R2C3` or the JSON pointer: what decisions about cells are kept under. */
export function placeKey(place: Place): string {
  return place.pointer ?? `${place.sheet ?? ''}!R${place.row ?? ''}C${place.column ?? ''}`;
}

/** A figure that is keyed but could not be read. */
export type UnreadFigure = Omit<DraftEntry, 'cell' | 'authority'>;

/** What becomes of an extract's figures by the decisions about their cells. */
export interface CellDecider {
  /**
   * What is committed of a figure, in order: itself, marked where it is doubtful; itself and its correction; or nothing,
   * where it is sent back. The last one is what counts, and what checks are about.
   */
  decide(entry: DraftEntry): readonly DraftEntry[];
  /**
   * The same for a figure that could not be read: its correction, or nothing where it is sent back.
   * @returns undefined where nothing is decided that settles it: then it is an error
   */
  settle(figure: UnreadFigure): readonly DraftEntry[] | undefined;
  /** Tells of decisions that met no figure: the cell is not there, or was left out. */
  finish(): void;
  readonly sentBack: readonly SentBack[];
}

export function cellDecider(
  decisions: CellDecisions,
  indicatorByCode: (code: string) => Indicator | undefined,
  tell: (finding: Finding) => void,
): CellDecider {
  const open = new Map(Object.entries(decisions));
  const sentBack: SentBack[] = [];
  const none = open.size === 0;

  return {
    sentBack,
    decide(entry) {
      if (none) return [entry];
      const decision = take(entry.place);
      switch (decision?.kind) {
        case undefined:
        case 'take':
          return [entry];
        case 'doubtful':
          return [doubted(entry, decision.reason)];
        case 'correct': {
          const correction = corrected(entry, decision);
          return correction === undefined ? [entry] : [entry, correction];
        }
        case 'send-back':
          sendBack(entry, decision.reason);
          return [];
      }
    },
    settle(figure) {
      if (none) return undefined;
      const decision = take(figure.place);
      if (decision?.kind === 'send-back') {
        sendBack(figure, decision.reason);
        return [];
      }
      if (decision?.kind !== 'correct') return undefined;
      const correction = corrected(figure, decision);
      return correction === undefined ? undefined : [correction];
    },
    finish() {
      for (const [key, decision] of open) {
        tell(finding('decision-unmet', 'warning', placeOfKey(key), '', decision.kind));
      }
    },
  };

  function take(place: Place): CellDecision | undefined {
    const key = placeKey(place);
    const decision = Object.hasOwn(decisions, key) ? decisions[key] : undefined;
    if (decision !== undefined) open.delete(key);
    return decision;
  }

  function sendBack(figure: UnreadFigure, reason: string): void {
    const { agency, subject, year, period, indicator, raw, place } = figure;
    sentBack.push({ agency, subject, year, period, indicator, raw, place, reason });
    tell(finding('sent-back', 'note', place, raw.trim(), reason));
  }

  function corrected(
    figure: UnreadFigure,
    decision: CellDecision & { kind: 'correct' },
  ): DraftEntry | undefined {
    const { value, authority, citation } = decision;
    const indicator = indicatorByCode(figure.indicator);
    const read = indicator === undefined ? undefined : cellOf(value, indicator, figure.place);
    if (read === undefined || citation.trim() === '') {
      tell(finding('correction-unreadable', 'error', figure.place, value.trim(), indicator?.unit ?? ''));
      return undefined;
    }
    return {
      ...figure,
      // Ours rests on what the report says, the agency's on a letter of which the report says nothing.
      sentence: authority === 'transcription' ? citation.trim() : '',
      note: authority === 'agency' ? citation.trim() : '',
      raw: value,
      unit: '',
      cell: read,
      authority,
    };
  }

  /** The text of a correction → its cell; undefined where it is not certain what it says. */
  function cellOf(text: string, indicator: Indicator, place: Place): Cell | undefined {
    // An empty field is a slip, not a correction to a blank.
    if (text.trim() === '') return undefined;
    const absence = absenceOf(text, {});
    if (absence !== undefined) return absentCell(absence);
    const reading = readValue(text, '', indicator);
    if ('fault' in reading) return undefined;
    for (const { code, severity, expected } of reading.remarks) {
      tell(finding(code, severity, place, text.trim(), expected));
    }
    return reading.cell;
  }
}

/** 照录·存疑: the number as published, marked; an absence has nothing to doubt but its note. */
function doubted(entry: DraftEntry, reason: string): DraftEntry {
  const note = [entry.note, reason.trim()].filter(Boolean).join(' ');
  if (entry.cell.kind === 'absent') return { ...entry, note };
  const { value, precision, marks } = entry.cell;
  return {
    ...entry,
    note,
    cell: numberCell(value, precision, [...new Set([...marks, 'doubtful' as const])]),
  };
}

const CELL_KEY = /^(?<sheet>.*)!R(?<row>\d+)C(?<column>\d+)$/s;

/** The place of a key, as far as it says one. */
function placeOfKey(key: string): Place {
  const { sheet = '', row, column } = CELL_KEY.exec(key)?.groups ?? {};
  if (row === undefined || column === undefined) return { pointer: key };
  return { ...(sheet === '' ? {} : { sheet }), row: Number(row), column: Number(column) };
}
