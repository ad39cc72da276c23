import { expect, test } from 'vitest';
import { filteredQuery } from '../../src/lib/query/stage-filter';
import { AGENCIES, exampleView } from '../charts/examples';

test.each([
  [{ years: -1, agency: undefined }, 'highlight=a00,a01,a02&years=2016-2024'],
  [{ years: 0, agency: 'a05' }, 'highlight=a05,a01,a02&years=2016-2025'],
  [{ years: 1, agency: 'a01' }, 'highlight=a01,a02&years=2016-2026'],
  [{ years: 0, agency: 'gone' }, 'highlight=a00,a01,a02&years=2016-2025'],
])('a View looked at with %j', (filter, part) => {
  expect(filteredQuery(exampleView(), filter, AGENCIES)).toContain(part);
});

test('where nobody was highlighted the agency is', () => {
  const view = exampleView({ highlight: [], kind: 'rank' });
  const query = filteredQuery(view, { years: 0, agency: 'a05' }, AGENCIES);
  expect(new URLSearchParams(query).get('highlight')).toBe('a05');
  expect(new URLSearchParams(query).get('kind')).toBe('rank');
});
