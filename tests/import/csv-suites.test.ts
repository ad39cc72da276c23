import { describe, expect, test } from 'vitest';
import { openText } from '../../src/lib/import/csv';
import { parseText } from '../../src/lib/import/parse';

/** Rows of a text, told nothing; the empty row that a last line end makes is none. */
function rows(text: string): readonly (readonly string[])[] {
  const { sheet } = openText(text, undefined, () => undefined);
  return [...sheet.lines()].flat().map((line) => line.cells);
}

/** Rows written with blanks between cells where no cell holds one. */
function cells(...lines: readonly string[]): string[][] {
  return lines.map((line) => line.split(' '));
}

/** PapaParse's own cases that need no settings (github.com/mholt/PapaParse, tests/test-cases.js). */
const PAPA: readonly (readonly [name: string, text: string, expected: readonly (readonly string[])[]])[] = [
  ['one row', 'A,b,c', cells('A b c')],
  ['two rows', 'A,b,c\nd,E,f', cells('A b c', 'd E f')],
  ['three rows', 'A,b,c\nd,E,f\nG,h,i', cells('A b c', 'd E f', 'G h i')],
  ['whitespace at edges of an unquoted cell', 'a,\tb ,c', [['a', '\tb ', 'c']]],
  ['a quoted cell', 'A,"B",C', cells('A B C')],
  ['a quoted cell with whitespace at its edges', 'A," B  ",C', [['A', ' B  ', 'C']]],
  ['a quoted cell with a delimiter', 'A,"B,B",C', [['A', 'B,B', 'C']]],
  ['a quoted cell with a line break', 'A,"B\nB",C', [['A', 'B\nB', 'C']]],
  ['quoted cells with line breaks', 'A,"B\nB","C\nC\nC"', [['A', 'B\nB', 'C\nC\nC']]],
  [
    'delimiter and line break in the last cell',
    'a,b,"c,c\nc"\nd,e,f',
    [
      ['a', 'b', 'c,c\nc'],
      ['d', 'e', 'f'],
    ],
  ],
  ['doubled quotes', 'A,"B""B""B",C', [['A', 'B"B"B', 'C']]],
  ['doubled quotes at the edges', 'A,"""B""",C', [['A', '"B"', 'C']]],
  ['a quote at the end of an unquoted cell', 'A,B",C', [['A', 'B"', 'C']]],
  ['quotes around a delimiter', 'A,""",""",C', [['A', '","', 'C']]],
  ['a quote right of a delimiter', 'A,",""",C', [['A', ',"', 'C']]],
  ['a quote left of a delimiter', 'A,""",",C', [['A', '",', 'C']]],
  ['five quotes in a row', '"1","cnonce="""",nc=""""","2"', [['1', 'cnonce="",nc=""', '2']]],
  ['whitespace around quotes', 'A, "B" ,C', [['A', ' "B" ', 'C']]],
  ['quotes inside an unquoted cell', 'A,B "B",C', [['A', 'B "B"', 'C']]],
  ['a closing quote before a delimiter', 'a,"b",c\nd,e,f', cells('a b c', 'd e f')],
  ['a closing quote before a line break', 'a,b,"c"\nd,e,f', cells('a b c', 'd e f')],
  ['a closing quote at the end', 'a,b,c\nd,e,"f"', cells('a b c', 'd e f')],
  ['delimiters and a line break in quotes', 'a,"b,c\nd,e,f"', [['a', 'b,c\nd,e,f']]],
  ['a line that starts with a quoted cell', 'a,b,c\n"d",e,f', cells('a b c', 'd e f')],
  [
    'lines that end with a quoted cell',
    'a,b,c\nd,e,f\n"g","h","i"\n"j","k","l"',
    cells('a b c', 'd e f', 'g h i', 'j k l'),
  ],
  [
    'quotes in the last cell of a row',
    'a,b,"c""c"""\nd,e,f',
    [
      ['a', 'b', 'c"c"'],
      ['d', 'e', 'f'],
    ],
  ],
  [
    'an empty quoted cell at the end',
    'a,b,""\na,b,""',
    [
      ['a', 'b', ''],
      ['a', 'b', ''],
    ],
  ],
  [
    'several empty cells',
    'a,b,,,c,d\n,,e,,,f',
    [
      ['a', 'b', '', '', 'c', 'd'],
      ['', '', 'e', '', '', 'f'],
    ],
  ],
  ['nothing', '', []],
  ['a delimiter alone', ',', [['', '']]],
  [
    'empty cells alone',
    ',,\n,,,',
    [
      ['', '', ''],
      ['', '', '', ''],
    ],
  ],
  ['one cell', 'Abc def', [['Abc def']]],
  ['one column', 'a\nb\nc\nd\ne', [['a'], ['b'], ['c'], ['d'], ['e']]],
  ['one column with empty rows', 'a\nb\n\n\nc\nd\ne\n', [['a'], ['b'], [''], [''], ['c'], ['d'], ['e']]],
  ['lines ended by CR', 'A,b,c\rd,E,f', cells('A b c', 'd E f')],
  ['lines ended by CR LF', 'A,b,c\r\nd,E,f', cells('A b c', 'd E f')],
  ['CR LF in quotes', 'A,"B\r\nB",C', [['A', 'B\r\nB', 'C']]],
  ['CR in quotes', 'A,"B\rB",C', [['A', 'B\rB', 'C']]],
  ['spaces after a closing quote', 'A,"B" ,C,D\r\nE,F,"G"  ,H', cells('A B C D', 'E F G H')],
  [
    'spaces after the last closing quote',
    'A,B,C,"D" \r\nE,F,G,"H"  \r\nQ,W,E,R',
    cells('A B C D', 'E F G H', 'Q W E R'),
  ],
  [
    'spaces after several closing quotes',
    'A,"B" ,C,"D" \r\nE,F,"G"  ,"H"  \r\nQ,W,"E" ,R',
    cells('A B C D', 'E F G H', 'Q W E R'),
  ],
  ['empty lines at the end', 'a,b,c\nd,e,f\n\n', [...cells('a b c', 'd e f'), ['']]],
  ['a line of whitespace', 'a,b,c\r\n \r\nd,e,f', [['a', 'b', 'c'], [' '], ['d', 'e', 'f']]],
  [
    'the first cell empty',
    'a,b,c\r\n,e,f',
    [
      ['a', 'b', 'c'],
      ['', 'e', 'f'],
    ],
  ],
  [
    'the last cell empty',
    'a,b,\r\nd,e,f',
    [
      ['a', 'b', ''],
      ['d', 'e', 'f'],
    ],
  ],
  [
    'other cells empty',
    'a,,c\r\n,,',
    [
      ['a', '', 'c'],
      ['', '', ''],
    ],
  ],
  [
    'CR LF in a quoted name, LF elsewhere',
    '"a\r\na","b"\n"c","d"\n"e","f"\n"g","h"\n"i","j"\n',
    [['a\r\na', 'b'], ...cells('c d', 'e f', 'g h', 'i j')],
  ],
  [
    'LF in a quoted name, CR LF elsewhere',
    '"a\na","b"\r\n"c","d"\r\n"e","f"\r\n"g","h"\r\n"i","j"\r\n',
    [['a\na', 'b'], ...cells('c d', 'e f', 'g h', 'i j')],
  ],
];

