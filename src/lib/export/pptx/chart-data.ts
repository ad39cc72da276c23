import { columnLetters } from '../../domain/finding';
import { CHART_FORMATS, type CategoryChart, type NativeChart, type ScatterChart } from '../native-chart';
import { workbookBytes, type SheetCell } from '../workbook';
import { xmlText } from '../xml';

/** The one sheet of the workbook in a chart. */
const SHEET = 'Sheet1';

/** The workbook that a chart is edited by: categories and a column for each series, or names, x and y of points. */
export async function chartWorkbook(chart: NativeChart): Promise<Uint8Array> {
  const rows = chart.kind === 'scatter' ? scatterRows(chart) : categoryRows(chart);
  return workbookBytes([{ name: SHEET, rows }], SHEET);
}

function categoryRows({ categories, series, format: usual }: CategoryChart): SheetCell[][] {
  return [
    [undefined, ...series.map(({ name }) => name)],
    ...categories.map((category, index): SheetCell[] => [
      category,
      ...series.map(({ values, format = usual }) => ({
        value: values[index],
        format: CHART_FORMATS[format],
      })),
    ]),
  ];
}

function scatterRows({ series, x, y }: ScatterChart): SheetCell[][] {
  return [
    [undefined, x.title, y.title, undefined],
    ...series.flatMap(({ name, points }) =>
      points.map((point): SheetCell[] => [
        point.name,
        { value: point.x, format: CHART_FORMATS[x.format] },
        { value: point.y, format: CHART_FORMATS[y.format] },
        name,
      ]),
    ),
  ];
}

/** A text that stands in a cell. @param row from 1 @param column from 1 */
export function textAt(text: string, column: number, row: number): string {
  return `<c:tx><c:strRef><c:f>${cell(column, row)}</c:f>${strings([text])}</c:strRef></c:tx>`;
}

/** Texts down a column from a row on. */
export function textsBelow(texts: readonly string[], column: number, row: number): string {
  return `<c:strRef><c:f>${range(column, row, texts.length)}</c:f>${strings(texts)}</c:strRef>`;
}

/** Numbers down a column from a row on; an absent one has no point at all, and is a gap. */
export function numbersBelow(
  values: readonly (number | undefined)[],
  format: string,
  column: number,
  row: number,
): string {
  const points = values.flatMap((value, index) =>
    value === undefined ? [] : [`<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`],
  );
  return (
    `<c:numRef><c:f>${range(column, row, values.length)}</c:f><c:numCache><c:formatCode>${xmlText(format)}</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`
  );
}

function strings(texts: readonly string[]): string {
  const points = texts.map((text, index) => `<c:pt idx="${index}"><c:v>${xmlText(text)}</c:v></c:pt>`);
  return `<c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}</c:strCache>`;
}

function cell(column: number, row: number): string {
  return `${SHEET}!$${columnLetters(column)}$${row}`;
}

function range(column: number, row: number, length: number): string {
  return `${cell(column, row)}:$${columnLetters(column)}$${row + Math.max(length, 1) - 1}`;
}
