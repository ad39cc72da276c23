import type { WorkArea } from '../../src/lib/domain/indicator';

/** The Chinese that the generator writes, as `data/demo/words.json` has it; `{name}` stands for a value. */
export interface Words {
  readonly wideTitle: string;
  readonly wideNote: string;
  readonly wideFoot: string;
  readonly numberColumn: string;
  readonly totalRow: string;
  readonly fields: Readonly<Record<FieldWord, string>>;
  readonly yes: string;
  readonly no: string;
  readonly zero: string;
  readonly notApplicable: string;
  readonly withheld: string;
  readonly headingWithUnit: string;
  readonly reportTitle: string;
  readonly passage: string;
  readonly transcriber: string;
  readonly checker: string;
  /** Sentences of a report by what they say. */
  readonly sentences: Readonly<Record<'value' | 'percent' | 'zero' | 'absent', readonly string[]>>;
  /** Sections of a report by the first year of their template. */
  readonly sections: Readonly<Record<'2016' | '2021', Readonly<Record<WorkArea, string>>>>;
}

type FieldWord =
  | 'agency'
  | 'agencyWide'
  | 'year'
  | 'yearValue'
  | 'indicator'
  | 'value'
  | 'unit'
  | 'subject'
  | 'period'
  | 'qualifier'
  | 'note'
  | 'submitted'
  | 'published'
  | 'exempt'
  | 'title';
