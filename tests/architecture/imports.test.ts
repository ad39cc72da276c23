import { dirname, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, programSources, textOf, type ImportLine } from './sources';

/** Rooms of the house that a room may import, and those of which only types may cross. */
interface Doors {
  readonly all: readonly string[];
  readonly types?: readonly string[];
}

const LIBRARY = ['domain', 'query', 'import', 'charts', 'export', 'text', 'ui', 'state'] as const;
const SERVER = ['server', 'server/db', 'server/store', 'server/threads'] as const;

/** Who may import whom: the table of the design. Every room may import itself. */
const DOORS: Readonly<Record<string, Doors>> = {
  domain: { all: [] },
  query: { all: ['domain'] },
  import: { all: ['domain'] },
  text: { all: ['domain', 'query'] },
  charts: { all: ['domain', 'text'] },
  export: { all: ['domain', 'text', 'charts'] },
  state: { all: ['domain', 'query'] },
  ui: { all: ['domain', 'query', 'text', 'charts', 'state'], types: ['import'] },
  'server/db': { all: ['domain'] },
  'server/store': { all: ['domain', 'query', 'import', 'server/db'] },
  'server/threads': { all: ['domain', 'import', 'charts'] },
  server: { all: ['domain', 'query', 'import', 'text', 'server/db', 'server/store'] },
  hooks: { all: ['domain', 'query', 'text', 'charts', ...SERVER] },
  params: { all: ['domain', 'query', 'export'] },
  routes: { all: [...LIBRARY, ...SERVER, 'params'] },
  'app.d.ts': { all: [], types: [...LIBRARY, ...SERVER] },
  scripts: { all: ['domain', 'query', 'import', 'charts', 'export', 'text', ...SERVER] },
};

/** Packages that only one file may import at run time; everyone may know their types. */
const ENGINES = ['papaparse', 'echarts', '@duckdb/node-api', 'pinyin-pro', 'compression', 'sharp'];

/** Packages that read and write, and have one file for each. */
const BOTH_WAYS: Readonly<Record<string, readonly string[]>> = {
  hucre: ['src/lib/export/workbook.ts', 'src/lib/import/spreadsheet-engine.ts'],
};

/** Rooms that run in the browser or must stay pure: nothing of Node in them. */
const WITHOUT_NODE = ['domain', 'query', 'import', 'text', 'charts', 'export', 'state', 'ui'];

const sources = programSources();
const known = new Set(['src', 'scripts'].flatMap((folder) => filesBelow(folder, '')));
const imports = sources.flatMap((source) => source.imports);

function roomOf(path: string): string {
  const [top, second = '', third = '', fourth] = path.split('/');
  if (top === 'scripts') return 'scripts';
  if (second === 'lib')
    return third === 'server' && fourth !== undefined && !fourth.includes('.') ? `server/${fourth}` : third;
  if (second.startsWith('hooks.')) return 'hooks';
  return second;
}

/** The file of the house that an import names; undefined for a package. */
function targetOf({ from, specifier }: ImportLine): string | undefined {
  const bare = specifier.replace(/\?.*$/, '');
  const path = bare.startsWith('.')
    ? posix.join(dirname(from), bare)
    : bare.startsWith('$lib/')
      ? posix.join('src/lib', bare.slice('$lib/'.length))
      : undefined;
  const file = [path, `${path}.ts`, `${path}.svelte.ts`, path?.replace(/\.js$/, '.ts')];
  return file.find((one) => one !== undefined && known.has(one)) ?? path;
}

const inside = imports.flatMap((line) => {
  const target = targetOf(line);
  return target === undefined || posix.basename(target) === '$types' ? [] : [{ line, target }];
});
const outside = imports.filter((line) => targetOf(line) === undefined);

