import { chance, oneOf } from './chance';
import { filled } from './csv-lines';
import type { Figure } from './figures';
import type { Material } from './material';
import type { DemoReport } from './register';

const PLAIN_NUMBER = /^\d+(?:\.\d+)?$/;

/** The name of the shape, as `data/extract-*.schema.json` has it. */
const FORMAT = 'zhunsheng-extract/1';

/** Figures as what was transcribed from reports in prose: each with section, passage, sentence and who did it. */
export function observationsJson(material: Material, year: number, figures: readonly Figure[]): string {
  const lines = figures.map((figure) =>
    JSON.stringify({
      agency: figure.agency.name,
      year,
      ...transcribed(material, figure),
      transcriber: material.words.transcriber,
      checker: material.words.checker,
    }),
  );
  return `[\n${lines.join(',\n')}\n]\n`;
}

/** Reports, each with its dates and its figures; a figure a line. */
export function reportsJson(
  material: Material,
  year: number,
  reports: readonly DemoReport[],
  figures: readonly Figure[],
): string {
  const blocks = reports
    .filter((report) => report.submitted !== '')
    .map((report) => {
      const { transcriber, checker } = material.words;
      const head = {
        ...{ agency: report.agency.name, year, title: report.title, submitted: report.submitted },
        ...(report.published === '' ? {} : { published: report.published }),
        ...{ exempt: report.exempt, transcriber, checker },
      };
      const own = figures.filter((figure) => figure.agency === report.agency);
      const lines = own.map((figure) => JSON.stringify(transcribed(material, figure)));
      return `${JSON.stringify(head).slice(0, -1)},"figures":[\n${lines.join(',\n')}\n]}`;
    });
  return `{"format":${JSON.stringify(FORMAT)},"reports":[\n${blocks.join(',\n')}\n]}\n`;
}

function transcribed(material: Material, figure: Figure): Record<string, string | number | null> {
  const { words, settings } = material;
  const { indicator, year, agency } = figure;
  const sections = year >= 2021 ? words.sections['2021'] : words.sections['2016'];
  const paragraph = 1 + Math.floor(chance(settings.seed, 'passage', agency.code, year, indicator.area) * 6);
  return {
    indicator: indicator.name,
    ...valueOf(material, figure.raw),
    ...present('unit', figure.unit),
    ...present('subject', figure.subject),
    ...present('period', figure.period),
    ...present('qualifier', figure.qualifier),
    section: sections[indicator.area],
    passage: filled(words.passage, { number: paragraph }),
    sentence: sentenceOf(material, figure),
    ...present('note', figure.note),
  };
}

function present(name: string, text: string): Record<string, string> {
  return text === '' ? {} : { [name]: text };
}

function valueOf({ words }: Material, raw: string): { value: string | number | null; reason?: string } {
  if (raw === words.notApplicable) return { value: null, reason: 'not-applicable' };
  if (raw === words.withheld) return { value: null, reason: 'withheld' };
  return { value: PLAIN_NUMBER.test(raw) ? Number(raw) : raw };
}

function sentenceOf({ words, settings }: Material, { raw, unit, indicator, agency, year }: Figure): string {
  const kind =
    raw === words.notApplicable || raw === words.withheld
      ? 'absent'
      : raw === '0'
        ? 'zero'
        : indicator.valueType === 'percent'
          ? 'percent'
          : 'value';
  const template = oneOf(words.sentences[kind], settings.seed, agency.code, year, indicator.code);
  const value = raw.endsWith(unit) ? raw : raw + unit;
  return filled(template, { name: indicator.name, value, year });
}
