import type { Agency, AgencyKind, District } from '../../src/lib/domain/agency';
import { absentCell, numberCell, type Cell } from '../../src/lib/domain/cell';
import { compare, type Comparison } from '../../src/lib/domain/comparison';
import type { OfficeEvent } from '../../src/lib/domain/event';
import type { Definition, Indicator } from '../../src/lib/domain/indicator';
import { SELF, type Observation } from '../../src/lib/domain/observation';
import type { Reorganisation } from '../../src/lib/domain/reorganisation';
import { FULL_YEAR } from '../../src/lib/domain/period';
import { PLAIN, type View } from '../../src/lib/domain/view';

/** Made-up figures of a made-up district, for pictures of charts. */
export const EXAMPLE_DISTRICT: District = {
  code: 'example',
  name: '示例区',
  nameEn: 'Example District',
  fictional: true,
};

const NAMES: readonly [string, string][] = [
  ['城市管理局', 'Urban Management Bureau'],
  ['住房城乡建委', 'Housing and Urban-Rural Development Commission'],
  ['规划资源局', 'Planning and Natural Resources Bureau'],
  ['人力社保局', 'Human Resources and Social Security Bureau'],
  ['市场监管局', 'Market Regulation Bureau'],
  ['公安分局', 'Public Security Sub-bureau'],
  ['生态环境局', 'Ecology and Environment Bureau'],
  ['交通运输委', 'Transport Commission'],
  ['应急局', 'Emergency Management Bureau'],
  ['卫生健康委', 'Health Commission'],
  ['教委', 'Education Commission'],
  ['文化旅游委', 'Culture and Tourism Commission'],
  ['农业农村委', 'Agriculture and Rural Affairs Commission'],
  ['水利局', 'Water Resources Bureau'],
  ['林业局', 'Forestry Bureau'],
  ['民政局', 'Civil Affairs Bureau'],
  ['医保局', 'Healthcare Security Administration'],
  ['税务局', 'Tax Bureau'],
  ['消防救援局', 'Fire and Rescue Bureau'],
  ['烟草专卖局', 'Tobacco Monopoly Bureau'],
  ['退役军人局', 'Veterans Affairs Bureau'],
  ['审计局', 'Audit Bureau'],
  ['统计局', 'Statistics Bureau'],
  ['发展改革委', 'Development and Reform Commission'],
  ['经信委', 'Economy and Informatisation Commission'],
  ['科技局', 'Science and Technology Bureau'],
  ['财政局', 'Finance Bureau'],
  ['商务委', 'Commerce Commission'],
  ['体育局', 'Sports Bureau'],
  ['档案局', 'Archives Bureau'],
  ['气象局', 'Meteorological Bureau'],
];

export function exampleAgency(ordinal: number, kind: AgencyKind = 'enforcement'): Agency {
  const [shortName, nameEn] = NAMES[ordinal % NAMES.length] as [string, string];
  return {
    code: `a${String(ordinal).padStart(2, '0')}`,
    district: 'example',
    name: `示例区${shortName}`,
    shortName,
    nameEn,
    aliases: [],
    initials: '',
    kind,
    fromYear: undefined,
    toYear: undefined,
    predecessors: [],
    ordinal,
  };
}

export const AGENCIES: readonly Agency[] = NAMES.map((_, ordinal) => exampleAgency(ordinal));

const base: Indicator = {
  code: 'cases',
  name: '新收一审行政诉讼案件',
  nameEn: 'First-instance administrative cases received',
  shortName: '新收一审案件',
  aliases: [],
  area: 'litigation',
  unit: '件',
  unitEn: 'cases',
  unitFamily: '件',
  valueType: 'count',
  genre: 'rule-of-law-report',
  direction: 'neutral',
  additive: true,
  numerator: undefined,
  denominator: undefined,
  exposure: 'decisions',
  expectedOf: ['enforcement'],
  headline: true,
  ordinal: 1,
};

export const CASES: Indicator = base;
export const RATE: Indicator = {
  ...base,
  code: 'rate',
  name: '行政机关负责人出庭应诉率',
  nameEn: 'Rate of appearance of agency heads in court',
  shortName: '出庭应诉率',
  unit: '%',
  unitEn: '%',
  unitFamily: '%',
  valueType: 'percent',
  direction: 'better-high',
  additive: false,
  numerator: 'appeared',
  denominator: 'due',
  exposure: undefined,
};

export const BREAK: Definition = {
  indicator: 'cases',
  district: '',
  fromYear: 2024,
  name: '改按一审新收统计',
  nameEn: 'counted on receipt at first instance',
  text: '',
  textEn: '',
  breaks: true,
};

