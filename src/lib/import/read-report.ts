import { finding, type Finding } from '../domain/finding';
import { readDate } from './dates';
import type { DraftReport } from './entry';
import type { Identify } from './identify';
import type { Field } from './mapping';
import { plain } from './plain';
import type { SourceRow } from './source';
import { placeWord } from './place-word';
import { absenceOf } from './value';
import { NO_WORDS, YES_WORDS } from './words';

const SAYS_OF_REPORT: readonly Field[] = ['title', 'submitted', 'published', 'exempt'];

function saysOfReport(row: SourceRow): boolean {
  const { fixed } = row;
  if (
    fixed?.title === '' &&
    fixed.submitted === '' &&
    fixed.published === '' &&
    fixed.exempt === '' &&
    !row.aboutReport
  )
    return false;
  for (const field of SAYS_OF_REPORT) if (row.text(field).trim() !== '') return true;
  return row.aboutReport && row.text('link').trim() !== '';
}

/** What rows say of the reports themselves, one draft for each agency and year, however many rows say it. */
export class ReportLedger {
  readonly #reports = new Map<string, DraftReport>();
  readonly #parts = new Set<string>();

  constructor(
    readonly identify: Identify,
    readonly tell: (finding: Finding) => void,
  ) {}

  get reports(): DraftReport[] {
    return [...this.#reports.values()];
  }

  read(row: SourceRow): void {
    if (!saysOfReport(row)) return;
    const year = this.identify.year(row);
    const agency = this.identify.agency(row, year);
    if (year === undefined || agency === undefined) return;
    if (this.identify.partOfYear(row) !== undefined) {
      // What is said of half a year is not said of the year's report: told once for each agency and part.
      const part = `${agency.code} ${row.text('year').trim()}`;
      if (this.#parts.has(part)) return;
      this.#parts.add(part);
      this.tell(finding('year-invalid', 'error', row.place('year'), row.text('year').trim()));
      return;
    }
    const draft: DraftReport = {
      agency: agency.code,
      year,
      title: row.text('title').trim() || undefined,
      link: row.text('link').trim() || undefined,
      submitted: this.#date(row, 'submitted'),
      published: this.#date(row, 'published'),
      exempt: this.#exempt(row),
      place: row.place(),
    };
    const key = `${agency.code} ${year}`;
    const earlier = this.#reports.get(key);
    this.#reports.set(key, earlier === undefined ? draft : this.#merged(earlier, draft, row));
  }

  #date(row: SourceRow, field: 'submitted' | 'published'): string | undefined {
    const text = row.text(field);
    if (absenceOf(text, {}) !== undefined) return undefined;
    const date = readDate(text);
    if (date === undefined) this.tell(finding('date-invalid', 'error', row.place(field), text.trim()));
    return date;
  }

  #exempt(row: SourceRow): boolean | undefined {
    const word = plain(row.text('exempt'));
    if (word === '') return undefined;
    if (YES_WORDS.includes(word)) return true;
    if (NO_WORDS.includes(word)) return false;
    const expected = `${YES_WORDS[0]} ${NO_WORDS[0]}`;
    this.tell(finding('word-unknown', 'error', row.place('exempt'), row.text('exempt').trim(), expected));
    return undefined;
  }

  /** Rows of one report add to each other; where they differ nothing is chosen. */
  #merged(earlier: DraftReport, later: DraftReport, row: SourceRow): DraftReport {
    const agree = (field: 'title' | 'submitted' | 'published' | 'exempt') => {
      if (later[field] === undefined || earlier[field] === undefined || later[field] === earlier[field])
        return;
      const [got, expected] = [String(later[field]), `${String(earlier[field])} ${placeWord(earlier.place)}`];
      this.tell(finding('duplicate-key-differs', 'error', row.place(field), got, expected));
    };
    (['title', 'submitted', 'published', 'exempt'] as const).forEach(agree);
    return {
      ...earlier,
      title: earlier.title ?? later.title,
      link: earlier.link ?? later.link,
      submitted: earlier.submitted ?? later.submitted,
      published: earlier.published ?? later.published,
      exempt: earlier.exempt ?? later.exempt,
    };
  }
}
