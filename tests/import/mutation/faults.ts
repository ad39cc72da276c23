import { chance, oneOf } from '../../../scripts/demo/chance';
import type { FindingCode, Place } from '../../../src/lib/domain/finding';
import { placeKey } from '../../../src/lib/import/cell-decisions';
import type { Decisions } from '../../../src/lib/import/mapping';
import { LONG, type Figure, type Golden, type Shape } from './golden';

/** What a mutation hands back: where the finding must stand, and what a person decided, where that is part of it. */
export interface Fault {
  readonly place: Place;
  readonly decisions?: Decisions;
}

export interface Mutation {
  readonly code: FindingCode;
  readonly name: string;
  readonly shapes?: readonly Shape[];
  /** Writes the fault into the table. */
  readonly put: (table: Golden) => Fault;
}

const COUNTS = ['cases', 'lost', 'training', 'trained', 'principal'];
const PERCENTS = ['rate', 'pass'];
const LONG_COLUMNS = Object.keys(LONG);

function pick(table: Golden, indicators?: readonly string[]): Figure {
  const wanted = table.figures.filter(
    (one) =>
      (indicators === undefined || indicators.includes(one.indicator.code)) && cell(table, one) !== '/',
  );
  return oneOf(wanted, table.seed, 'figure');
}

const cell = ({ grid }: Golden, { row, column }: Place): string =>
  grid[(row ?? 1) - 1]?.[(column ?? 1) - 1] ?? '';

function write({ grid }: Golden, { row, column }: Place, text: string): void {
  const line = grid[(row ?? 1) - 1] as string[];
  line[(column ?? 1) - 1] = text;
}

const at = ({ row, column }: Place): Place => ({ row: row as number, column: column as number });

function beside(table: Golden, figure: Figure, code: string): Figure {
  const { agency, year } = figure;
  return table.figures.find(
    (one) => one.agency === agency && one.year === year && one.indicator.code === code,
  ) as Figure;
}

/** A cell's text replaced by one that is wrong there. */
function value(code: FindingCode, texts: readonly string[], indicators: readonly string[]): Mutation {
  return {
    code,
    name: texts.join(' '),
    put: (table) => {
      const figure = pick(table, indicators);
      write(table, figure, oneOf(texts, table.seed, 'text'));
      // A unit beside the cell would say that 0.065 is meant in percent.
      if (table.shape === 'long') write(table, { row: figure.row, column: LONG.unit }, '');
      return { place: at(figure) };
    },
  };
}

/** A cell of another column of a long table. */
function inColumn(code: FindingCode, column: number, texts: readonly string[], told = column): Mutation {
  return {
    code,
    name: `${LONG_COLUMNS[column - 1]}: ${texts.join(' ')}`,
    shapes: ['long'],
    put: (table) => {
      const { row } = pick(table, COUNTS);
      write(table, { row, column }, oneOf(texts, table.seed, 'text'));
      return { place: { row, column: told } };
    },
  };
}

function agencyName(code: FindingCode, texts: readonly string[]): Mutation {
  return {
    code,
    name: texts.join(' '),
    put: (table) => {
      const { row } = pick(table);
      const column = table.shape === 'long' ? LONG.agency : 1;
      write(table, { row, column }, oneOf(texts, table.seed, 'text'));
      return { place: { row, column } };
    },
  };
}

function decided(code: FindingCode, decision: NonNullable<Decisions['cells']>[string], move = 0): Mutation {
  return {
    code,
    name: decision.kind,
    put: (table) => {
      const figure = pick(table, COUNTS);
      const place = { row: figure.row + move, column: figure.column };
      return { place, decisions: { cells: { [placeKey(place)]: decision } } };
    },
  };
}

