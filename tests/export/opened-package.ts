import { posix } from 'node:path';
import { DOMParser, onErrorStopParsing, ParseError, type Document } from '@xmldom/xmldom';
import { unpack } from '../../src/lib/import/unpack';
import { readZipDirectory } from '../../src/lib/import/zip-directory';

/** The parts of an office document by their paths. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const entries = readZipDirectory(bytes);
  if (entries === undefined) throw new Error('no archive');
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    // A folder.
    if (entry.name.endsWith('/')) continue;
    const pieces = await unpack(bytes, entry);
    if (pieces === undefined) throw new Error(`broken part ${entry.name}`);
    parts.set(entry.name, new Uint8Array(Buffer.concat(pieces)));
  }
  return parts;
}

export function textOf(parts: ReadonlyMap<string, Uint8Array>, path: string): string {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`no part ${path}`);
  return new TextDecoder('utf-8', { fatal: true }).decode(part);
}

/** The paths of parts that match, in the order of the numbers in their names. */
export function pathsOf(parts: ReadonlyMap<string, Uint8Array>, pattern: RegExp): string[] {
  const order = (path: string) => Number(/(\d+)\.\w+$/.exec(path)?.[1] ?? 0);
  return [...parts.keys()].filter((path) => pattern.test(path)).sort((a, b) => order(a) - order(b));
}

/** @throws ParseError where it is not well-formed */
export function documentOf(xml: string): Document {
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');
}

export function wellFormed(xml: string): boolean {
  try {
    documentOf(xml);
    return true;
  } catch (error) {
    if (error instanceof ParseError) return false;
    throw error;
  }
}

/**
 * What is wrong with a package by the rules of OPC: XML that is none, a part without a content type, a relationship to
 * a part that is not there, a part that no relationship leads to, an id that no relationship has.
 */
export function complaintsOf(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const wrong: string[] = [];
  const types = textOf(parts, '[Content_Types].xml');
  const reached = new Set<string>();
  for (const path of parts.keys()) {
    if (/\.(xml|rels|svg)$/.test(path) && !wellFormed(textOf(parts, path)))
      wrong.push(`${path}: not well-formed`);
    const ending = path.slice(path.lastIndexOf('.') + 1);
    const typed = types.includes(`PartName="/${path}"`) || types.includes(`Extension="${ending}"`);
    if (!typed && path !== '[Content_Types].xml') wrong.push(`${path}: no content type`);
  }
  for (const [, named] of types.matchAll(/PartName="\/([^"]+)"/g)) {
    if (!parts.has(named as string)) wrong.push(`content type of ${named}, which is not there`);
  }
  for (const path of pathsOf(parts, /\.rels$/)) {
    const folder = posix.dirname(posix.dirname(path));
    const xml = textOf(parts, path);
    for (const [, target = ''] of xml.matchAll(/ Target="([^"]+)"/g)) {
      const found = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      if (!parts.has(found)) wrong.push(`${path}: ${target} is not there`);
      reached.add(found);
    }
    const owner = posix.join(folder, posix.basename(path, '.rels'));
    if (!parts.has(owner)) continue;
    const ids = new Set(Array.from(xml.matchAll(/ Id="([^"]+)"/g), ([, id]) => id));
    for (const [, id] of textOf(parts, owner).matchAll(/ r:(?:id|embed|link)="([^"]+)"/g)) {
      if (!ids.has(id)) wrong.push(`${owner}: relationship ${id} is not there`);
    }
  }
  for (const path of parts.keys()) {
    if (!reached.has(path) && !/\.rels$|^\[Content_Types\]/.test(path))
      wrong.push(`${path}: nobody leads to it`);
  }
  return wrong;
}
