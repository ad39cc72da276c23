import { number } from '../db/columns';
import type { Row, Transaction } from '../db/connection';
import { IntegrityBroken } from '../db/errors';

/** What a key would say. @throws IntegrityBroken where rows that should differ in these columns do not */
export async function checkOnce(
  transaction: Transaction,
  rows: string,
  columns: string,
  parameters: { readonly importNumber: number } | Record<string, never> = {},
): Promise<void> {
  const found = await transaction.read(
    `SELECT count(*) AS doubles FROM (SELECT 1 FROM (${rows}) GROUP BY ${columns} HAVING count(*) > 1)`,
    parameters,
  );
  refuse('doubles', number(found[0] as Row, 'doubles'));
}

/** @throws IntegrityBroken where a check found anything */
export function refuse(check: string, broken: number): void {
  if (broken !== 0) throw new IntegrityBroken(`${check}: ${broken} broken references`);
}
