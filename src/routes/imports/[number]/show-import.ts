import type { Finding } from '$lib/domain/finding';
import type { WorkArea } from '$lib/domain/indicator';
import { placeKey, type CellDecision } from '$lib/import/cell-decisions';
import { proposedIndicator, type NewIndicator } from '$lib/import/creation';
import type { Database } from '$lib/server/db/connection';
import { createdBy } from '$lib/server/store/created';
import { listSentBack, readDecidedCells } from '$lib/server/store/decided-cells';
import { diffParts, DIFF_STATUSES, readDiff, type DiffStatus } from '$lib/server/store/diff';
import type { ImportDetail } from '$lib/server/store/imports';
import { previewUndo } from '$lib/server/store/undo-preview';
import { lastOf } from '$lib/text/expected';
import type { ShownFinding } from '$lib/ui/shown-finding';
import { isDecidable } from './cell-choices';

/** Rows of a comparison shown at once. */
const ROWS = { limit: 100, offset: 0 };
/** Findings shown at once; the others can be downloaded. */
const FINDINGS_SHOWN = 200;

/** A new indicator is of this area until a person says which. */
const AREA: WorkArea = 'enforcement';

/** Findings with what was decided of them, a page of them, and how many warnings are still open. */
export function showFindings(
  { findings, severities, mapping }: ImportDetail,
  decided: Readonly<Record<string, CellDecision>>,
): { readonly shown: ShownFinding[]; readonly open: number } {
  const decisions = new Map(Object.entries(decided));
  const all = findings.map((finding): ShownFinding => {
    const key = placeKey(finding.place);
    const decidable = isDecidable(finding, mapping);
    return { finding, key, decidable, decision: decisions.get(key) };
  });
  const settled = all.filter((one) => one.finding.severity === 'warning' && one.decision !== undefined);
  return { shown: all.slice(0, FINDINGS_SHOWN), open: severities.warning - settled.length };
}

/** What a staged import would change: a page of it, and its counts by agency and by indicator. */
export async function showDiff(db: Database, { number, diff }: ImportDetail, search: URLSearchParams) {
  const status = DIFF_STATUSES.find((one) => one === search.get('status')) ?? firstOf(diff);
  const agency = search.get('agency') ?? undefined;
  const indicator = search.get('indicator') ?? undefined;
  const [lines, { byAgency, byIndicator }] = await Promise.all([
    readDiff(db, number, { ...ROWS, status, agency, indicator }),
    diffParts(db, number),
  ]);
  return { status, agency, indicator, lines, byAgency, byIndicator };
}

function firstOf(diff: Readonly<Record<DiffStatus, number>>): DiffStatus {
  return (['changed', 'vanished', 'new', 'same'] as const).find((status) => diff[status] > 0) ?? 'new';
}

/** What a committed import left behind it; and, where asked, what undoing it would change. */
export async function showRecord(db: Database, { number, district }: ImportDetail, undoing: boolean) {
  const [created, waiting, undo] = await Promise.all([
    createdBy(db, number),
    listSentBack(db, district),
    undoing ? previewUndo(db, number, ROWS) : undefined,
  ]);
  return { created, undo, sentBack: waiting.filter((one) => one.importNumber === number) };
}

/** Decisions about cells as they stand with a staged or a committed import. */
export async function decisionsOf(
  db: Database,
  { number, state, decisions }: ImportDetail,
): Promise<Readonly<Record<string, CellDecision>>> {
  return state === 'staged' ? (decisions.cells ?? {}) : readDecidedCells(db, number);
}

/** What each unknown indicator would be if it were new, by its name. */
export function proposals(findings: readonly Finding[]): Record<string, NewIndicator> {
  return Object.fromEntries(
    findings
      .filter((one) => one.code === 'indicator-unknown')
      .map(({ got }): [string, NewIndicator] => [got, proposedIndicator(got, AREA)]),
  );
}

const FISCAL_YEAR = /^(?:FY\s*\d{4}|\d{4}\s*[-–—/]\s*\d{2,4})\D{0,3}$/iu;

/** Texts that look like a fiscal year, which may count as either of two years. */
export function fiscalYears(findings: readonly Finding[]): string[] {
  const texts = findings.filter((one) => one.code.startsWith('year-')).map((one) => one.got.trim());
  return [...new Set(texts.filter((text) => FISCAL_YEAR.test(text)))];
}

/** Indicators of which a number up to 1 stands below a percentage: asked whether it means 0.065 % or 6.5 %. */
export function doubtfulPercents(findings: readonly Finding[]): string[] {
  const asked = findings.filter(({ code, expected }) => code === 'percent-range' && expected.includes(' '));
  return [...new Set(asked.map(({ expected }) => lastOf(expected)))];
}
