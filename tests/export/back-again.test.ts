import { expect, it } from 'vitest';
import { comparisonTable } from '../../src/lib/export/comparison-rows';
import { csvText } from '../../src/lib/export/csv';
import { CATALOGUE } from '../fixtures/catalogue';
import { figures, readText } from '../fixtures/read';
import { observed, scene } from '../domain/small-district';

it('the table of a change is brought in again as the two figures, and as no third one', () => {
  const [own] = CATALOGUE.agencies;
  const indicator = CATALOGUE.indicators.find((one) => one.numerator === undefined);
  if (own === undefined || indicator === undefined) throw new Error('the catalogue has both');
  const comparison = scene({
    agencies: [own],
    indicator,
    view: { kind: 'change', years: { from: 2019, to: 2020 }, group: own.kind },
    observations: [
      { ...observed(own.code, 2019, indicator.code, 8) },
      { ...observed(own.code, 2020, indicator.code, 12) },
    ],
  });
  const extract = readText(csvText(comparisonTable(comparison)));
  expect(figures(extract)).toEqual([
    `${own.code} 2019 ${indicator.code} 8`,
    `${own.code} 2020 ${indicator.code} 12`,
  ]);
  expect(extract.findings.filter((one) => one.severity === 'error')).toEqual([]);
});
