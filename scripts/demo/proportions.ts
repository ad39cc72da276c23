import { isRatio } from '../../src/lib/domain/indicator';
import { chance, wholeNear } from './chance';
import type { Counts } from './levels';
import type { DemoAgency, Material } from './material';

/** Adds what stands in a proportion to a count already known: parts, wholes and, for the ratios, percentages. */
export function addProportions(material: Material, agency: DemoAgency, year: number, counts: Counts): void {
  const { seed, firstYear, lastYear } = material.settings;
  const progress = (year - firstYear) / (lastYear - firstYear);
  const near = (value: number, what: string) => wholeNear(value, what, seed, agency.code, year);

  part('mediations', 'disputes-resolved', 0.58);
  part('supervision-rectified', 'supervision-problems', 0.8 + 0.15 * progress);
  part('service-items-online', 'service-items', 0.35 + 0.55 * progress);
  part('exam-passed', 'exam-attendance', 0.985);
  const sat = counts.get('exam-attendance');
  if (sat !== undefined) counts.set('exam-due', sat + near(sat * 0.03, 'exam-due'));

  const penalties = counts.get('enforcement-penalties');
  if (agency.kind === 'enforcement' && penalties !== undefined) {
    const licences = counts.get('enforcement-licences') ?? 0;
    const coercions = counts.get('enforcement-coercions') ?? 0;
    counts.set('enforcement-decisions', near((penalties + licences + coercions) * 1.06 + 1, 'decisions'));
  }

  function part(indicator: string, whole: string, share: number): void {
    const of = counts.get(whole);
    if (of !== undefined) counts.set(indicator, Math.min(of, near(of * share, indicator)));
  }
}

/**
 * Percentages that an agency publishes beside their parts, to one decimal, as written; about half of the agencies do.
 * A denominator of 0 has none: not applicable.
 */
export function reportedRates(material: Material, agency: DemoAgency, counts: Counts): Map<string, string> {
  const rates = new Map<string, string>();
  for (const indicator of [...material.indicators.values()].filter(isRatio)) {
    const { code, numerator, denominator } = indicator;
    const of = counts.get(denominator);
    const share = counts.get(numerator);
    if (of === undefined || share === undefined) continue;
    if (chance(material.settings.seed, 'rate', agency.code, code) > 0.5) continue;
    rates.set(code, of === 0 ? material.words.notApplicable : String(Math.round((share / of) * 1000) / 10));
  }
  return rates;
}
