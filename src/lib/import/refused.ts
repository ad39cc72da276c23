import type { Finding } from '../domain/finding';
import type { Decisions, Mapping } from './mapping';
import type { ExtractSummary } from './staged';

/** By its name, else by how its text begins. */
export function isJson(fileName: string, text: string): boolean {
  return /\.json$/i.test(fileName) || (!/\.(?:csv|tsv|txt)$/i.test(fileName) && /^\s*[[{]/.test(text));
}

/** An extract of which nothing was read: the findings say why, and the decisions stand for the next try. */
export function refusedExtract(
  fileName: string,
  decisions: Decisions,
  findings: readonly Finding[],
  text = '',
): ExtractSummary {
  const mapping: Mapping = {
    encoding: decisions.encoding ?? 'utf-8',
    headerRow: decisions.headerRow ?? 0,
    layout: decisions.layout ?? 'long',
    columns: [],
    year: decisions.year,
    agency: decisions.agency,
    agencies: decisions.agencies ?? {},
    indicators: decisions.indicators ?? {},
    absences: decisions.absences ?? {},
  };
  const format = isJson(fileName, text) ? 'json' : 'csv';
  return { format, mapping, sound: true, reports: [], findings, preview: [], rows: 0 };
}
