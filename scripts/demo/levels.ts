import { chance, swing, wholeNear } from './chance';
import type { DemoAgency, Level, Material } from './material';

/** Counts by indicator: one agency in one year. */
export type Counts = Map<string, number>;

/** The indicators that simply have a level: growth, the agency's own standing and size, a year's luck. */
export function levelCounts(material: Material, agency: DemoAgency, year: number): Counts {
  const counts: Counts = new Map();
  for (const indicator of new Set(material.levels.map((level) => level.indicator))) {
    const level = levelFor(material.levels, indicator, agency.kind, year);
    if (level === undefined || !reports(material, level, agency, year)) continue;
    counts.set(indicator, countOf(material, level, agency, year));
  }
  return counts;
}

/** The newest level of a kind that has begun. */
function levelFor(
  levels: readonly Level[],
  indicator: string,
  kind: string,
  year: number,
): Level | undefined {
  return levels
    .filter((level) => level.indicator === indicator && level.kinds.includes(kind) && level.fromYear <= year)
    .sort((a, b) => b.fromYear - a.fromYear)[0];
}

/** Nearly always, where nearly all do; else the same agencies every year, with a gap now and then. */
function reports({ settings }: Material, level: Level, agency: DemoAgency, year: number): boolean {
  const luck = chance(settings.seed, 'gap', agency.code, level.indicator, year);
  if (level.share >= 0.9) return luck < level.share;
  return chance(settings.seed, 'habit', agency.code, level.indicator) < level.share && luck < 0.95;
}

function countOf({ settings }: Material, level: Level, agency: DemoAgency, year: number): number {
  const progress = (year - settings.firstYear) / (settings.lastYear - settings.firstYear);
  const usual = level.start + (level.end - level.start) * progress;
  const size = 1 + (agency.size - 1) * level.sized;
  const own = 1 + 0.4 * swing(settings.seed, 'own', agency.code, level.indicator);
  const luck = 1 + level.noise * swing(settings.seed, 'luck', agency.code, level.indicator, year);
  const after = (1 + level.hardYear) / 2;
  const hard = year === settings.hardYear ? level.hardYear : year === settings.hardYear + 1 ? after : 1;
  const round = agency.code + level.indicator;
  return wholeNear(usual * size * own * luck * hard, settings.seed, round, year);
}
