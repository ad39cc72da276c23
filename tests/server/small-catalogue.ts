import type { Agency, AgencyKind } from '../../src/lib/domain/agency';
import type { Indicator } from '../../src/lib/domain/indicator';
import type { CatalogueFiles } from '../../src/lib/server/store/catalogue-files';

/** Two districts, four agencies, three indicators: just enough for the store, and none of the data's own. */
export function smallCatalogue(): CatalogueFiles {
  return {
    districts: [
      { code: 'demo', name: '示例区', nameEn: 'Example District', fictional: true },
      { code: 'other', name: '另一区', nameEn: '', fictional: false },
    ],
    agencies: [
      agency('a', 'demo', 'enforcement', 0),
      agency('b', 'demo', 'general', 1),
      agency('c', 'demo', 'town', 2),
      agency('x', 'other', 'general', 0),
    ],
    indicators: [indicator('cases', 0), indicator('lost', 1), indicator('hours', 2)],
    definitions: [
      definition('cases', '', 2004, false),
      definition('cases', 'demo', 2020, true),
      definition('cases', 'other', 2021, true),
    ],
    rules: [
      {
        code: 'lost-within',
        expression: 'lost <= cases',
        note: '败诉不多于案件',
        noteEn: '',
      },
    ],
    duties: [
      { kind: 'general', fromYear: 2015, submitDue: '03-01', publishDue: '03-31' },
      { kind: 'general', fromYear: 2022, submitDue: '02-15', publishDue: undefined },
    ],
    parts: [{ whole: 'cases', part: 'lost', ordinal: 1, exhaustive: false }],
  };
}

export function agency(code: string, district: string, kind: AgencyKind, ordinal: number): Agency {
  return {
    code,
    district,
    name: `机构${code}`,
    shortName: code,
    nameEn: '',
    aliases: [`别名${code}`, `${code}局`],
    initials: `jg${code}`,
    kind,
    fromYear: undefined,
    toYear: code === 'c' ? 2023 : undefined,
    predecessors: code === 'b' ? ['c'] : [],
    ordinal,
  };
}

export function indicator(code: string, ordinal: number): Indicator {
  return {
    code,
    name: `指标${code}`,
    nameEn: '',
    shortName: code,
    aliases: [],
    area: 'litigation',
    unit: '件',
    unitEn: 'cases',
    unitFamily: 'case',
    valueType: 'count',
    genre: 'rule-of-law-report',
    direction: 'neutral',
    additive: true,
    numerator: undefined,
    denominator: undefined,
    exposure: undefined,
    expectedOf: ['enforcement', 'general'],
    headline: false,
    ordinal,
  };
}

function definition(code: string, district: string, fromYear: number, breaks: boolean) {
  return { indicator: code, district, fromYear, name: '口径', nameEn: '', text: '文', textEn: '', breaks };
}
