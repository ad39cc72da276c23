import { describe, expect, it } from 'vitest';
import type { DutyRecord, ReportRecord } from '../../src/lib/domain/report-change';
import { readReportForm } from '../../src/routes/reports/[agency]/[year]/read-form';
import { readDutyForm } from '../../src/routes/reports/duties/read-form';

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

/** What a form asks to be recorded, or why it is refused. */
function asked(data: FormData, record: ReportRecord | undefined) {
  const read = readReportForm(data, record);
  return 'refused' in read ? { refused: read.refused } : { changes: read.changes };
}

const OWN: DutyRecord = {
  kind: 'town',
  fromYear: 2024,
  submitDue: '02-15',
  publishDue: undefined,
  origin: 'office',
};

describe('the form of due dates', () => {
  const right = { kind: 'town', fromYear: '2025', submitDue: ' 02-28 ', publishDue: '', reason: '文' };

  it.each([
    [
      'both dates',
      {},
      { change: { kind: 'town', fromYear: 2025, to: { submitDue: '02-28', publishDue: undefined } } },
    ],
    ['no kind', { kind: 'village' }, { refused: 'kind' }],
    ['no year', { fromYear: '25' }, { refused: 'year' }],
    ['a year beyond all', { fromYear: '9999' }, { refused: 'year' }],
    ['29 February', { submitDue: '02-29' }, { refused: 'day' }],
    ['a date of another form', { publishDue: '3月1日' }, { refused: 'day' }],
    ['back, where nothing was changed', { take: 'back' }, { refused: 'nothing' }],
    [
      'back to the catalogue',
      { take: 'back', fromYear: '2024' },
      { change: { kind: 'town', fromYear: 2024, to: undefined } },
    ],
  ])('%s', (_, part, expected) => {
    const fields = { ...right, ...part };
    const read = readDutyForm(form(fields), [OWN]);
    expect(read).toMatchObject(expected);
    expect(read.given).toMatchObject({ kind: fields.kind, reason: '文' });
  });
});

describe('the form of a report', () => {
  const record: ReportRecord = {
    agency: 'a',
    year: 2025,
    title: '',
    link: '',
    submitted: '2026-03-05',
    published: '2026-03-20',
    exempt: false,
    submitDue: '2026-03-15',
    publishDue: undefined,
    byHand: ['published', 'submit-due'],
  };
  const same = {
    submitted: '2026-03-05',
    published: '2026-03-20',
    exempt: 'no',
    'submit-due': '2026-03-15',
    'publish-due': '',
  };

  it.each([
    ['nothing', {}, { refused: 'unchanged' }],
    ['a date', { submitted: '2026-02-28' }, { changes: [{ field: 'submitted', value: '2026-02-28' }] }],
    ['not done after all', { submitted: '' }, { changes: [{ field: 'submitted', value: '' }] }],
    [
      'the usual due date again',
      { 'submit-due': '' },
      { changes: [{ field: 'submit-due', value: undefined }] },
    ],
    ['exempt', { exempt: 'yes' }, { changes: [{ field: 'exempt', value: 'yes' }] }],
    ['back to imports', { back: 'published' }, { changes: [{ field: 'published', value: undefined }] }],
    ['back where imports count', { back: 'submitted' }, { refused: 'unchanged' }],
    ['no day', { submitted: '2026-02-30' }, { refused: 'date' }],
    ['no answer', { exempt: 'perhaps' }, { refused: 'date' }],
    [
      'two at once',
      { submitted: '2026-02-28', 'publish-due': '2026-04-30' },
      {
        changes: [
          { field: 'submitted', value: '2026-02-28' },
          { field: 'publish-due', value: '2026-04-30' },
        ],
      },
    ],
  ])('%s', (_, part, expected) => {
    expect(asked(form({ ...same, ...part }), record)).toEqual(expected);
  });

  it('of an agency without a record', () => {
    expect(asked(form({ submitted: '2026-02-28', exempt: 'no' }), undefined)).toEqual({
      changes: [{ field: 'submitted', value: '2026-02-28' }],
    });
  });
});
