import { describe, expect, test } from 'vitest';
import { eventsShown, eventYear, type OfficeEvent } from '../../src/lib/domain/event';
import { savedName } from '../../src/lib/domain/saved';
import { EVENTS, exampleAgency, exampleComparison, reorganised } from '../charts/examples';

const line = (position: number, highlighted: boolean) => {
  const agency = exampleAgency(position);
  return { agency, highlighted, origins: [agency] };
};
const lines = [line(1, true), line(0, true), line(2, false)];

function of(number: number, agency: string | undefined, year = 2020): OfficeEvent {
  return { number, agency, year, text: `事 ${number}`, textEn: '' };
}

describe('events of a comparison', () => {
  test('are those of the district and of agencies on show, within the years', () => {
    const events = [of(1, undefined), of(2, 'a00'), of(3, 'a09'), of(4, undefined, 2019), of(5, 'a02', 2022)];
    expect(eventsShown(events, [2020, 2021], lines).map((one) => one.number)).toEqual([1, 2]);
    expect(eventsShown(events, [2020, 2021], lines)[1]).toMatchObject({
      agency: exampleAgency(0),
      line: 'a00',
    });
  });

  test('stand by year: the district’s, those of the context, then the highlighted in their order', () => {
    const events = [
      of(1, 'a00'),
      of(2, 'a01'),
      of(3, 'a02'),
      of(4, undefined),
      of(5, 'a02', 2019),
      of(6, undefined),
    ];
    expect(eventsShown(events, [2019, 2020], lines).map((one) => one.number)).toEqual([5, 4, 6, 3, 2, 1]);
  });

  test('of a predecessor belong to its heir’s line in the comparable reading, and to nobody’s otherwise', () => {
    const heir = { ...line(0, false), origins: [exampleAgency(0), exampleAgency(21)] };
    expect(eventsShown([of(1, 'a21')], [2020], [heir])).toMatchObject([
      { agency: { code: 'a21' }, line: 'a00' },
    ]);
    expect(eventsShown([of(1, 'a21')], [2020], lines)).toEqual([]);
  });

  test('come with the comparison, persons and instants left behind', () => {
    const written = { ...of(1, undefined), person: '甲', at: '2026-03-01T08:00:00.000Z' };
    expect(exampleComparison({ events: [written] }).events).toEqual([
      { number: 1, agency: undefined, year: 2020, text: '事 1', textEn: '', line: undefined },
    ]);
    expect(exampleComparison({ events: EVENTS }).events?.map((one) => one.number)).toEqual([
      8, 1, 2, 4, 5, 3, 6, 7,
    ]);
    expect(reorganised('comparable').events).toEqual([]);
  });
});

test.each([
  ['2020', 2020],
  ['1900', 1900],
  ['1899', undefined],
  ['2101', undefined],
  ['20', undefined],
  ['2020.5', undefined],
  ['', undefined],
])('the year %j is %j', (typed, year) => expect(eventYear(typed)).toBe(year));

test('a note may be longer than a name', () => {
  expect(savedName('字'.repeat(120), 120)).toHaveLength(120);
  expect(savedName('字'.repeat(121), 120)).toBeUndefined();
});
