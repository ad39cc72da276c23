import type { Decisions } from '../../../src/lib/import/mapping';

/** An extract of the small catalogue, and what a person decides of it. */
export interface Extract {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly decisions: Decisions;
}

const YEARS = Array.from({ length: 30 }, (_, index) => 1994 + index);
const AGENCIES = ['机构a', '机构b', '机构c'];
const KINDS = ['指标cases', '指标lost', '指标hours'];
const ROWS_OF_A_SUBJECT = YEARS.length * AGENCIES.length * KINDS.length;

/** So many rows at least, each of another key; another `turn` gives other figures for the same keys. */
export function large(rows: number, turn: number, decisions: Decisions = {}): Extract {
  const lines = ['机构,年度,指标,数值,统计对象,原文'];
  for (let subject = 1; lines.length <= rows; subject += 1) {
    for (const [row, { agency, year, kind }] of keys().entries()) {
      lines.push(`${agency},${year},${kind},${(row * 7 + turn * 13) % 97},对象${subject},第 ${row} 句`);
    }
  }
  return extract(`large-${turn}.csv`, lines, decisions);
}

/** Of few rows, and everything else that an import may leave behind. */
export function manifold(): Extract {
  const lines = [
    '机构,年度,指标,数值,年报标题,链接,公开日期,备注',
    '机构a,2021,指标cases,12,机构a年报,https://example.test/a,2022-03-01,',
    '机构b,2021,指标cases,九,机构b年报,,2022-03-02,',
    '老机构,2021,指标lost,3,,,,记在旧名下',
    '新设局,2021,指标cases,4,新设局年报,,,',
    '新设局,2021,受理申请,5,,,,',
    '机构c,2021,指标cases,/,,,,',
  ];
  return extract('manifold.csv', lines, {
    agencies: { 老机构: 'a' },
    create: {
      agencies: { 新设局: { kind: 'general' } },
      indicators: {
        受理申请: { unit: '件', valueType: 'count', additive: true, area: 'litigation' },
      },
    },
    cells: {
      '!R2C4': { kind: 'correct', value: '13', authority: 'transcription', citation: '第二段' },
      '!R3C4': { kind: 'send-back', reason: '不是数' },
      '!R4C4': { kind: 'doubtful', reason: '与上年相差大' },
    },
  });
}

/** A tenth of the rows of the large one's first subject: what it lacks may be withdrawn. */
export function partial(): Extract {
  const lines = ['机构,年度,指标,数值,统计对象'];
  for (const [row, { agency, year, kind }] of keys().entries()) {
    if (row % 10 === 0) lines.push(`${agency},${year},${kind},${row % 89},对象1`);
  }
  return extract('partial.csv', lines, {});
}

function keys(): { agency: string; year: number; kind: string }[] {
  return Array.from({ length: ROWS_OF_A_SUBJECT }, (_, row) => ({
    agency: AGENCIES[row % 3] as string,
    kind: KINDS[Math.floor(row / 3) % 3] as string,
    year: YEARS[Math.floor(row / 9)] as number,
  }));
}

function extract(fileName: string, lines: readonly string[], decisions: Decisions): Extract {
  return { fileName, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`), decisions };
}
