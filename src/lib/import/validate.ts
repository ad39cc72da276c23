import { existsIn } from '../domain/agency';
import { sameCell, type Cell } from '../domain/cell';
import { finding, type Finding } from '../domain/finding';
import { isRatio, type RatioIndicator } from '../domain/indicator';
import { ratioOf } from '../domain/measure';
import { checkRule } from '../domain/rule';
import type { Catalogue } from './catalogue';
import type { DraftEntry } from './entry';
import type { Names } from './names';
import { placeWord } from './place-word';

/** The entries of one agency, subject, year and period, by indicator: what rules relate to each other. */
type Group = Map<string, DraftEntry>;

/**
 * Holds the entries of an extract against each other: the same key twice, rules, percentages against their parts,
 * agencies against their years.
 * @returns the entries, each key once
 */
export function validator(
  catalogue: Catalogue,
  names: Names,
  tell: (finding: Finding) => void,
): { take(batch: readonly DraftEntry[]): DraftEntry[]; finish(): void } {
  const groups = new Map<string, Group>();
  const take = (entries: readonly DraftEntry[]) =>
    entries.filter((entry) => {
      const key = `${entry.agency}\u001f${entry.year}\u001f${entry.period}\u001f${entry.subject}`;
      let group = groups.get(key);
      if (group === undefined) groups.set(key, (group = new Map<string, DraftEntry>()));
      const earlier = group.get(entry.indicator);
      if (earlier === undefined) {
        group.set(entry.indicator, entry);
        return true;
      }
      const where = placeWord(earlier.place);
      const code = sameCell(earlier.cell, entry.cell) ? 'duplicate-key' : 'duplicate-key-differs';
      const severity = code === 'duplicate-key' ? 'note' : 'error';
      tell(finding(code, severity, entry.place, entry.raw.trim(), `${earlier.raw.trim()} ${where}`.trim()));
      return false;
    });

  const ratios = catalogue.indicators.filter(isRatio);
  const finish = () => {
    const absentThen = new Set<string>();
    for (const group of groups.values()) {
      checkRules(group, catalogue, names, tell);
      for (const ratio of ratios) checkRatio(group, ratio, tell);
      const first = [...group.values()].find((entry) => entry.cell.kind === 'number');
      const agency = first === undefined ? undefined : names.agencyByCode(first.agency);
      if (first === undefined || agency === undefined || existsIn(agency, first.year)) continue;
      const pair = `${first.agency} ${first.year}`;
      if (!absentThen.has(pair)) {
        const expected = `${agency.fromYear ?? ''}–${agency.toYear ?? ''}`;
        tell(
          finding('agency-not-existing', 'warning', first.place, `${agency.name} ${first.year}`, expected),
        );
      }
      absentThen.add(pair);
    }
  };
  return { take, finish };
}

/** Told at the first figure of the left side, with names and numbers of both sides. */
function checkRules(
  group: Group,
  catalogue: Catalogue,
  names: Names,
  tell: (finding: Finding) => void,
): void {
  for (const rule of catalogue.rules) {
    const broken = checkRule(rule, (indicator) => group.get(indicator)?.cell);
    if (broken === undefined) continue;
    const side = (codes: readonly string[], sum: number) =>
      `${codes.map((code) => names.indicatorByCode(code)?.shortName ?? code).join(' + ')} ${sum}`;
    const place = group.get(rule.left[0] ?? '')?.place ?? {};
    const expected = `${rule.relation === '<=' ? '≤' : '='} ${side(rule.right, broken.right)}`;
    tell(finding('rule-broken', 'warning', place, side(rule.left, broken.left), expected));
  }
}

/** A percentage as reported beside the one that its parts give, to the decimals that were reported. */
function checkRatio(group: Group, ratio: RatioIndicator, tell: (finding: Finding) => void): void {
  const reported = group.get(ratio.code);
  const [over, under] = [exact(group.get(ratio.numerator)?.cell), exact(group.get(ratio.denominator)?.cell)];
  if (reported === undefined || over === undefined || under === undefined) return;
  const value = exact(reported.cell)?.value;
  if (value === undefined) return;
  const parts = `${over.value}/${under.value}`;
  const derived = ratioOf(over, under);
  if (derived.kind === 'absent') {
    tell(finding('denominator-zero', 'warning', reported.place, reported.raw.trim(), parts));
    return;
  }
  const decimals = String(value).split('.')[1]?.length ?? 0;
  // Rounded and cut off are both usual, so one unit of the last decimal reported is the most they may differ.
  if (Math.abs(value - derived.value) < 10 ** -decimals) return;
  const expected = derived.value.toFixed(Math.max(1, decimals)).replace(/\.0+$/, '');
  tell(finding('percent-differs', 'warning', reported.place, reported.raw.trim(), `${expected} ${parts}`));
}

function exact(cell: Cell | undefined) {
  return cell?.kind === 'number' && cell.precision === 'exact' ? cell : undefined;
}
