import { expect, it } from 'vitest';
import { readPart } from '../../src/lib/query/part';

it.each([
  ['', 'rows'],
  ['part=rows', 'rows'],
  ['part=events', 'events'],
  ['part=sources', 'sources'],
  ['part=Events', undefined],
  ['part=', undefined],
])('%j asks for %s', (query, part) => expect(readPart(new URLSearchParams(query))).toBe(part));
