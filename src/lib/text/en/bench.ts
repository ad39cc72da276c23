import type { Texts } from '../zh-CN';

export const bench: Texts['bench'] = {
  what: 'What',
  ours: 'ours',
  floor: 'floor',
  ratio: 'ratio',
  firstChart: 'first chart on screen',
  bytes: 'bytes moved',
  filter: 'another indicator: click to chart',
  imported: (rows, megabytes) => `import of ${rows} rows (${megabytes} MB), upload to commit`,
  importBound: (times) => `the same import; the floor is its limit, ${times} times`,
  importMemory: 'peak memory of the import; the floor is its limit',
  missed: (what) => `missed: ${what}`,
  note: 'Floor: a static page with the same data inlined and plain ECharts; for the import, DuckDB’s own read_csv into a database file of its own. Chromium at a quarter of its speed, median of seven visits.',
};