const TOTALS: Mutation = {
  code: 'total-row',
  name: 'a sum that is off',
  shapes: ['wide-indicators', 'crossed', 'two-lines', 'wide-years'],
  put: (table) => {
    if (table.grid[table.grid.length - 1]?.length === 1) table.grid.pop();
    const wrong = pick(table, COUNTS);
    const firstColumn = (table.figures[0] as Figure).column;
    // A sum of one year's or one indicator's rows, or of all where the table has one of them.
    const overall = table.shape === 'wide-indicators' && chance(table.seed, 'overall') < 0.5;
    const head = overall ? [''] : (table.grid[wrong.row - 1] as string[]).slice(1, firstColumn - 1);
    const summed = table.figures.filter(({ row }) =>
      head.every((text, index) => text === '' || text === table.grid[row - 1]?.[index + 1]),
    );
    const sums = [...new Set(table.figures.map((one) => one.column))].map((column) => {
      const own = summed.filter((one) => one.column === column);
      if (!own.every((one) => one.indicator.additive)) return '';
      const sum = own.reduce((total, one) => total + Number(cell(table, one)), 0);
      return String(Math.round((column === wrong.column ? sum + 1 : sum) * 100) / 100);
    });
    table.grid.push(['合计', ...head, ...sums]);
    return { place: { row: table.grid.length, column: wrong.column } };
  },
};

