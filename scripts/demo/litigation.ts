import { swing, wholeNear } from './chance';
import type { Counts } from './levels';
import type { DemoAgency, Material } from './material';

/**
 * Lawsuits and reconsideration of one agency in one year, every part within its whole.
 * @param carried cases not closed at the end of the year before; undefined in the agency's first year
 */
export function caseCounts(
  material: Material,
  agency: DemoAgency,
  year: number,
  carried: number | undefined,
): Counts {
  const { seed, firstYear, lastYear, definitionYear, definitionFactor } = material.settings;
  const key = [seed, agency.code, year] as const;
  const progress = (year - firstYear) / (lastYear - firstYear);
  const near = (value: number, what: string) =>
    wholeNear(value * (1 + 0.16 * swing(what, ...key)), what, ...key);
  const part = (whole: number, share: number, what: string) =>
    Math.min(whole, wholeNear(whole * Math.max(0, share), what, ...key));

  const usual = between(agency.lawsuits, year);
  const filed = near(usual * (year < definitionYear ? 1 : definitionFactor), 'new');
  const before = carried ?? part(filed, 0.2, 'carried');
  const closed = part(before + filed, 0.84 + 0.1 * swing('closed', ...key), 'closed');
  const lost = part(closed, 0.14 - 0.07 * progress + 0.06 * swing('lost', seed, agency.code), 'lost');
  const heard = part(closed, 0.78 + 0.1 * swing('heard', ...key), 'heard');
  const due = part(heard, 0.9, 'due');
  const share =
    0.64 + 0.34 * progress + 0.12 * swing('appear', seed, agency.code) + 0.05 * swing('appear', ...key);
  const appeared = part(due, share, 'appeared');

  const asked = near(usual * (year < definitionYear ? 0.85 : 1.35), 'asked');
  const concluded = part(asked, 0.92, 'concluded');
  const corrected = part(concluded, 0.11 - 0.03 * progress, 'corrected');
  return new Map([
    ['litigation-new', filed],
    ['litigation-joint', part(filed, 0.15, 'joint')],
    ['litigation-carried', before],
    ['litigation-closed', closed],
    ['litigation-pending', before + filed - closed],
    ['litigation-lost', lost],
    ['hearings', heard],
    ['hearings-official-due', due],
    ['hearings-official', appeared],
    ['hearings-principal', part(appeared, 0.22 + 0.2 * progress, 'principal')],
    ['reconsideration-respondent', asked],
    ['reconsideration-concluded', concluded],
    ['reconsideration-corrected', corrected],
    ['reconsideration-settled', part(concluded - corrected, 0.12 + 0.2 * progress, 'settled')],
  ]);
}

/** Straight between the two knots around a year, level beyond them. */
function between(knots: readonly (readonly [number, number])[], year: number): number {
  const after = knots.findIndex(([at]) => at >= year);
  const [nextYear, next] = knots[after] ?? knots[knots.length - 1] ?? [year, 0];
  const [lastYear, last] = knots[after - 1] ?? [nextYear, next];
  return nextYear === lastYear ? next : last + ((next - last) * (year - lastYear)) / (nextYear - lastYear);
}
