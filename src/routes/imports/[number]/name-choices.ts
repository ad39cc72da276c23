import { AGENCY_KINDS } from '$lib/domain/agency';
import { VALUE_TYPES, WORK_AREAS } from '$lib/domain/indicator';
import type { Creation, NewAgency, NewIndicator } from '$lib/import/creation';
import type { Decisions } from '$lib/import/mapping';

/** How the form says that a name is left out deliberately; the empty text means not decided. */
const LEAVE_OUT = '-';
/** How it says that the name is a new one, to be created with the import. */
const CREATE = '+';

/** What the form says each name is: one on record, left out, or new; nothing takes an earlier decision back. */
export function readNames(
  form: FormData,
  before: Decisions,
): Pick<Decisions, 'agencies' | 'indicators' | 'create'> {
  const agencies = new Map(Object.entries(before.agencies ?? {}));
  const indicators = new Map(Object.entries(before.indicators ?? {}));
  const newAgencies = new Map<string, NewAgency>(Object.entries(before.create?.agencies ?? {}));
  const newIndicators = new Map<string, NewIndicator>(Object.entries(before.create?.indicators ?? {}));
  for (const [name, choice] of choices(form, 'agency:'))
    choose(name, choice, agencies, newAgencies, () => newAgency(form, name));
  for (const [name, choice] of choices(form, 'indicator:'))
    choose(name, choice, indicators, newIndicators, () => newIndicator(form, name));
  const create: Creation = {
    ...(newAgencies.size > 0 ? { agencies: Object.fromEntries(newAgencies) } : {}),
    ...(newIndicators.size > 0 ? { indicators: Object.fromEntries(newIndicators) } : {}),
  };
  return {
    agencies: Object.fromEntries(agencies),
    indicators: Object.fromEntries(indicators),
    ...(Object.keys(create).length > 0 ? { create } : {}),
  };
}

/** The fields of a form under a prefix, by what stands behind it. */
export function choices(form: FormData, prefix: string): [name: string, choice: string][] {
  return [...form].flatMap(([name, value]): [string, string][] =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value.toString()]] : [],
  );
}

function choose<Body>(
  name: string,
  choice: string,
  named: Map<string, string>,
  created: Map<string, Body>,
  body: () => Body | undefined,
): void {
  named.delete(name);
  created.delete(name);
  if (choice === CREATE) {
    const made = body();
    if (made !== undefined) created.set(name, made);
  } else if (choice !== '') named.set(name, choice === LEAVE_OUT ? '' : choice);
}

function newAgency(form: FormData, name: string): NewAgency | undefined {
  const kind = AGENCY_KINDS.find((one) => one === form.get(`new-kind:${name}`));
  return kind === undefined ? undefined : { kind };
}

function newIndicator(form: FormData, name: string): NewIndicator | undefined {
  const text = (field: string) => form.get(`new-${field}:${name}`)?.toString().trim() ?? '';
  const area = WORK_AREAS.find((one) => one === text('area'));
  const valueType = VALUE_TYPES.find((one) => one === text('type'));
  const unit = valueType === 'percent' ? '%' : text('unit');
  if (area === undefined || valueType === undefined || unit === '') return undefined;
  return { unit, valueType, additive: text('additive') === 'yes' && valueType !== 'percent', area };
}
