/** A neutral table in the manner of the source file of Pollock (Hameed et al., VLDB 2023): 9 columns, some always quoted. */
export const HEADER = ['DAY', 'HOUR', 'COUNT', 'CODE', 'PRICE', 'NAME', 'TEXT', 'LINK', 'REMARK'];
export const QUOTED = new Set([6, 7]);

export const ROWS: readonly (readonly string[])[] = Array.from({ length: 40 }, (_, at) => [
  `${10 + (at % 18)}/0${1 + (at % 9)}/2018`,
  `${10 + (at % 12)}:15`,
  String((at * 7) % 31),
  `AB-${1000 + at * 37}`,
  `$${(at * 3.17 + 1).toFixed(2)}`,
  at % 5 === 0 ? `Kid's cap, size ${at}` : `Lamp ${at}`,
  at % 7 === 0 ? `A board of 48" length, model ${at}.` : `Plain words, and more of them, number ${at}.`,
  `https://www.example.com/item/${at}.html`,
  '',
]);

export interface Polluted {
  readonly name: string;
  readonly text: string;
  /** As it ought to be loaded: names (none without a header) and rows. */
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const END = '\r\n';

function cellText(cell: string, column: number, delimiter: string, quote: string): string {
  const plain = !QUOTED.has(column) && !cell.includes(delimiter.trim() || delimiter) && !cell.includes(quote);
  return plain ? cell : `${quote}${cell.replaceAll(quote, quote + quote)}${quote}`;
}

function rowText(row: readonly string[], delimiter = ',', quote = '"'): string {
  return row.map((cell, column) => cellText(cell, column, delimiter, quote)).join(delimiter);
}

function tableText(rows: readonly (readonly string[])[], delimiter = ',', quote = '"', end = END): string {
  return rows.map((row) => rowText(row, delimiter, quote) + end).join('');
}

/** The pollutions by name, with what a right loading gives. */
export function pollutions(): Polluted[] {
  const all = [HEADER, ...ROWS];
  const right = { names: HEADER, rows: ROWS };
  const text = tableText(all);
  const twice = (count: number) => ({
    text:
      rowText(HEADER)
        .concat(END)
        .repeat(count - 1) + text,
    names: HEADER.map((name) => Array.from({ length: count }, () => name).join(' ')),
    rows: ROWS,
  });
  const result: Polluted[] = [
    { name: 'source', text, ...right },
    { name: 'no_trailing_newline', text: text.slice(0, -END.length), ...right },
    { name: 'double_trailing_newline', text: text + END, ...right },
    { name: 'no_header', text: tableText(ROWS), names: [], rows: ROWS },
    { name: 'header_multirow_2', ...twice(2) },
    { name: 'header_multirow_3', ...twice(3) },
    { name: 'preamble', text: `PREAMBLE,,,,,,,,${END},,,,,,,,${END}${text}`, ...right },
    { name: 'header_only', text: tableText([HEADER]), names: HEADER, rows: [] },
    { name: 'one_data_row', text: tableText(all.slice(0, 2)), names: HEADER, rows: ROWS.slice(0, 1) },
    ...['\n', '\r'].map((end) => ({
      name: `record_delimiter_${end.charCodeAt(0)}`,
      text: tableText(all, ',', '"', end),
      ...right,
    })),
    ...[';', '\t', ', '].map((one) => ({
      name: `field_delimiter_${one}`,
      text: tableText(all, one),
      ...right,
    })),
    { name: 'quotation_char', text: tableText(all, ',', "'"), ...right },
  ];
  for (const [at, row] of ROWS.entries()) {
    for (const column of row.keys()) {
      const cells = row.map((cell, index) => cellText(cell, index, ',', '"'));
      if (!cells[column]?.startsWith('"')) {
        cells[column] = `"${cells[column]}`;
        const line = cells.join(',');
        const polluted = all.map((one, index) => (index === at + 1 ? line : rowText(one))).join(END) + END;
        const loaded = row.map((cell, index) => (index === column ? `"${cell}` : cell));
        const rows = ROWS.map((one, index) => (index === at ? loaded : one));
        result.push({ name: `extra_quote_${at}_${column}`, text: polluted, names: HEADER, rows });
      }
    }
  }
  return result;
}
