import type { Texts } from '../zh-CN';

export const bench: Texts['bench'] = {
  what: 'What',
  ours: 'Ours',
  floor: 'Floor',
  ratio: 'Ratio',
  bound: 'Bound',
  kept: 'kept',
  missed: 'MISSED',
  cells: (count) => `${count} cells in the store`,
  query: (at) => `Reading a view, p95, ${at}`,
  response: (at) => `Answering a page with its chart, p95, ${at}`,
  firstChart: (at) => `First chart on screen, ${at}`,
  pageBytes: (at) => `Moved before the first chart shows, ${at}`,
  filter: (at) => `From a click on another indicator to its chart, ${at}`,
  memory: (at) => `Memory after a thousand views, ${at}`,
  growth: (at) => `Memory grown over a thousand more, ${at}`,
  script: (at) => `Scripts loaded once the chart is live, compressed, ${at}`,
  imported: (rows, megabytes) => `Import of ${rows} rows (${megabytes} MB), upload to commit`,
  uploaded: (rows) => `From sending ${rows} rows to their comparison on screen`,
  importMemory: 'Peak memory of the import',
  note: 'Floor: a static page with all 24,000 rows inlined and plain ECharts; of the import DuckDB’s own read_csv. The browser runs at a quarter of its speed; medians of seven visits; an upload at its own speed, the median of five.',
};
