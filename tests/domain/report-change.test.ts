import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/lib/domain/report';
import {
  dutiesInForce,
  valuesOf,
  withChanges,
  type DutyChange,
  type ReportChange,
  type ReportField,
} from '../../src/lib/domain/report-change';

const BY = { reason: '补登', person: '甲', at: '2026-04-01T00:00:00.000Z' };
const IMPORTED: Report = {
  agency: 'a',
  year: 2025,
  title: '年报',
  link: '',
  submitted: '2026-03-05',
  published: undefined,
  exempt: false,
};

function change(field: ReportField, value: string | undefined, agency = 'a'): ReportChange {
  return { agency, year: 2025, field, value, ...BY };
}

describe('a report as it counts', () => {
  it('is what imports say where nothing was changed', () => {
    expect(withChanges([IMPORTED], [])).toEqual([
      { ...IMPORTED, submitDue: undefined, publishDue: undefined, byHand: [] },
    ]);
  });

  it('takes the newest word on each field and leaves the others to imports', () => {
    const changes = [
      change('submitted', '2026-02-27'),
      change('published', '2026-03-31'),
      change('submitted', '2026-02-28'),
    ];
    expect(withChanges([IMPORTED], changes)).toMatchObject([
      { title: '年报', submitted: '2026-02-28', published: '2026-03-31', byHand: ['submitted', 'published'] },
    ]);
  });

  it('is not done after all where the word is empty', () => {
    expect(withChanges([IMPORTED], [change('submitted', '')])).toMatchObject([
      { submitted: undefined, byHand: ['submitted'] },
    ]);
  });

  it('goes back to imports where the word was taken back', () => {
    const changes = [change('submitted', ''), change('exempt', 'yes'), change('submitted', undefined)];
    expect(withChanges([IMPORTED], changes)).toMatchObject([
      { submitted: '2026-03-05', exempt: true, byHand: ['exempt'] },
    ]);
  });

  it('comes to be where no import knows of it, and not by a word taken back', () => {
    expect(withChanges([], [change('submit-due', '2026-04-15', 'b')])).toMatchObject([
      { agency: 'b', year: 2025, title: '', submitted: undefined, submitDue: '2026-04-15' },
    ]);
    expect(withChanges([], [change('exempt', 'yes'), change('exempt', undefined)])).toEqual([]);
  });

  it('reads field by field in the words of a change', () => {
    const [record] = withChanges([IMPORTED], [change('publish-due', '2026-04-30'), change('exempt', 'yes')]);
    expect(valuesOf(record)).toEqual({
      submitted: '2026-03-05',
      published: '',
      exempt: 'yes',
      'submit-due': '',
      'publish-due': '2026-04-30',
    });
    expect(valuesOf(undefined).exempt).toBe('no');
  });
});

describe('the duties that count', () => {
  const catalogue = [{ kind: 'town' as const, fromYear: 2015, submitDue: '03-01', publishDue: '03-31' }];
  const to = (fromYear: number, part: DutyChange['to']): DutyChange => ({
    kind: 'town',
    fromYear,
    to: part,
    ...BY,
  });

  it('are the catalogue’s, with the office’s beside and over them, by year', () => {
    const changes = [
      to(2024, { submitDue: '02-15', publishDue: undefined }),
      to(2015, { submitDue: '03-10', publishDue: '03-31' }),
    ];
    expect(dutiesInForce(catalogue, changes)).toEqual([
      { kind: 'town', fromYear: 2015, submitDue: '03-10', publishDue: '03-31', origin: 'office' },
      { kind: 'town', fromYear: 2024, submitDue: '02-15', publishDue: undefined, origin: 'office' },
    ]);
  });

  it('are the catalogue’s again where a change was taken back', () => {
    const changes = [
      to(2015, { submitDue: '03-10', publishDue: '03-31' }),
      to(2024, { submitDue: '02-15', publishDue: undefined }),
      to(2015, undefined),
      to(2024, undefined),
    ];
    expect(dutiesInForce(catalogue, changes)).toEqual([{ ...catalogue[0], origin: 'catalogue' }]);
  });
});
