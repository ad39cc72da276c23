import { fc } from '../fixtures/property';
import { describe, expect, it } from 'vitest';
import { codeByName, translated, type Dictionary } from '../../src/lib/query/translate';

const body = (code: string, name: string, ...aliases: string[]) => ({
  code,
  name,
  nameEn: `${code} (en)`,
  shortName: name.slice(0, 2),
  aliases,
});
const dictionary: Dictionary = {
  indicator: codeByName([
    body('litigation-new', '新收一审行政诉讼案件', 'lawsuits', 'cases'),
    body('training-held', '法治培训举办', 'cases'),
  ]),
  agency: codeByName([
    body('demo-chengguan', '城市管理局', 'demo-urban'),
    body('demo-zhujian', '住房建设委', 'demo-housing'),
  ]),
};

describe('old addresses', () => {
  it.each([
    ['chart=bar', 'kind=rank'],
    ['chart=line', 'kind=trend'],
    ['chart=pie', 'kind=pie'],
    ['chart=bar&kind=trend', 'kind=trend'],
    ['chart=__proto__', 'kind=__proto__'],
    ['agencies=demo-chengguan,demo-zhujian', 'highlight=demo-chengguan,demo-zhujian'],
    ['agency=demo-chengguan', 'highlight=demo-chengguan'],
    ['highlight=demo-chengguan&highlight=demo-zhujian', 'highlight=demo-chengguan,demo-zhujian'],
    ['highlight=demo-chengguan;demo-zhujian', 'highlight=demo-chengguan,demo-zhujian'],
    ['metric=litigation-new', 'indicator=litigation-new'],
    ['peers=everyone', 'group=all'],
    ['peers=town', 'group=town'],
    ['from=2019&to=2023', 'years=2019-2023'],
    ['from=2019', 'years=2019'],
    ['to=2023', 'years=2023'],
    ['year=2023', 'years=2023'],
    ['from=2019&to=2023&years=2020-2021', 'years=2020-2021'],
    ['years=2019..2023', 'years=2019-2023'],
    ['years=2019–2023', 'years=2019-2023'],
    ['years=2019:2023', 'years=2019-2023'],
  ])('%s → %s', (old, today) => {
    const read = translated(new URLSearchParams(old), dictionary);
    expect(decodeURIComponent(read.toString())).toBe(today);
  });

  it.each([
    ['indicator', 'lawsuits', 'litigation-new'],
    ['indicator', '新收一审行政诉讼案件', 'litigation-new'],
    ['indicator', 'LAWSUITS', 'litigation-new'],
    // Of two bodies: not to be guessed.
    ['indicator', 'cases', 'cases'],
    ['indicator', '', ''],
    ['per', 'lawsuits', 'litigation-new'],
    ['beside', 'lawsuits,training-held,nothing', 'litigation-new,training-held,nothing'],
    ['highlight', 'demo-urban,demo-housing', 'demo-chengguan,demo-zhujian'],
    ['highlight', '城市管理局', 'demo-chengguan'],
  ])('a renamed code or a name: %s=%s → %s', (parameter, old, today) => {
    expect(translated(new URLSearchParams({ [parameter]: old }), dictionary).get(parameter)).toBe(today);
  });

  it('are translated once: what comes out comes out again the same, and never throws', () => {
    const names = fc.constantFrom(
      'chart',
      'kind',
      'from',
      'to',
      'year',
      'years',
      'highlight',
      'agencies',
      'x',
    );
    const words = fc.oneof(fc.constantFrom('bar', '2019', '2019..2021', 'a;b', 'cases'), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(names, words)), (pairs) => {
        const once = translated(new URLSearchParams(pairs), dictionary);
        expect(translated(once, dictionary).toString()).toBe(once.toString());
      }),
    );
  });
});