describe("PapaParse's own cases without settings", () => {
  test.each(PAPA)('%s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });
});

/** The shapes of csv-spectrum (github.com/max-mapper/csv-spectrum): names and rows. */
const SPECTRUM: readonly (readonly [name: string, text: string, ...table: readonly (readonly string[])[]])[] =
  [
    [
      'comma in quotes',
      'first,last,address,city,zip\nJohn,Doe,120 any st.,"Anytown, WW",08123\n',
      ['first', 'last', 'address', 'city', 'zip'],
      ['John', 'Doe', '120 any st.', 'Anytown, WW', '08123'],
    ],
    ['empty', 'a,b,c\n1,"",""\n2,3,4\n', ['a', 'b', 'c'], ['1', '', ''], ['2', '3', '4']],
    ['empty, CR LF', 'a,b,c\r\n1,"",""\r\n2,3,4\r\n', ['a', 'b', 'c'], ['1', '', ''], ['2', '3', '4']],
    ['escaped quotes', 'a,b\n1,"ha ""ha"" ha"\n3,4\n', ['a', 'b'], ['1', 'ha "ha" ha'], ['3', '4']],
    [
      'json',
      'key,val\n1,"{""type"": ""Point"", ""coordinates"": [102.0, 0.5]}"\n',
      ['key', 'val'],
      ['1', '{"type": "Point", "coordinates": [102.0, 0.5]}'],
    ],
    [
      'location coordinates',
      'Contact Phone Number,Location Coordinates,Cities,Counties\n9095550101,"34.04,-118.24",Chino,Bernardino\n',
      ['Contact Phone Number', 'Location Coordinates', 'Cities', 'Counties'],
      ['9095550101', '34.04,-118.24', 'Chino', 'Bernardino'],
    ],
    [
      'newlines',
      'a,b,c\n1,2,3\n"Once upon \na time",5,6\n7,8,9\n',
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['Once upon \na time', '5', '6'],
      ['7', '8', '9'],
    ],
    [
      'newlines, CR LF',
      'a,b,c\r\n1,2,3\r\n"Once upon \r\na time",5,6\r\n7,8,9\r\n',
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['Once upon \r\na time', '5', '6'],
      ['7', '8', '9'],
    ],
    [
      'quotes and newlines',
      'a,b\n1,"ha \n""ha"" \nha"\n3,4\n',
      ['a', 'b'],
      ['1', 'ha \n"ha" \nha'],
      ['3', '4'],
    ],
    ['simple', 'a,b,c\n1,2,3\n', ['a', 'b', 'c'], ['1', '2', '3']],
    ['simple, CR LF', 'a,b,c\r\n1,2,3\r\n', ['a', 'b', 'c'], ['1', '2', '3']],
    ['beyond ASCII', 'a,b,c\n1,2,3\n4,5,ʤ\n', ['a', 'b', 'c'], ['1', '2', '3'], ['4', '5', 'ʤ']],
  ];

describe('the shapes of csv-spectrum', () => {
  test.each(SPECTRUM.map(([name, text, ...table]) => [name, { text, table }] as const))('%s', (_, file) => {
    const [headers, ...body] = file.table;
    const tables = parseText(file.text);
    expect(tables.map((table) => table.headers)).toEqual([headers]);
    expect(tables[0]?.body.map((line) => line.cells)).toEqual(body);
  });
});
