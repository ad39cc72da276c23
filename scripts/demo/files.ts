import { allFigures, type Figure } from './figures';
import { observationsJson, reportsJson } from './json-extract';
import { longTable, yearsTable } from './long-table';
import type { Material } from './material';
import { register, reportsOf } from './register';
import { wideTable } from './wide-table';

/** Authorised posts come as one table over all years, from another office. */
const OVER_YEARS = 'headcount';

/** Every file of the made-up district by name, in the order in which an office would have received them. */
export function demoFiles(material: Material): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const add = (name: string, content: string | Uint8Array) =>
    files.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  const years = allFigures(material);
  for (const [year, all] of years) {
    const figures = all.filter((figure) => figure.indicator.code !== OVER_YEARS);
    const reports = reportsOf(material, year);
    const shape = shapeOf(material, year);
    add(`demo-${year}-figures.${shape.extension}`, shape.write(figures));
    add(`demo-${year}-register.csv`, register(material, year, reports));
  }
  add(`demo-${OVER_YEARS}.csv`, yearsTable(material, OVER_YEARS, years));
  return files;
}

/** Forms in the first three years, lists in the next four, then transcriptions. */
function shapeOf(
  material: Material,
  year: number,
): {
  extension: 'csv' | 'json';
  write: (figures: readonly Figure[]) => string | Uint8Array;
} {
  const age = year - material.settings.firstYear;
  if (age < 3) return { extension: 'csv', write: (figures) => wideTable(material, year, figures) };
  if (age < 7) return { extension: 'csv', write: (figures) => longTable(material, year, figures) };
  if (age < 8) return { extension: 'json', write: (figures) => observationsJson(material, year, figures) };
  return {
    extension: 'json',
    write: (figures) => reportsJson(material, year, reportsOf(material, year), figures),
  };
}
