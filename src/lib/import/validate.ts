import { existsIn } from '../domain/agency';
import { sameCell } from '../domain/cell';
import { finding, type Finding } from '../domain/finding';
import { isRatio, type RatioIndicator } from '../domain/indicator';
import { partsOf } from '../domain/rule';
import { parseRule, type Relationship } from '../domain/rule-language';
import type { Catalogue } from './catalogue';
import { checkRatio } from './check-ratio';
import { checkRuleAt } from './check-rules';
import type { DraftEntry } from './entry';
import { EntryTable } from './entry-table';
import type { Names } from './names';
import { placeWord } from './place-word';

/** Checks that hold the entries of one extract against each other. */
export interface Validator {
  /** @returns the entries of the batch whose key is new, and corrections */
  take(batch: readonly DraftEntry[]): DraftEntry[];
  /** Tells what only the whole extract shows. */
  finish(): void;
}

/**
 * Holds the entries of an extract against each other: the same key twice, rules, percentages against their parts,
 * agencies against their years. What is kept between batches is numbers alone.
 */
export function validator(catalogue: Catalogue, names: Names, tell: (finding: Finding) => void): Validator {
  const table = new EntryTable();
  const looked = new Set<number>();
  return {
    take: (batch) =>
      batch.filter((entry) => {
        const key = table.keyOf(entry);
        const row = table.find(key);
        if (row < 0) {
          table.add(key, entry);
          if (entry.cell.kind === 'number' && !looked.has(key.agencyYear)) {
            looked.add(key.agencyYear);
            checkExistence(entry, names, tell);
          }
          return true;
        }
        if (entry.authority !== 'published') {
          table.correct(row, entry.cell);
          return true;
        }
        tellDouble(table, row, entry, tell);
        return false;
      }),

    finish() {
      const ratios = new Map<number, RatioIndicator>();
      for (const one of catalogue.indicators) if (isRatio(one)) ratios.set(table.indicator(one.code), one);
      const rules = new Map<number, Relationship[]>();
      for (const { expression } of catalogue.rules) {
        const read = parseRule(expression, (code) => code);
        if ('fault' in read) continue;
        const anchor = table.indicator(partsOf(read.rule)[0] ?? '');
        rules.set(anchor, [...(rules.get(anchor) ?? []), read.rule]);
      }
      for (let row = 0; row < table.rows; row++) {
        const indicator = table.indicatorAt(row);
        const ratio = ratios.get(indicator);
        if (ratio !== undefined) checkRatio(table, row, ratio, tell);
        for (const rule of rules.get(indicator) ?? []) checkRuleAt(table, row, rule, tell);
      }
    },
  };
}

function tellDouble(
  table: EntryTable,
  row: number,
  entry: DraftEntry,
  tell: (finding: Finding) => void,
): void {
  const code = sameCell(table.published(row), entry.cell) ? 'duplicate-key' : 'duplicate-key-differs';
  const severity = code === 'duplicate-key' ? 'note' : 'error';
  const earlier = `${table.raw(row).trim()} ${placeWord(table.place(row))}`.trim();
  tell(finding(code, severity, entry.place, entry.raw.trim(), earlier));
}

/** Once for an agency and year, at its first number: an absence outside its years is what one expects. */
function checkExistence(entry: DraftEntry, names: Names, tell: (finding: Finding) => void): void {
  const agency = names.agencyByCode(entry.agency);
  if (agency === undefined || existsIn(agency, entry.year)) return;
  const expected = `${agency.fromYear ?? ''}–${agency.toYear ?? ''}`;
  tell(finding('agency-not-existing', 'warning', entry.place, `${agency.name} ${entry.year}`, expected));
}
