/** A neutral table in the manner of the source file of Pollock (Hameed et al., VLDB 2023): 9 columns, two always quoted. */
export const HEADER = ['DAY', 'HOUR', 'COUNT', 'CODE', 'PRICE', 'NAME', 'TEXT', 'LINK', 'REMARK'];
const QUOTED = new Set([6, 7]);

const THINGS = [
  "Kid's cap, size",
  'Lamp',
  'Garden chair, green',
  "Women's Boots",
  'Tent',
  'Small Coffee Table',
];
const TEXTS = [
  'A board of 48" length, model {n}.',
  'Plain words, and more of them, number {n} of a longer series: all of one kind.',
  "It won't break; it's made of wood and steel, and lasts {n} years",
  'With 3 pockets, 2 of them inside, this one is the most useful of all {n} that we have ever offered to anybody.',
  'Eight feet: 8\\\'9" long, and {n} more',
];

export const ROWS: readonly (readonly string[])[] = Array.from({ length: 83 }, (_, at) => [
  `${10 + (at % 18)}/0${1 + (at % 9)}/2018`,
  `${10 + (at % 12)}:${15 * (at % 4) || '00'}`,
  String((at * 7) % 31),
  `${'ABHRYZ'[at % 6]}${'NGKIW'[at % 5]}-${1000 + at * 37}`,
  `$${at % 9 === 0 ? at + 1 : (at * 3.17 + 1).toFixed(2)}`,
  `${THINGS[at % THINGS.length]}${at % 4 === 0 ? ` ${at}"` : ''}`,
  (TEXTS[at % TEXTS.length] as string).replace('{n}', String(at)),
  `https://www.example.com/item/${'ABHRYZ'[at % 6]}_${1000 + at * 37}.html`,
  '',
]);

export interface Polluted {
  readonly name: string;
  /** Pollutions of one kind share a line of the table of scores. */
  readonly kind: string;
  readonly text: string;
  /** As it ought to be loaded: names (none without a header) and rows. */
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How often the pollution is met among public files; by the benchmark's survey. */
  readonly weight: number;
}

interface Manner {
  readonly delimiter?: string;
  readonly quote?: string;
  readonly escape?: string;
  readonly end?: string;
}

/** Cells are quoted where the plain file needs it, whatever the manner: a pollution changes marks, not cells. */
function cellTexts(row: readonly string[], { quote = '"', escape = '"' }: Manner = {}): string[] {
  return row.map((cell, column) => {
    const plain = !QUOTED.has(column) && !/[,"]/.test(cell);
    return plain ? cell : `${quote}${cell.replaceAll('"', `${escape}"`)}${quote}`;
  });
}

function tableText(rows: readonly (readonly string[])[], manner: Manner = {}): string {
  const { delimiter = ',', end = '\r\n' } = manner;
  return rows.map((row) => cellTexts(row, manner).join(delimiter) + end).join('');
}

/** The pollutions of the benchmark, each with what a right loading gives: 22 of the file, the rest of one row. */
export function pollutions(): Polluted[] {
  return [...filePollutions(), ...rowPollutions()];
}

function filePollutions(): Polluted[] {
  const all = [HEADER, ...ROWS];
  const text = tableText(all);
  const file = (name: string, weight: number, own: string, rest: Partial<Polluted> = {}): Polluted => ({
    ...{ name, kind: name, weight, text: own, names: HEADER, rows: ROWS },
    ...rest,
  });
  const multirow = (count: number) =>
    file(`header_multirow_${count}`, 47, tableText([...Array<string[]>(count - 1).fill(HEADER), ...all]), {
      names: HEADER.map((name) => Array<string>(count).fill(name).join(' ')),
    });
  const second = (columns: number) =>
    tableText(all.map((row, at) => [...row, at === 0 ? 'col1' : ''].slice(0, columns)).slice(0, 83));
  return [
    file('source', 1, text),
    file('no_payload', 15, '', { names: [], rows: [] }),
    file('no_trailing_newline', 184, text.slice(0, -2)),
    file('double_trailing_newline', 5, `${text}\r\n`),
    file('no_header', 470, tableText(ROWS), { names: [] }),
    multirow(2),
    multirow(3),
    file('preamble', 282, `PREAMBLE,,,,,,,,\r\n,,,,,,,,\r\n${text}`),
    file('multitable_less', 62.7, text + second(8)),
    file('multitable_same', 62.7, text + second(9)),
    file('multitable_more', 62.7, text + second(10)),
    file('header_only', 3, tableText([HEADER]), { rows: [] }),
    file('one_data_row', 4, tableText(all.slice(0, 2)), { rows: ROWS.slice(0, 1) }),
    file('record_delimiter_LF', 1691, tableText(all, { end: '\n' })),
    file('record_delimiter_CR', 7, tableText(all, { end: '\r' })),
    file('field_delimiter_semicolon', 834, tableText(all, { delimiter: ';' })),
    file('field_delimiter_tab', 4, tableText(all, { delimiter: '\t' })),
    file('field_delimiter_comma_blank', 101, tableText(all, { delimiter: ', ' })),
    file('field_delimiter_blank', 4, tableText(all, { delimiter: ' ' })),
    file('quotation_char_apostrophe', 11, tableText(all, { quote: "'" })),
    file('escape_char_backslash', 1, tableText(all, { escape: '\\' })),
    file('escape_char_none', 7, tableText(all, { escape: '' })),
  ];
}

function rowPollutions(): Polluted[] {
  const all = [HEADER, ...ROWS];
  const lines = all.map((row) => `${cellTexts(row).join(',')}\r\n`);
  const result: Polluted[] = [];
  for (const [at, row] of all.entries()) {
    const cells = cellTexts(row);
    const add = (kind: string, name: string, weight: number, line: string, loaded = row) => {
      const [names = [], ...rows] = all.map((one, index) => (index === at ? loaded : one));
      const text = lines.map((one, index) => (index === at ? `${line}\r\n` : one)).join('');
      result.push({ name: `${kind}_row${at}_${name}`, kind, text, names, rows, weight });
    };
    for (const [column, cell] of cells.entries()) {
      const before = cells.slice(0, column);
      const after = cells.slice(column);
      add('more_separators', `col${column}`, 0.37, [...before, '', ...after].join(','));
      if (column > 0) add('fewer_separators', `col${column}`, 0.37, `${before.join(',')}${after.join(',')}`);
      const quoted = cell.startsWith('"') ? `""${cell.slice(1)}` : `"${cell}`;
      const stray = [...before, quoted, ...cells.slice(column + 1)].join(',');
      const loaded = row.map((one, index) => (index === column ? `"${one}` : one));
      add('extra_quote', `col${column}`, 0.009, stray, loaded);
    }
    add('other_delimiter', 'blank', 0.1, cells.join(' '));
  }
  return result;
}
