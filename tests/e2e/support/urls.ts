import { chance, oneOf } from '../../../scripts/demo/chance';

/** What addresses are made of: right words, wrong ones, old ones, and texts that nobody would type. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  kind: ['trend', 'rank', 'change', 'matrix', 'scatter', 'facets', 'parts', 'pie', 'Trend', ''],
  indicator: [
    ...['litigation-new', 'training-held', 'rate-official-appearance', 'standards-internal', 'unheard', ''],
    ...['新收一审行政诉讼案件', 'reconsideration-accepted', 'rate-lost', 'LITIGATION-NEW'],
  ],
  group: [
    'enforcement',
    'general',
    'town',
    'subdistrict',
    'government',
    'vertical',
    'all',
    'own-1',
    'own-99',
    'x',
  ],
  highlight: [
    ...['demo-chengguan', 'demo-chengguan,demo-zhujian', 'demo-guizi,demo-nope,demo-chengguan', ',', ',,,'],
    ...[
      'demo-chengguan,demo-chengguan',
      '城市管理局',
      'sifa',
      Array.from({ length: 60 }, (_, at) => `a${at}`).join(','),
    ],
  ],
  years: [
    '2016-2025',
    '2025',
    '2030',
    '1899-2200',
    '2025-2016',
    '2019..2021',
    '0000-9999',
    '-',
    '2021-',
    'all',
  ],
  measure: ['value', 'change', 'percent-change', 'index', 'per-exposure', 'share', 'rank', 'NaN', 'Infinity'],
  beside: ['training-held', 'training-held,rate-official-appearance', 'litigation-new', 'x,y,z', ','],
  by: ['agencies', 'indicators', 'years', 'weather'],
  axis: ['shared', 'free', 'log'],
  baseline: ['previous', 'first', 'peak'],
  reading: ['reported', 'comparable', 'both'],
  same: ['on', 'off', 'true', '1'],
  shares: ['on', 'off', '%'],
  per: ['enforcement-decisions', 'training-held', 'nothing'],
  band: ['on', 'off', '0'],
  district: ['demo', 'chongqing-shapingba', 'atlantis', ''],
  lang: ['en', 'zh-CN', 'fr'],
  sort: ['-2025', 'agency', 'rank', '-', 'drop table', '__proto__'],
  // Of earlier days.
  chart: ['bar', 'line', 'constructor'],
  agencies: ['demo-chengguan', ''],
  from: ['2019', 'x'],
  to: ['2023', '2016'],
  // Of other pages.
  agency: ['demo-chengguan', 'demo-zhujian', 'nobody'],
  year: ['2025', '2016', '1e3', '-1'],
  subject: ['self', '区政府', ''],
  period: ['year', 'until-11', 'until-13', 'since-2016'],
  q: ['城', '%', 'gl'],
};

const PATHS = [
  ...Array.from({ length: 6 }, () => '/compare'),
  ...['/compare.csv', '/compare.json', '/', '/agencies', '/agencies/demo-chengguan', '/agencies/nobody'],
  ...['/indicators', '/indicators/litigation-new', '/indicators/rate-official-appearance', '/indicators/x'],
  ...['/reports', '/reports.csv', '/cell', '/rules', '/imports', '/groups', '/views'],
];

const STRANGE = [
  '%',
  '%zz',
  '\u0000',
  '\u202e',
  '𠮷',
  '"><script>alert(1)</script>',
  "' OR 1=1 --",
  '__proto__',
  '&',
  '=',
  '#',
  '+',
  '../..',
  'ﬀ',
  '9'.repeat(400),
];

/** An address of the program, right in parts: the same for the same seed on every machine. */
export function fuzzedAddress(seed: string): string {
  const path = oneOf(PATHS, seed, 'path');
  const names = Object.keys(WORDS).filter((name) => chance(seed, 'has', name) < 0.28);
  const pairs = names.map((name) => {
    const value = oneOf(WORDS[name] ?? [''], seed, 'value', name);
    return `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`;
  });
  return mutated(pairs.length === 0 ? path : `${path}?${pairs.join('&')}`, seed);
}

/** Three of ten are spoilt in the text: something put in, taken out, or said twice, behind the path's first letters. */
function mutated(address: string, seed: string): string {
  if (chance(seed, 'spoil') >= 0.3) return address;
  const at = 1 + Math.floor(chance(seed, 'at') * (address.length - 1));
  const length = 1 + Math.floor(chance(seed, 'length') * 6);
  const before = address.slice(0, at);
  switch (oneOf(['in', 'out', 'twice'], seed, 'how')) {
    case 'in':
      return `${before}${oneOf(STRANGE, seed, 'strange')}${address.slice(at)}`;
    case 'out':
      return `${before}${address.slice(at + length)}`;
    default:
      return `${address}${address.includes('?') ? '&' : '?'}${address.slice(address.indexOf('?') + 1)}`;
  }
}
