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
  importMemory: 'peak memory of the import; the floor is its limit',
  note: 'Floor: a static page with the same data inlined and plain ECharts; for the import, DuckDB’s own read_csv. Chromium at a quarter of its speed, median of seven visits.',
};
