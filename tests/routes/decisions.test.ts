import { describe, expect, it } from 'vitest';
import type { Mapping, TableMapping } from '../../src/lib/import/mapping';
import { roleText } from '../../src/routes/imports/[number]/column-role-text';
import { readDecisions } from '../../src/routes/imports/[number]/decisions';

const table: TableMapping = {
  sheet: '',
  ordinal: 1,
  headerRow: 3,
  headerLines: 1,
  headers: [],
  used: true,
  fingerprint: '',
  layout: 'wide-indicators',
  columns: [
    { role: 'field', field: 'agency' },
    { role: 'indicator', indicator: 'training-held' },
    { role: 'unknown' },
  ],
  year: 2025,
};

const shown: Mapping = {
  encoding: 'gb18030',
  dialect: undefined,
  tables: [table],
  years: {},
  percents: {},
  agencies: {},
  indicators: {},
  absences: { '/': 'not-applicable' },
};

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

const untouched = Object.fromEntries(
  table.columns.map((role, index) => [`column:1:${index}`, roleText(role)]),
);

describe('the mapping form', () => {
  it('decides nothing where nobody touched anything', () => {
    const decisions = readDecisions(
      form({ ...untouched, encoding: 'gb18030', 'table-year:1': '2025', 'absence:/': 'not-applicable' }),
      {},
      shown,
    );
    expect(decisions).toEqual({ agencies: {}, indicators: {}, absences: { '/': 'not-applicable' } });
  });

  it('keeps a changed column with the layout it was chosen in', () => {
    const decisions = readDecisions(
      form({ ...untouched, 'column:1:2': 'indicator:standards-internal' }),
      {},
      shown,
    );
    const decided = decisions.tables?.['1'];
    expect(decided?.columns?.[2]).toEqual({ role: 'indicator', indicator: 'standards-internal' });
    expect(decided).toMatchObject({ layout: 'wide-indicators', headerRow: 3 });
  });

  it('reads what holds for a whole table, and whether it is used', () => {
    const decisions = readDecisions(
      form({
        ...untouched,
        'table-year:1': '2024',
        'table-agency:1': 'demo-sifa',
        'table-indicator:1': 'training-held',
        'table-used:1': 'leave',
      }),
      {},
      shown,
    );
    expect(decisions.tables).toEqual({
      1: { year: 2024, agency: 'demo-sifa', indicator: 'training-held', used: false },
    });
  });

  it('reads names, those left out, and adds to earlier decisions', () => {
    const before = { agencies: { 城管: 'demo-chengguan' } };
    const decisions = readDecisions(
      form({
        'agency:区大数据局': 'demo-dashuju',
        'agency:某某办': '-',
        'agency:另一个': '',
        'indicator:培训': 'training-held',
      }),
      before,
      shown,
    );
    expect(decisions.agencies).toEqual({ 城管: 'demo-chengguan', 区大数据局: 'demo-dashuju', 某某办: '' });
    expect(decisions.indicators).toEqual({ 培训: 'training-held' });
  });

  it.each([
    ['column:1:0', 'field:nonsense'],
    ['column:1:0', 'year:20'],
    ['encoding', 'latin-1'],
    ['table-year:1', 'soon'],
    ['absence:/', 'zero'],
  ])('takes no notice of %s = %s', (name, value) => {
    const decisions = readDecisions(form({ ...untouched, [name]: value }), {}, shown);
    expect(decisions).toEqual({ agencies: {}, indicators: {}, absences: {} });
  });
});
