import type { Agency } from '../../domain/agency';
import type { Indicator } from '../../domain/indicator';
import type { Decisions } from '../../import/mapping';
import { plainName } from '../../import/plain';
import { isUnit } from '../../import/units';
import { instant, number, text, word } from '../db/columns';
import type { Database, Reader, Row, Transaction } from '../db/connection';
import { agencyOf, indicatorOf } from '../db/rows';
import { STANDING } from './standing';

export const ALIAS_KINDS = ['agency', 'indicator'] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];

/** A name that a person said means an agency or an indicator, learned from an import. */
export interface Alias {
  readonly number: number;
  readonly kind: AliasKind;
  /** Of an agency its own; of an indicator whose extracts it was learned from, and the only ones it is used for. */
  readonly district: string;
  readonly name: string;
  readonly code: string;
  readonly importNumber: number;
  readonly person: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** The aliases that count, oldest first: standing, not revoked, and of several for one name the newest. */
export async function listAliases(db: Reader): Promise<Alias[]> {
  const rows = await db.read(`SELECT * FROM alias WHERE ${STANDING} AND revoked_at IS NULL ORDER BY number`);
  const newest = new Map<string, Alias>();
  for (const alias of rows.map(aliasOf)) {
    const key = `${alias.kind} ${alias.district} ${plainName(alias.name)}`;
    newest.delete(key);
    newest.set(key, alias);
  }
  return [...newest.values()];
}

/** Takes one alias back; what was committed by it stays. @returns false where it stands no longer */
export async function revokeAlias(
  db: Database,
  alias: number,
  { person, at }: { readonly person: string; readonly at: string },
): Promise<boolean> {
  return db.write(async (transaction) => {
    const rows = await transaction.read(
      `SELECT number FROM alias WHERE number = $alias AND ${STANDING} AND revoked_at IS NULL`,
      { alias },
    );
    if (rows[0] === undefined) return false;
    await transaction.run(
      `UPDATE alias SET revoked_at = CAST($at AS TIMESTAMP), revoked_by = $person WHERE number = $alias`,
      { alias, at, person },
    );
    return true;
  });
}

/** Keeps what the person of a committed import decided about names, so that nobody is asked twice. */
export async function rememberAliases(
  transaction: Transaction,
  importNumber: number,
  { agencies = {}, indicators = {} }: Decisions,
  by: { readonly district: string; readonly person: string; readonly at: string },
): Promise<void> {
  const bodies = {
    agency: (await transaction.read('SELECT * FROM agency')).map(agencyOf),
    indicator: (await transaction.read('SELECT * FROM indicator')).map(indicatorOf),
  };
  for (const [kind, decided] of [
    ['agency', agencies],
    ['indicator', indicators],
  ] as const) {
    const taken = ownNames(bodies[kind]);
    for (const [name, code] of Object.entries(decided)) {
      const body = bodies[kind].find((one) => one.code === code);
      if (body === undefined || !isTelling(name) || taken.has(ownName(body, name))) continue;
      await transaction.run(
        `INSERT INTO alias SELECT coalesce(max(number), 0) + 1, $kind, $district, $name, $code, $importNumber, $person,
          CAST($at AS TIMESTAMP), NULL, NULL FROM alias`,
        { kind, name, code, importNumber, ...by, district: scopeOf(body) || by.district },
      );
    }
  }
}

/** Bodies with their remembered aliases, but those that have become a body's own name in the meantime. */
export function withAliases<Body extends Agency | Indicator>(
  bodies: readonly Body[],
  aliases: readonly Alias[],
): readonly Body[] {
  const learned = new Map<string, string[]>();
  for (const { code, name } of aliases) learned.set(code, [...(learned.get(code) ?? []), name]);
  if (learned.size === 0) return bodies;
  const taken = ownNames(bodies);
  return bodies.map((body) => {
    const names = (learned.get(body.code) ?? []).filter((name) => !taken.has(ownName(body, name)));
    return names.length === 0 ? body : { ...body, aliases: [...body.aliases, ...names] };
  });
}

/**
 * Every name that the catalogue itself gives a body. Such a name is never learned: of the same body it is known, and of
 * another one it would leave both unrecognised.
 */
function ownNames(bodies: readonly (Agency | Indicator)[]): ReadonlySet<string> {
  return new Set(
    bodies.flatMap((body) =>
      [body.code, body.name, body.shortName, body.nameEn, ...body.aliases].map((name) => ownName(body, name)),
    ),
  );
}

/** Agencies of two districts may share a name; indicators are everybody's. */
function ownName(body: Agency | Indicator, name: string): string {
  return `${scopeOf(body)} ${plainName(name)}`;
}

function scopeOf(body: Agency | Indicator): string {
  return 'district' in body ? body.district : '';
}

/** A name that means the same in another file too: neither a mark, a number nor a unit of measure. */
function isTelling(name: string): boolean {
  const plain = plainName(name);
  return plain.length > 1 && !/^\d+$/.test(plain) && !isUnit(name);
}

function aliasOf(row: Row): Alias {
  return {
    number: number(row, 'number'),
    kind: word(ALIAS_KINDS, row, 'kind'),
    district: text(row, 'district'),
    name: text(row, 'name'),
    code: text(row, 'code'),
    importNumber: number(row, 'import'),
    person: text(row, 'person'),
    at: instant(row, 'created_at'),
  };
}
