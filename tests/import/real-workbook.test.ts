import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellsOf, opened } from '../fixtures/opened';

/** Stays out of the project, as `real.test.ts`. */
const FOLDER = new URL('../../../shared/real/extracts/', import.meta.url);
const FILE = 'scoda-cities-wide-2020.xlsx';

interface Facts {
  readonly file: string;
  readonly facts: Readonly<Record<'points' | 'entities' | 'indicators' | 'times' | 'sum', number>>;
}

describe('a real workbook', () => {
  it('is read to its last cell', async () => {
    const all = JSON.parse(readFileSync(new URL('facts.json', FOLDER), 'utf8')) as readonly Facts[];
    const facts = all.find((one) => one.file === FILE)?.facts;
    const { sheets, complaints } = await opened(new Uint8Array(readFileSync(new URL(FILE, FOLDER))));
    expect(complaints).toEqual([]);
    expect(sheets).toHaveLength(1);

    const [header = [], ...rows] = cellsOf(sheets[0]);
    const points = rows.flatMap((row) =>
      row.flatMap((cell, column) =>
        cell !== '' && /^\d{4}$/.test(header[column] ?? '')
          ? [{ entity: row[1], indicator: `${row[0]} ${row[2]}`, year: header[column], value: Number(cell) }]
          : [],
      ),
    );
    expect({
      points: points.length,
      entities: new Set(points.map((one) => one.entity)).size,
      indicators: new Set(points.map((one) => one.indicator)).size,
      times: new Set(points.map((one) => one.year)).size,
      sum: points.reduce((sum, one) => sum + one.value, 0),
    }).toEqual({
      points: facts?.points,
      entities: facts?.entities,
      indicators: facts?.indicators,
      times: facts?.times,
      sum: facts?.sum,
    });
  });
});
