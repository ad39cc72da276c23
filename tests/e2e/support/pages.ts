/** Every page of the program, each with what shows that it arrived whole. */
export const PAGES: readonly {
  readonly name: string;
  readonly path: string;
  readonly chart: boolean;
  readonly table: boolean;
}[] = [
  { name: 'overview', path: '/', chart: true, table: true },
  {
    name: 'compare, trend',
    path: '/compare?kind=trend&indicator=litigation-new&group=enforcement&highlight=demo-chengguan,demo-zhujian',
    chart: true,
    table: true,
  },
  {
    name: 'compare, rank',
    path: '/compare?kind=rank&indicator=rate-official-appearance&group=enforcement',
    chart: true,
    table: true,
  },
  {
    name: 'compare, matrix of years',
    path: '/compare?kind=matrix&indicator=litigation-new&group=enforcement&highlight=demo-chengguan',
    chart: true,
    table: true,
  },
  {
    name: 'compare, matrix of indicators',
    path: '/compare?kind=matrix&by=indicators&indicator=litigation-new&group=enforcement',
    chart: true,
    table: true,
  },
  {
    name: 'compare, scatter',
    path: '/compare?kind=scatter&indicator=litigation-new&group=enforcement&highlight=demo-chengguan',
    chart: true,
    table: true,
  },
  {
    name: 'compare, facets',
    path: '/compare?kind=facets&indicator=litigation-new&group=all',
    chart: true,
    table: true,
  },
  {
    name: 'compare, too sparse to chart',
    path: '/compare?district=chongqing-shapingba',
    chart: false,
    table: true,
  },
  { name: 'saved views', path: '/views', chart: false, table: false },
  { name: 'own groups', path: '/groups', chart: false, table: false },
  { name: 'events', path: '/events', chart: false, table: false },
  { name: 'agencies', path: '/agencies', chart: false, table: true },
  { name: 'agency', path: '/agencies/demo-chengguan', chart: true, table: true },
  { name: 'agency, an earlier year', path: '/agencies/demo-sifa?year=2019', chart: true, table: true },
  { name: 'indicators', path: '/indicators', chart: false, table: true },
  { name: 'indicator', path: '/indicators/rate-official-appearance', chart: true, table: true },
  { name: 'rules', path: '/rules', chart: false, table: true },
  { name: 'reports', path: '/reports', chart: false, table: true },
  { name: 'reports, publication', path: '/reports?show=publish&year=2024', chart: false, table: true },
  { name: 'reports, a year', path: '/reports?show=year', chart: false, table: true },
  { name: 'due dates', path: '/reports/duties', chart: false, table: true },
  { name: 'record of a report', path: '/reports/demo-minzheng/2025', chart: false, table: true },
  { name: 'broken rules', path: '/reports/broken', chart: false, table: true },
  { name: 'imports', path: '/imports', chart: false, table: true },
  {
    name: 'entry form',
    path: '/imports/entry?agency=demo-chengguan&year=2026',
    chart: false,
    table: false,
  },
  { name: 'import', path: '/imports/1', chart: false, table: true },
  { name: 'decks', path: '/decks', chart: false, table: false },
  {
    name: 'cell',
    path: '/cell?agency=demo-chengguan&indicator=litigation-new&year=2025',
    chart: false,
    table: false,
  },
];