describe('who may import whom', () => {
  test('the table names every room that has files', () => {
    const rooms = new Set(sources.map((source) => roomOf(source.path)));
    expect([...rooms].filter((room) => !(room in DOORS))).toEqual([]);
  });

  test('nobody goes through a wall', () => {
    const wrong = inside.filter(({ line, target }) => {
      const from = roomOf(line.from);
      const to = roomOf(target);
      const doors = DOORS[from] ?? { all: [] };
      return from !== to && !doors.all.includes(to) && !(line.typeOnly && (doors.types ?? []).includes(to));
    });
    expect(wrong.map(({ line, target }) => `${line.from} imports ${target}`)).toEqual([]);
  });

  test('the library uses relative imports, so that scripts and tests can read it without Vite', () => {
    const wrong = imports.filter(
      (line) => /^(src\/lib|scripts)\//.test(line.from) && line.specifier.startsWith('$'),
    );
    expect(wrong.map((line) => `${line.from}: ${line.specifier}`)).toEqual([]);
  });

  test('what Vite alone understands stays out of scripts and of the rooms they use', () => {
    const rooms = ['domain', 'import', 'query', 'server', 'server/db', 'server/store', 'scripts'];
    const wrong = sources.filter(
      (one) => rooms.includes(roomOf(one.path)) && one.text.includes('import.meta.glob'),
    );
    const asked = imports.filter((line) => rooms.includes(roomOf(line.from)) && line.specifier.includes('?'));
    expect([...wrong.map((one) => one.path), ...asked.map((line) => line.from)]).toEqual([]);
  });
});

describe('packages', () => {
  const importersOf = (engine: string) => [
    ...new Set(
      outside
        .filter(
          (line) => !line.typeOnly && (line.specifier === engine || line.specifier.startsWith(`${engine}/`)),
        )
        .map((line) => line.from),
    ),
  ];

  test.each(ENGINES)('%s has one file that imports it', (engine) => {
    expect(importersOf(engine)).toHaveLength(1);
  });

  test.each(Object.entries(BOTH_WAYS))('%s has one file that reads and one that writes', (engine, files) => {
    expect(importersOf(engine).sort()).toEqual(files);
  });

  test('properties begin where one file says', () => {
    const importers = filesBelow('tests', '.ts').filter((path) => /\sfrom 'fast-check'/.test(textOf(path)));
    expect(importers).toEqual(['tests/fixtures/property.ts']);
  });

  test('the domain knows no package', () => {
    expect(outside.filter((line) => roomOf(line.from) === 'domain').map((line) => line.specifier)).toEqual(
      [],
    );
  });

  test('nothing of Node stands where a browser reads', () => {
    const wrong = outside.filter(
      (line) => line.specifier.startsWith('node:') && WITHOUT_NODE.includes(roomOf(line.from)),
    );
    expect(wrong.map((line) => `${line.from}: ${line.specifier}`)).toEqual([]);
  });

  test('the program reaches no network by itself', () => {
    const network = /^(node:)?(http|https|http2|net|tls|dgram|dns|undici)(\/|$)/;
    const wrong = outside.filter((line) => line.from.startsWith('src/') && network.test(line.specifier));
    expect(wrong.map((line) => `${line.from}: ${line.specifier}`)).toEqual([]);
  });
});

describe('order', () => {
  test('no file needs itself by way of others', () => {
    const needs = new Map<string, string[]>();
    for (const { line, target } of inside) {
      if (line.typeOnly) continue;
      needs.set(line.from, [...(needs.get(line.from) ?? []), target]);
    }
    expect(sources.flatMap((source) => circleFrom(source.path, needs) ?? [])).toEqual([]);
  });
});

/** The way from a file back to itself, where there is one. */
function circleFrom(start: string, needs: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  const queue = (needs.get(start) ?? []).map((path) => [path]);
  for (let way = queue.shift(); way !== undefined; way = queue.shift()) {
    const last = way[way.length - 1] as string;
    if (last === start) return [start, ...way];
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of needs.get(last) ?? []) queue.push([...way, next]);
  }
  return undefined;
}