export function exampleView(change: Partial<View> = {}): View {
  return {
    kind: 'trend',
    district: 'example',
    indicator: 'cases',
    group: 'enforcement',
    highlight: ['a00', 'a01', 'a02'],
    years: { from: 2016, to: 2025 },
    measure: 'value',
    ...PLAIN,
    ...change,
  };
}

export function observed(agency: string, year: number, indicator: string, cell: Cell): Observation {
  return { agency, subject: SELF, year, period: FULL_YEAR, indicator, cell, entry: year * 100 };
}

/** Park–Miller, so that pictures are the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const DRAWN: Record<string, readonly (number | undefined)[]> = {
  a00: [31, 36, 44, 47, 52, 58, 61, 49, 37, 28],
  a01: [18, 20, 19, 24, 27, 31, 34, 41, 45, 52],
  a02: [12, 15, 14, 13, undefined, undefined, 19, 22, 21, 24],
};

/** Cases of 31 agencies over ten years: some gaps, an at-least, an about, a doubtful, a provisional, a restated one. */
export function caseObservations(): Observation[] {
  const random = randomFrom(20251);
  return AGENCIES.flatMap((agency, index) => {
    const drawn = DRAWN[agency.code];
    const level = 4 + random() * 22;
    return Array.from({ length: 11 }, (_, at): Observation[] => {
      const year = 2015 + at;
      const noise = random();
      if (drawn !== undefined) {
        const value = at === 0 ? drawn[0] : drawn[at - 1];
        const cell = value === undefined ? absentCell('not-reported') : numberCell(value);
        return [observed(agency.code, year, 'cases', cell)];
      }
      if (noise > 0.955) return [];
      const value = Math.round(level * (0.8 + noise * 0.5) + at * (index % 3) * 0.3);
      return [observed(agency.code, year, 'cases', numberCell(value))];
    }).flat();
  });
}

/** Parts of a rate: large and small denominators, one of two, one of zero, a percentage without its parts. */
export function rateObservations(): Observation[] {
  const random = randomFrom(77);
  return AGENCIES.flatMap((agency, index) =>
    Array.from({ length: 10 }, (_, at): Observation[] => {
      const year = 2016 + at;
      const due = index === 5 ? 2 : index === 6 ? 0 : 6 + Math.round(random() * 50);
      const appeared = Math.min(due, Math.round(due * (0.45 + at * 0.04 + random() * 0.2)));
      if (index === 7) return [observed(agency.code, year, 'rate', numberCell(95.5))];
      if (index === 8 && at > 6) return [];
      return [
        observed(agency.code, year, 'due', numberCell(due)),
        observed(agency.code, year, 'appeared', numberCell(appeared)),
      ];
    }).flat(),
  );
}

export interface ExampleChange {
  readonly view?: Partial<View>;
  readonly indicator?: Indicator;
  readonly definitions?: readonly Definition[];
  readonly observations?: readonly Observation[];
  readonly agencies?: readonly Agency[];
  readonly district?: District;
  readonly reorganisations?: readonly Reorganisation[];
  readonly beside?: readonly Comparison[];
  readonly events?: readonly OfficeEvent[];
}

export function exampleComparison(change: ExampleChange = {}): Comparison {
  const indicator = change.indicator ?? CASES;
  return compare({
    view: exampleView({ indicator: indicator.code, ...change.view }),
    district: change.district ?? EXAMPLE_DISTRICT,
    indicator,
    definitions: change.definitions ?? [],
    agencies: change.agencies ?? AGENCIES,
    observations: change.observations ?? caseObservations(),
    reorganisations: change.reorganisations ?? [],
    beside: change.beside ?? [],
    events: change.events ?? [],
  });
}

/** The cases with some of a02's and a01's cells put otherwise. */
export function marked(): Observation[] {
  const changed = new Map<string, Cell>([
    ['a00|2022', numberCell(61, 'exact', ['doubtful'])],
    ['a00|2025', numberCell(28, 'exact', ['provisional'])],
    ['a01|2019', numberCell(24, 'at-least')],
    ['a01|2021', numberCell(31, 'exact', ['restated'])],
    ['a02|2017', absentCell('not-reported')],
    ['a02|2019', absentCell('withheld')],
    ['a02|2025', absentCell('not-reported')],
  ]);
  return caseObservations().map((one) => ({
    ...one,
    cell: changed.get(`${one.agency}|${one.year}`) ?? one.cell,
  }));
}

