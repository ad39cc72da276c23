import { error, redirect } from '@sveltejs/kit';
import { isRatio } from '$lib/domain/indicator';
import { cellHref, readCellKey } from '$lib/query/cell-url';
import { getAgency } from '$lib/server/store/agencies';
import { getIndicator } from '$lib/server/store/indicators';
import { readLineage } from '$lib/server/store/lineage';
import { instantText } from '$lib/text/time';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const key = readCellKey(url.searchParams);
  if (key === undefined) error(404, 'no such cell');
  const db = locals.database;
  const [agency, indicator] = await Promise.all([getAgency(db, key.agency), getIndicator(db, key.indicator)]);
  if (agency === undefined || indicator === undefined) error(404, 'no such cell');
  const { scope } = await parent();
  if (scope.district.code !== agency.district) redirect(307, cellHref(key, agency.district));
  const codes = isRatio(indicator) ? [indicator.numerator, indicator.denominator] : [];
  const [lineage, ...parts] = await Promise.all([
    readLineage(db, key),
    ...codes.map(async (code) => ({
      indicator: await getIndicator(db, code),
      current: (await readLineage(db, { ...key, indicator: code })).find((one) => one.standing),
    })),
  ]);
  return {
    key,
    agency,
    indicator,
    lineage: lineage.map((one) => ({ ...one, when: instantText(one.committedAt) })),
    parts: parts.flatMap((part) => (part.indicator ? [{ ...part, indicator: part.indicator }] : [])),
    ignored: [],
  };
};
