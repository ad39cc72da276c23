import { error, fail, redirect } from '@sveltejs/kit';
import { REPORT_FIELDS, valuesOf } from '$lib/domain/report-change';
import { isYear } from '$lib/domain/year';
import { reportHref } from '$lib/query/report-url';
import { readCoverage } from '$lib/server/read-coverage';
import { getAgency } from '$lib/server/store/agencies';
import { changeReport, listReportChanges } from '$lib/server/store/report-changes';
import { listReportRecords, listReports } from '$lib/server/store/reports';
import { instantText } from '$lib/text/time';
import { declareIn, fieldOf } from '../../declared';
import { readReportForm } from './read-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const db = locals.database;
  const year = Number(params.year);
  const agency = await getAgency(db, params.agency);
  if (agency === undefined || !isYear(year)) error(404, 'no such report');
  const { scope } = await parent();
  if (scope.district.code !== agency.district) redirect(307, reportHref(agency.code, year, agency.district));
  const years = { from: year, to: year };
  const [coverage, imported, changes] = await Promise.all([
    readCoverage(db, agency.district, years, locals.today, agency.code),
    listReports(db, agency.district, years),
    listReportChanges(db, { district: agency.district, agency: agency.code, years }),
  ]);
  const standing = coverage.rows.find((row) => row.agency.code === agency.code)?.standings[0];
  if (standing === undefined) error(404, 'no such agency that year');
  const values = valuesOf(standing.report);
  const byImport = valuesOf(imported.find((one) => one.agency === agency.code));
  return {
    standing,
    registered: coverage.registered.has(year),
    fields: REPORT_FIELDS.map((field) => ({
      field,
      value: values[field],
      imported: byImport[field],
      byHand: standing.report?.byHand.includes(field) ?? false,
    })),
    changes: [...changes].reverse().map((one) => ({ ...one, when: instantText(one.at) })),
  };
};

export const actions: Actions = {
  change: async ({ request, params, locals, cookies }) => {
    const db = locals.database;
    const year = Number(params.year);
    const agency = await getAgency(db, params.agency);
    if (agency === undefined || !isYear(year)) error(404, 'no such report');
    const form = await request.formData();
    const person = declareIn(form, cookies);
    const reason = fieldOf(form, 'reason');
    const records = await listReportRecords(db, agency.district, { from: year, to: year });
    const read = readReportForm(
      form,
      records.find((one) => one.agency === agency.code),
    );
    const given = { ...read.given, reason };
    if ('refused' in read) return fail(400, { given, refused: read.refused });
    if (person === undefined || reason === '') return fail(400, { given, refused: 'missing' as const });
    const by = { agency: agency.code, year, reason, person, at: new Date().toISOString() };
    await changeReport(
      db,
      read.changes.map((change) => ({ ...change, ...by })),
    );
    redirect(303, reportHref(agency.code, year, agency.district));
  },
};
