/** Endings of the files that the line reads: what the page's file dialog offers and what a folder is searched for. */
export const EXTRACT_ENDINGS = [
  '.csv',
  '.tsv',
  '.txt',
  '.json',
  '.ndjson',
  '.jsonl',
  '.xlsx',
  '.xls',
  '.ods',
] as const;

/** Is a file of that name an extract? Hidden files and the lock files of an open workbook (`~$…`) are none. */
export function isExtractName(fileName: string): boolean {
  const name = fileName.toLowerCase();
  return !/^(\.|~\$)/.test(name) && EXTRACT_ENDINGS.some((ending) => name.endsWith(ending));
}
