import { keyOf, type Observation } from '$lib/domain/observation';
import { brokenRules } from '$lib/server/store/broken-rules';
import { listAgencies } from '$lib/server/store/agencies';
import { listIndicators } from '$lib/server/store/indicators';
import { readObservations } from '$lib/server/store/observations';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { scope } = await parent();
  const db = locals.database;
  const district = scope.district.code;
  if (scope.years === undefined) return { broken: undefined };
  const asked = Number(url.searchParams.get('year'));
  const year = asked >= scope.years.from && asked <= scope.years.to ? asked : scope.years.to;
  const [broken, agencies, indicators] = await Promise.all([
    brokenRules(db, district, year),
    listAgencies(db, district),
    listIndicators(db),
  ]);
  const figures = await readObservations(db, {
    district,
    indicators: [...new Set(broken.flatMap((one) => one.parts))],
    agencies: [...new Set(broken.flatMap((one) => one.breaches.map((breach) => breach.agency)))],
    years: { from: year, to: year },
  });
  const figureOf = new Map(figures.map((one) => [keyOf(one), one]));
  const used = new Set(broken.flatMap((one) => one.parts));
  return {
    broken: {
      year,
      years: scope.years,
      indicators: indicators.filter((one) => used.has(one.code)),
      rules: broken.map(({ rule, parts, breaches }) => ({
        rule,
        breaches: breaches.map((breach) => ({
          ...breach,
          name: agencies.find((one) => one.code === breach.agency),
          figures: parts.flatMap((indicator): Observation[] => {
            const found = figureOf.get(keyOf({ ...breach, indicator }));
            return found === undefined ? [] : [found];
          }),
        })),
      })),
    },
  };
};
