import { fc } from '../fixtures/property';
import { describe, expect, it, test } from 'vitest';
import { namesOf } from '../../src/lib/import/names';
import { similarity } from '../../src/lib/import/similarity';
import { CATALOGUE } from '../fixtures/catalogue';
import { figures, readText } from '../fixtures/read';

const names = namesOf(CATALOGUE);
const [here, there] = CATALOGUE.districts as [(typeof CATALOGUE)['district'], (typeof CATALOGUE)['district']];

function agency(text: string, district = here, year = 2020): string | undefined {
  const match = names.agency(text, district, year);
  return 'found' in match ? match.found.code : undefined;
}

describe('an agency is found by', () => {
  test.each([
    ['its code', 'jiaowei', 'jiaowei'],
    ['its full name', '示例区教育委员会', 'jiaowei'],
    ['its short name', '区教委', 'jiaowei'],
    ['an alias', '教育局', 'jiaowei'],
    ['its name without the district', '教育委员会', 'jiaowei'],
    ['its short name without 区', '教委', 'jiaowei'],
    ['the district and its alias', '示例区城管局', 'chengguan'],
    ['spaces and full width', ' 示例区 城市（管理）局 ', 'chengguan'],
    ['an alias that two bodies had, by the year', '生态环境部门', 'huanjing'],
  ])('%s: %s', (_by, text, expected) => {
    expect(agency(text)).toBe(expected);
  });

  it('the one of its own year', () => {
    expect(agency('生态环境部门', here, 2015)).toBe('huanbao');
  });

  test.each([
    ['a name not known', '大数据发展局'],
    ['a body of the city above', '市教委'],
    ['an agency of another district', '邻区教育委员会'],
    ['a name of the language', 'constructor'],
    ['nothing', ''],
  ])('never for %s', (_what, text) => {
    expect(agency(text)).toBeUndefined();
  });

  it('its own district only', () => {
    expect(agency('区教委', there)).toBe('there-jiaowei');
    expect(agency('司法局', there)).toBeUndefined();
    expect(names.agency('邻区教育委员会', here, 2020)).toMatchObject({ elsewhere: { code: 'there' } });
  });
});

describe('a district is found without what stands above it', () => {
  test.each([
    ['济南市市中区', '市中区'],
    ['黑龙江省大庆市红岗区', '红岗区'],
    ['浙江省金华市义乌市', '义乌市'],
    ['重庆市忠县', '忠县'],
    ['市中区', '市中区'],
    ['义乌市', '义乌市'],
  ])('%s as %s', (name, written) => {
    const district = { code: 'x', name, nameEn: '', fictional: true };
    const match = namesOf({ ...CATALOGUE, districts: [...CATALOGUE.districts, district] }).district(written);
    expect('found' in match && match.found.code).toBe('x');
  });
});

describe('candidates', () => {
  test.each([
    ['教育委员局', 'jiaowei'],
    ['城管局', 'chengguan'],
    ['示例区司法所', 'sifa'],
  ])('for %s begin with %s', (text, expected) => {
    const match = names.agency(`${text}？x`, here, 2020);
    expect('candidates' in match && match.candidates[0]?.code).toBe(expected);
    expect('candidates' in match && match.candidates.length).toBeLessThanOrEqual(5);
  });

  test.each([
    ['教委', '教育委员会', 0.7],
    ['法治培训', '法治培训举办', 5 / 6],
    ['甲', '乙', 0],
    ['', '乙', 0],
    ['司法局', '司法局', 1],
  ])('%s is like %s by %f', (a, b, expected) => {
    expect(similarity(a, b)).toBeCloseTo(expected, 10);
    expect(similarity(b, a)).toBe(similarity(a, b));
  });

  it('are never taken: what is not a known name brings no figure', () => {
    const known = new Set(
      CATALOGUE.agencies.filter((one) => one.district === here.code).map((one) => one.name),
    );
    const word = fc.constantFrom(...known, '区教委', '司法局', '城管');
    const change = fc.constantFrom('股', '科', '办', '二', '分');
    fc.assert(
      fc.property(word, change, fc.nat(), (name, more, seed) => {
        const at = seed % (name.length + 1);
        const written = name.slice(0, at) + more + name.slice(at);
        const extract = readText(`机构,年度,新收一审\n${written},2020,3`);
        expect(figures(extract)).toEqual([]);
        const found = extract.findings.find((one) => one.code === 'agency-unknown');
        expect(found).toMatchObject({ severity: 'error', got: written, place: { row: 2, column: 1 } });
      }),
    );
  });
});
