import type { Texts } from '../zh-CN';

export const keys: Texts['keys'] = {
  title: 'Keys',
  close: 'Close',
  does: {
    help: 'Open this list',
    search: 'Find: the search box of the page, or the indicators',
    go: 'Go to overview, compare, agencies, indicators, reports, imports, present',
    table: 'To the table below the chart',
    stand: 'Make that highlighted agency stand out alone; again to end it',
    kind: 'The next kind of chart',
    year: 'The last year one back, one on',
    band: 'Show or hide the quartile band',
  },
  chart:
    'On a chart: Tab to it, then read it year by year or agency by agency with the arrow keys. While you type, no key acts.',
};
