import type { Finding } from '../domain/finding';
import { mappingOf, type Decisions } from './mapping';
import type { ExtractSummary, Format } from './staged';

/** By its name, else by how its text begins. */
export function isJson(fileName: string, text: string): boolean {
  return (
    /\.(?:json|ndjson|jsonl)$/i.test(fileName) ||
    (!/\.(?:csv|tsv|txt)$/i.test(fileName) && /^\s*[[{]/.test(text))
  );
}

/** An extract of which nothing was read: the findings say why, and the decisions stand for the next try. */
export function refusedExtract(
  format: Format,
  decisions: Decisions,
  findings: readonly Finding[],
): ExtractSummary {
  const mapping = mappingOf(decisions.encoding ?? 'utf-8', decisions.dialect, [], decisions);
  return { format, mapping, sound: true, reports: [], findings, sentBack: [], preview: [], rows: 0 };
}
