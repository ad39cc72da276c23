import { ENTERED_TEXTS, type EnteredFigure, type EnteredReport } from '$lib/domain/entered';
import { enteredRows, entryExtract } from '$lib/export/entry-extract';
import { openText } from '$lib/import/csv';
import { decode } from '$lib/import/decode';
import type { Dialect } from '$lib/import/dialect';
import type { Database, Reader } from '$lib/server/db/connection';
import { getAgency, listAgencies } from '$lib/server/store/agencies';
import { readBytes, readImport, type ImportDetail } from '$lib/server/store/imports';
import { listIndicators } from '$lib/server/store/indicators';
import { stageImport, type ReadExtract } from '$lib/server/store/stage';
import { LOCALES } from '$lib/text/locale';
import { texts } from '$lib/text/texts';
import type { Texts } from '$lib/text/zh-CN';

/** How the form's own extract is written: nothing about it is left to be found. */
const DIALECT: Dialect = { delimiter: ',', quote: '"', escape: 'doubled' };

/** What was typed, brought in as an extract and waiting like any other. */
export async function stageEntered(
  db: Database,
  { report, person, at }: { readonly report: EnteredReport; readonly person: string; readonly at: string },
  t: Texts,
  read?: ReadExtract,
): Promise<ImportDetail> {
  const [agency, indicators] = await Promise.all([getAgency(db, report.agency), listIndicators(db)]);
  if (agency === undefined) throw new RangeError(`no agency ${report.agency}`);
  const names = new Map(indicators.map((one) => [one.code, one.name]));
  const text = entryExtract(report, { agency: agency.name, indicator: (code) => names.get(code) ?? code }, t);
  const input = {
    bytes: new TextEncoder().encode(text),
    fileName: t.entry.fileName(agency.name, report.year),
    ...{ district: agency.district, person, at },
    decisions: { encoding: 'utf-8', dialect: DIALECT },
  } as const;
  return stageImport(db, input, read);
}

/**
 * What was typed into the form that made an import, to go on with.
 * @returns undefined where no form made it, or it waits no longer
 */
export async function readEntered(db: Reader, importNumber: number): Promise<EnteredReport | undefined> {
  const detail = await readImport(db, importNumber);
  const bytes = await readBytes(db, importNumber);
  if (detail?.state !== 'staged' || detail.format !== 'csv' || bytes === undefined) return undefined;
  const decoded = decode(bytes, 'utf-8', () => undefined);
  if (decoded === undefined) return undefined;
  const lines = [...openText(decoded.text, DIALECT, () => undefined).sheet.lines()].flat();
  const rows = lines.map((line) => line.cells).filter((cells) => cells.length > 1);
  const typed = LOCALES.map((locale) => enteredRows(rows, texts(locale))).find((one) => one !== undefined);
  const [first] = typed ?? [];
  if (typed === undefined || first === undefined) return undefined;
  const [agencies, indicators] = await Promise.all([listAgencies(db, detail.district), listIndicators(db)]);
  const agency = agencies.find((one) => one.name === first.agency);
  const codes = new Map(indicators.map((one) => [one.name, one.code]));
  if (agency === undefined) return undefined;
  const { transcriber, checker, link } = first;
  const figures = typed.map((row): EnteredFigure => {
    const said = Object.fromEntries(ENTERED_TEXTS.map((text) => [text, row[text]]));
    return { indicator: codes.get(row.indicator) ?? row.indicator, ...said } as EnteredFigure;
  });
  return { agency: agency.code, year: Number(first.year), transcriber, checker, link, figures };
}

/** Was this import made by the entry form? Its head tells. */
export function isEntered({ format, mapping }: Pick<ImportDetail, 'format' | 'mapping'>): boolean {
  const [table, ...others] = mapping.tables;
  if (format !== 'csv' || table === undefined || others.length > 0) return false;
  const rows = [table.headers];
  return LOCALES.some((locale) => enteredRows(rows, texts(locale)) !== undefined);
}
