import type { Finding } from '$lib/domain/finding';
import { placeKey, type CellDecision, type CellDecisions } from '$lib/import/cell-decisions';
import type { Mapping } from '$lib/import/mapping';

/** What cannot be read as it stands and yet is keyed: it may be corrected or sent back. */
const SETTLED_BY_DECISION: readonly string[] = [
  'value-unreadable',
  'placeholder-text',
  'unit-differs',
  'word-unknown',
];

/** Is the finding about a figure, so that something can be decided of it? */
export function isDecidable({ code, severity, place }: Finding, mapping: Mapping): boolean {
  if (severity === 'note' || code === 'decision-unmet' || code === 'correction-unreadable') return false;
  if (severity === 'error' && !SETTLED_BY_DECISION.includes(code)) return false;
  if (place.pointer !== undefined) return place.pointer !== '';
  const { row, column, sheet = '' } = place;
  if (row === undefined || column === undefined) return false;
  const table = mapping.tables.filter((one) => one.sheet === sheet && one.headerRow < row).pop();
  const role = table?.columns[column - 1];
  if (role === undefined) return false;
  return role.role === 'field' ? role.field === 'value' : role.role !== 'ignored' && role.role !== 'unknown';
}

/**
 * The decisions about cells, on top of those taken before: `cell:KEY` names what is decided, nothing takes it back.
 * `all:CODE` decides every finding of a kind that nothing else decides.
 * @param findings all that something can be decided of
 */
export function readCells(
  form: FormData,
  before: CellDecisions,
  findings: readonly Finding[],
): CellDecisions {
  const cells = new Map(Object.entries(before));
  for (const [name, value] of form) {
    if (!name.startsWith('cell:')) continue;
    const key = name.slice('cell:'.length);
    const decision = decisionOf(form, value.toString(), key);
    if (decision === undefined) cells.delete(key);
    else cells.set(key, decision);
  }
  for (const one of findings) {
    const key = placeKey(one.place);
    const choice = form.get(`all:${one.code}`)?.toString() ?? '';
    if (choice === '' || cells.has(key)) continue;
    const decision = decisionOf(form, choice, one.code, 'all');
    if (decision !== undefined) cells.set(key, decision);
  }
  return Object.fromEntries(cells);
}

/** Is a doubt, a return or a correction without what it needs: a reason, a value, a citation? */
export function lacksReason(form: FormData): boolean {
  return [...form].some(([name, value]) => {
    const [, group, key] = /^(cell|all):(.*)$/s.exec(name) ?? [];
    const choice = value.toString();
    if (group === undefined || key === undefined || choice === '' || choice === 'take') return false;
    return decisionOf(form, choice, key, group) === undefined;
  });
}

function decisionOf(form: FormData, choice: string, key: string, group = 'cell'): CellDecision | undefined {
  const reason = form.get(`${group}-reason:${key}`)?.toString().trim() ?? '';
  const value = form.get(`${group}-value:${key}`)?.toString().trim() ?? '';
  if (choice === 'take') return reason === '' ? { kind: 'take' } : { kind: 'take', reason };
  if (reason === '') return undefined;
  if (choice === 'doubtful' || choice === 'send-back') return { kind: choice, reason };
  if (choice !== 'transcription' && choice !== 'agency') return undefined;
  return value === '' ? undefined : { kind: 'correct', value, authority: choice, citation: reason };
}