/** The cases with what two years may hold: from zero, to zero, at zero, absent in one, in both, a bound, a doubt. */
export function endsObserved(): Observation[] {
  const changed = new Map<string, Cell>([
    ['a03|2025', numberCell(40, 'at-least')],
    ['a04|2025', numberCell(9, 'exact', ['provisional'])],
    ['a06|2016', numberCell(14, 'exact', ['doubtful'])],
    ['a10|2016', numberCell(0)],
    ['a11|2016', numberCell(0)],
    ['a11|2025', numberCell(0)],
    ['a12|2025', numberCell(0)],
    ['a13|2016', absentCell('not-reported')],
    ['a14|2025', absentCell('withheld')],
    ['a15|2016', absentCell('not-reported')],
    ['a15|2025', absentCell('blank')],
  ]);
  return caseObservations().map((one) => ({
    ...one,
    cell: changed.get(`${one.agency}|${one.year}`) ?? one.cell,
  }));
}

const COUNT: Partial<Indicator> = { headline: false, exposure: undefined, area: 'reconsideration' };

export const CONCLUDED: Indicator = {
  ...base,
  ...COUNT,
  code: 'concluded',
  name: '被申请行政复议办结',
  nameEn: 'Reconsideration cases concluded',
  shortName: '复议办结',
};
const PARTS: readonly Indicator[] = [
  ['upheld', '维持', 'Upheld'],
  ['corrected', '直接纠错', 'Corrected'],
  ['settled', '调解和解', 'Settled'],
].map(([code = '', name = '', nameEn = '']) => ({ ...base, ...COUNT, code, name, nameEn, shortName: name }));

/**
 * A whole and its three parts in 2025: a04 does not add up, a05 lacks a part, a06's whole is about, a07 has none,
 * a08 is small, a09's is doubtful. @param rest what of every whole is none of the parts
 */
export function partsObservations(rest: number): Observation[] {
  const random = randomFrom(4711);
  return AGENCIES.flatMap(({ code }, index) => {
    const parts = PARTS.map((_, at) => Math.round(random() * (at === 0 ? 40 : 14)) + (index % 4));
    if (code === 'a07') parts.fill(0);
    if (code === 'a08') parts.splice(0, 3, 3, 1, 1);
    const sum = parts.reduce((total, one) => total + one, 0) + (code === 'a07' ? 0 : rest);
    const whole = new Map<string, Cell>([
      ['a04', numberCell(sum - rest - 1)],
      ['a06', numberCell(sum, 'about')],
      ['a09', numberCell(sum, 'exact', ['doubtful'])],
    ]);
    return [
      observed(code, 2025, 'concluded', whole.get(code) ?? numberCell(sum)),
      ...PARTS.filter((part) => !(code === 'a05' && part.code === 'corrected')).map((part) =>
        observed(code, 2025, part.code, numberCell(parts[PARTS.indexOf(part)] ?? 0)),
      ),
    ];
  });
}

/** A whole with its parts beside it. @param exhaustive do the parts make it up, or is there a rest? */
export function exampleParts(exhaustive: boolean, view: Partial<View> = {}): Comparison {
  const observations = partsObservations(exhaustive ? 0 : 5);
  const of = (indicator: Indicator, beside: readonly Comparison[]) =>
    compare({
      view: exampleView({ kind: 'parts', indicator: indicator.code, ...view }),
      district: EXAMPLE_DISTRICT,
      indicator,
      definitions: [],
      agencies: AGENCIES,
      observations: observations.filter((one) => one.indicator === indicator.code),
      beside,
      exhaustive,
    });
  return of(
    CONCLUDED,
    PARTS.map((part) => of(part, [])),
  );
}

/** 市场监管局 was formed of 审计局 and 统计局 in 2019, and 公安分局 gave work to 应急局 in 2022. */
export function reorganised(reading: View['reading']): Comparison {
  const lives = (one: Agency): Agency => {
    if (one.code === 'a04') return { ...one, fromYear: 2019, predecessors: ['a21', 'a22'] };
    return one.code === 'a21' || one.code === 'a22' ? { ...one, toYear: 2018 } : one;
  };
  const transfer = {
    year: 2022,
    kind: 'transfer' as const,
    from: ['a05'],
    to: ['a08'],
    note: '',
    noteEn: '',
  };
  const agencies = AGENCIES.map(lives);
  const stands = (o: Observation) =>
    agencies.some(
      (one) => one.code === o.agency && (one.fromYear ?? 0) <= o.year && o.year <= (one.toYear ?? 9999),
    );
  return exampleComparison({
    agencies,
    observations: caseObservations().filter(stands),
    reorganisations: [transfer],
    indicator: { ...CASES, additive: true },
    view: { reading, highlight: ['a04', 'a08'] },
  });
}

