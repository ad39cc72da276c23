import { finding, SEVERITIES, type Finding, type FindingCode } from '../domain/finding';

/** Collects what is told. Of one code and severity only so many are kept; one finding more says how many were not. */
export class FindingLedger {
  readonly #findings: Finding[] = [];
  readonly #counts = new Map<string, { readonly first: Finding; count: number }>();

  constructor(readonly most: number) {}

  tell(told: Finding): void {
    const kind = `${told.code} ${told.severity}`;
    const met = this.#counts.get(kind);
    if (met === undefined) this.#counts.set(kind, { first: told, count: 1 });
    else met.count += 1;
    if ((met?.count ?? 1) <= this.most) this.#findings.push(told);
  }

  has(code: FindingCode): boolean {
    return this.#findings.some((one) => one.code === code);
  }

  /** Errors first, then by sheet and place; findings of one place stay as they were told. */
  inOrder(): Finding[] {
    const sheets = [...new Set(this.#findings.map((one) => one.place.sheet ?? ''))];
    const ordered = this.#findings.sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        sheets.indexOf(a.place.sheet ?? '') - sheets.indexOf(b.place.sheet ?? '') ||
        (a.place.row ?? 0) - (b.place.row ?? 0) ||
        (a.place.column ?? 0) - (b.place.column ?? 0),
    );
    const rest = [...this.#counts.values()].flatMap(({ first, count }) =>
      count > this.most
        ? [finding('more-of-kind', first.severity, {}, first.code, String(count - this.most))]
        : [],
    );
    return [...rest, ...ordered];
  }
}
