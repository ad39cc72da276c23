import { xmlText } from '../xml';

/** Markup that is ready; every other text is escaped where it is put in. */
export class Markup {
  constructor(readonly text: string) {}
}

export type MarkupPart = Markup | string | number | undefined | readonly MarkupPart[];

/**
 * A template of markup: what is put in is escaped, for content and for attributes in double quotes; line breaks and
 * indents of the template itself are ours and go.
 */
export function markup(texts: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup {
  return new Markup(texts.map((text, index) => tight(text) + written(parts[index])).join(''));
}

/** A script or data of ours, fit to stand in a script element: nothing in it can end that. */
export function scriptText(code: string): Markup {
  return new Markup(code.replace(/<(?=\/script|script|!--)/gi, '\\x3c'));
}

/** A value as JSON, fit to stand in a script element of data. */
export function jsonText(value: unknown): Markup {
  return new Markup(JSON.stringify(value).replace(/</g, '\\u003c'));
}

function tight(text: string): string {
  return text
    .replace(/>\s*\n\s*/g, '>')
    .replace(/\s*\n\s*(?=[<>])/g, '')
    .replace(/\s*\n\s*/g, ' ');
}

function written(part: MarkupPart): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  return typeof part === 'object' ? part.map(written).join('') : xmlText(String(part));
}