function event(number: number, year: number, text: string, textEn: string, agency?: string): OfficeEvent {
  return { number, agency, year, text, textEn };
}

/** Two of the district in one year, of agencies with a line, without one, without a figure, and beside a new definition. */
export const EVENTS: readonly OfficeEvent[] = [
  event(1, 2019, '集中行政处罚权改革', 'Powers of penalty brought together'),
  event(2, 2019, '行政复议体制改革', ''),
  event(3, 2022, '执法权下放镇街', 'Powers handed down to subdistricts', 'a00'),
  event(4, 2020, '停报一年', '', 'a02'),
  event(5, 2021, '并入两支队伍', 'Two squads taken in', 'a20'),
  event(6, 2023, '专项整治', 'A campaign', 'a01'),
  event(7, 2024, '网上立案', 'Filing online'),
  event(8, 2018, '新法施行', 'A new law', 'a02'),
  event(9, 2030, '尚未到来', ''),
  event(10, 2021, '他区之事', '', 'elsewhere'),
];

/** The cases with a year of declared zeros, from which a rise is new. */
export function fromZero(): Observation[] {
  return caseObservations().map((one) =>
    one.agency === 'a02' && one.year === 2018 ? { ...one, cell: numberCell(0) } : one,
  );
}

/** Every picture that is kept: a name and what is compared. */
export const EXAMPLES: Readonly<Record<string, Comparison>> = {
  'trend-break': exampleComparison({ definitions: [BREAK] }),
  'trend-marks': exampleComparison({ observations: marked() }),
  'trend-close': exampleComparison({ view: { highlight: ['a05', 'a06', 'a07', 'a08', 'a09'] } }),
  'trend-none': exampleComparison({ view: { highlight: [] } }),
  'trend-rate': exampleComparison({
    indicator: RATE,
    observations: rateObservations(),
    view: { highlight: ['a01', 'a05'] },
  }),
  'trend-change': exampleComparison({
    definitions: [BREAK],
    view: { measure: 'change', highlight: ['a00', 'a01'] },
  }),
  'trend-index': exampleComparison({ view: { measure: 'index', highlight: ['a01', 'a04'], band: false } }),
  'trend-places': exampleComparison({ view: { measure: 'rank', highlight: ['a00', 'a01', 'a02'] } }),
  'trend-new': exampleComparison({
    observations: fromZero(),
    view: { measure: 'percent-change', highlight: ['a02', 'a01'], band: false },
  }),
  'trend-first': exampleComparison({
    view: { measure: 'change', baseline: 'first', highlight: ['a00', 'a01'] },
  }),
  'trend-events': exampleComparison({ definitions: [BREAK], observations: marked(), events: EVENTS }),
  'trend-reorganised': reorganised('reported'),
  'trend-comparable': reorganised('comparable'),
  'trend-same': exampleComparison({ view: { same: true, highlight: ['a02', 'a01'] } }),
  'trend-short': exampleComparison({
    view: { years: { from: 2023, to: 2025 }, highlight: ['a02'] },
    district: { ...EXAMPLE_DISTRICT, fictional: false },
  }),
  'rank-cases': exampleComparison({ view: { kind: 'rank' } }),
  'rank-rate': exampleComparison({
    indicator: RATE,
    observations: rateObservations(),
    view: { kind: 'rank', highlight: ['a01', 'a05'] },
  }),
  'change-cases': exampleComparison({ view: { kind: 'change' }, observations: endsObserved() }),
  'change-relative': exampleComparison({
    view: { kind: 'change', relative: true, highlight: [] },
    observations: endsObserved(),
  }),
  'change-rate': exampleComparison({
    indicator: RATE,
    observations: rateObservations(),
    view: { kind: 'change', highlight: ['a01', 'a05'] },
  }),
  'change-break': exampleComparison({
    view: { kind: 'change' },
    observations: endsObserved(),
    definitions: [BREAK],
  }),
  'parts-amounts': exampleParts(false),
  'parts-shares': exampleParts(true, { shares: true, highlight: [] }),
  'rank-change': exampleComparison({ view: { kind: 'rank', measure: 'change', highlight: ['a00'] } }),
};

/** @throws Error where there is no such example. */
export function example(name: string): Comparison {
  const comparison = EXAMPLES[name];
  if (comparison === undefined) throw new Error(`no example ${name}`);
  return comparison;
}

/** Code of the agency at a position. */
export function codeAt(position: number): string {
  return exampleAgency(position).code;
}