export const MUTATIONS: readonly Mutation[] = [
  {
    code: 'row-length',
    name: 'a cell too many',
    put: (table) => {
      const { row } = pick(table);
      const line = table.grid[row - 1] as string[];
      line.push('9');
      return { place: { row, column: line.length } };
    },
  },
  {
    code: 'row-length',
    name: 'cells too few',
    put: (table) => {
      const { row } = pick(table);
      table.grid[row - 1]?.pop();
      return { place: { row } };
    },
  },
  TOTALS,
  {
    code: 'lines-skipped',
    name: 'a note below the table',
    put: (table) => {
      table.grid.push(['注：数据由各部门填报，截至年底。']);
      return { place: { row: table.grid.length } };
    },
  },
  inColumn('district-unknown', LONG.district, ['示意区', '甲乙丙区']),
  agencyName('agency-unknown', ['区大数据局', '司法厅', '示例区司法分局']),
  inColumn('agency-missing', LONG.agency, ['']),
  agencyName('agency-other-district', ['邻区教育委员会']),
  {
    code: 'agency-not-existing',
    name: 'gone by then',
    shapes: ['long'],
    put: (table) => {
      const { row, column } = pick(table, COUNTS);
      write(table, { row, column: LONG.agency }, '环保局');
      return { place: { row, column } };
    },
  },
  inColumn('indicator-unknown', LONG.indicator, ['新收二审', '抽查次数']),
  {
    code: 'indicator-unknown',
    name: 'a header',
    shapes: ['wide-indicators'],
    put: (table) => {
      const { column } = pick(table);
      const place = { row: table.headerRow, column };
      write(table, place, '新收二审');
      return { place };
    },
  },
  {
    code: 'indicator-unknown',
    name: 'a row of years',
    shapes: ['wide-years'],
    put: (table) => {
      const { row } = pick(table);
      write(table, { row, column: 2 }, '抽查次数');
      return { place: { row, column: 2 } };
    },
  },
  {
    code: 'duplicate-header',
    name: 'the same indicator again',
    shapes: ['wide-indicators'],
    put: (table) => {
      const header = table.grid[table.headerRow - 1] as string[];
      const { column } = pick(table);
      const own = header[column - 1] as string;
      header.push(own);
      for (const one of table.grid.slice(table.headerRow))
        if (one.length > 1) one.push(one[column - 1] ?? '');
      return { place: { row: table.headerRow, column: header.length } };
    },
  },
  {
    code: 'column-ignored',
    name: 'a column of words',
    shapes: ['wide-indicators', 'wide-years'],
    put: (table) => {
      const header = table.grid[table.headerRow - 1] as string[];
      header.push('承办科室');
      for (const one of table.grid.slice(table.headerRow)) if (one.length > 1) one.push('甲科');
      return { place: { row: table.headerRow, column: header.length } };
    },
  },
  inColumn('year-invalid', LONG.year, ['', '去年', '1089', '20221', '2300', '甲']),
  inColumn('period-invalid', LONG.period, ['不知', '截至13月', '3月']),
  inColumn('part-of-year', LONG.period, ['截至11月', '自2016年以来', '上半年'], LONG.value),
  inColumn('other-subject', LONG.subject, ['部门镇街', '区政府'], LONG.value),
  inColumn('subject-unknown', LONG.subject, ['XX局', '某某中心', '区司法居']),
  inColumn('unit-differs', LONG.unit, ['公里', '元', '小时'], LONG.value),
  value('value-unreadable', ['七类23项', '1.2E+05', '三四次', '12 3', '5/8', '另见附表', '12件3起'], COUNTS),
  value('value-unreadable', ['12①', '3²', '(12)'], COUNTS),
  value('brackets-negative', ['(3.5)', '（1,234.5）'], ['fines']),
  value(
    'placeholder-text',
    ['XX', '待填', '#REF!', '此处填写数字', '?', '***', '暂未统计', '####'],
    [...COUNTS, ...PERCENTS, 'fines'],
  ),
  value('value-not-whole', ['3.5', '0.25', '12.01'], COUNTS),
  value('value-negative', ['-3', '－3', '-1,200'], COUNTS),
  value('percent-range', ['101', '-5%', '6500', '100.01%'], PERCENTS),
  value('percent-range', ['0.065', '0.98', '1'], ['pass']),
  value('value-approximate', ['40余', '约40', '近700'], COUNTS),
  value('value-scaled', ['1.2万', '3千'], COUNTS),
  value('declared-zero', ['无', '未发生', '零'], COUNTS),
  value('absence-read', ['—', '未报告', '不公开', 'N/A', ''], COUNTS),
  {
    code: 'duplicate-key',
    name: 'a row again',
    shapes: ['long', 'wide-indicators'],
    put: (table) => {
      if (table.grid[table.grid.length - 1]?.length === 1) table.grid.pop();
      const figure = pick(table, COUNTS);
      table.grid.push([...(table.grid[figure.row - 1] as string[])]);
      return { place: { row: table.grid.length, column: figure.column } };
    },
  },
  {
    code: 'duplicate-key-differs',
    name: 'a row again with another figure',
    shapes: ['long', 'wide-indicators'],
    put: (table) => {
      if (table.grid[table.grid.length - 1]?.length === 1) table.grid.pop();
      const figure = pick(table, COUNTS);
      table.grid.push([...(table.grid[figure.row - 1] as string[])]);
      const place = { row: table.grid.length, column: figure.column };
      write(table, place, String(Number(cell(table, figure)) + 1));
      return { place };
    },
  },
  {
    code: 'rule-broken',
    name: 'more than there were',
    put: (table) => {
      const [less, more] = oneOf(
        [
          ['appeared', 'due'],
          ['lost', 'closed'],
        ] as const,
        table.seed,
        'rule',
      );
      const figure = pick(table, [less]);
      write(table, figure, String(Number(cell(table, beside(table, figure, more))) + 1));
      return { place: at(figure) };
    },
  },
  {
    code: 'percent-differs',
    name: 'a percentage off by more than rounding',
    put: (table) => {
      const figure = pick(table, ['rate']);
      const percent = Number(cell(table, figure).replace('%', ''));
      const off = 0.2 + chance(table.seed, 'off') * 5;
      write(table, figure, `${(percent > 50 ? percent - off : percent + off).toFixed(2)}%`);
      return { place: at(figure) };
    },
  },
  {
    code: 'denominator-zero',
    name: 'all of nothing',
    put: (table) => {
      const figure = pick(table, ['rate']);
      write(table, figure, '100%');
      for (const code of ['due', 'appeared']) write(table, beside(table, figure, code), '0');
      return { place: at(figure) };
    },
  },
  {
    code: 'sentence-unlike',
    name: 'another number in the sentence',
    shapes: ['long'],
    put: (table) => {
      const figure = pick(table, COUNTS);
      const sentence = `全年共${Number(cell(table, figure)) + 1000}件。`;
      write(table, { row: figure.row, column: LONG.sentence }, sentence);
      return { place: at(figure) };
    },
  },
  decided('sent-back', { kind: 'send-back', reason: '与去年相差太大' }),
  decided('decision-unmet', { kind: 'doubtful', reason: '存疑' }, 500),
  decided('correction-unreadable', {
    kind: 'correct',
    value: '三四',
    authority: 'transcription',
    citation: '第二段',
  }),
];
