import { partsOf, type Rule } from '../../domain/rule';
import { parseRule, printRule, type Relationship, type RuleFault } from '../../domain/rule-language';
import { flag, instant, number, optional, text, word } from '../db/columns';
import type { Database, Reader, Row } from '../db/connection';
import { EXACT_VALUE, ruleSql } from './rule-sql';

export const RULE_ORIGINS = ['catalogue', 'office'] as const;
export type RuleOrigin = (typeof RULE_ORIGINS)[number];

/** Who switched a rule off or on again, when (ISO, UTC) and why. */
export interface RuleSwitch {
  readonly on: boolean;
  readonly reason: string;
  readonly person: string;
  readonly at: string;
}

/** A rule with its life: where it comes from and how it was switched, oldest first. */
export interface RuleRecord extends Rule {
  readonly origin: RuleOrigin;
  readonly on: boolean;
  /** Of the office's own rules; undefined for the catalogue's. */
  readonly reason: string | undefined;
  readonly person: string | undefined;
  readonly at: string | undefined;
  readonly switches: readonly RuleSwitch[];
}

const ON = `coalesce((SELECT turned_on FROM rule_switch s WHERE s.rule = rule.code ORDER BY number DESC LIMIT 1), true)`;

/** The rules in force. */
export async function listRules(db: Reader): Promise<Rule[]> {
  const rows = await db.read(`SELECT * FROM rule WHERE ${ON} ORDER BY ordinal, code`);
  return rows.map(ruleOf);
}

/** Every rule, also those switched off. */
export async function listRuleRecords(db: Reader): Promise<RuleRecord[]> {
  const rows = await db.read(`SELECT *, ${ON} AS turned_on FROM rule ORDER BY ordinal, code`);
  const switches = await db.read('SELECT * FROM rule_switch ORDER BY number');
  return rows.map((row) => ({
    ...ruleOf(row),
    origin: word(RULE_ORIGINS, row, 'origin'),
    on: flag(row, 'turned_on'),
    reason: optional(text, row, 'reason'),
    person: optional(text, row, 'person'),
    at: optional(instant, row, 'created_at'),
    switches: switches
      .filter((one) => text(one, 'rule') === text(row, 'code'))
      .map((one) => ({
        on: flag(one, 'turned_on'),
        reason: text(one, 'reason'),
        person: text(one, 'person'),
        at: instant(one, 'switched_at'),
      })),
  }));
}

/** What a person adds: `expression` in any names the catalogue knows. */
export interface NewRule {
  readonly expression: string;
  readonly note: string;
  readonly reason: string;
  readonly person: string;
  readonly at: string;
}

/** @returns the new rule's code, or why its expression cannot be read */
export async function addRule(
  db: Database,
  rule: NewRule,
  codeOf: (name: string) => string | undefined,
): Promise<{ readonly code: string } | { readonly fault: RuleFault }> {
  const read = parseRule(rule.expression, codeOf);
  if ('fault' in read) return read;
  const expression = printRule(read.rule);
  return db.write(async (transaction) => {
    const rows = await transaction.read(
      `SELECT coalesce(max(ordinal), -1) + 1 AS ordinal,
        1 + coalesce(max(try_cast(regexp_extract(code, '^office-(\\d+)$', 1) AS INTEGER)), 0) AS next FROM rule`,
    );
    const code = `office-${number(rows[0] as Row, 'next')}`;
    await transaction.run(
      `INSERT INTO rule VALUES ($code, $expression, $parts, $note, '', $ordinal, 'office', $reason, $person,
        CAST($at AS TIMESTAMP))`,
      {
        code,
        expression,
        parts: partsIn(expression),
        note: rule.note,
        ordinal: number(rows[0] as Row, 'ordinal'),
        reason: rule.reason,
        person: rule.person,
        at: rule.at,
      },
    );
    return { code };
  });
}

/** @returns false where there is no such rule, or it stands so already */
export async function switchRule(db: Database, code: string, to: RuleSwitch): Promise<boolean> {
  return db.write(async (transaction) => {
    const rows = await transaction.read(`SELECT ${ON} AS turned_on FROM rule WHERE code = $code`, { code });
    if (rows[0] === undefined || flag(rows[0], 'turned_on') === to.on) return false;
    await transaction.run(
      `INSERT INTO rule_switch SELECT coalesce(max(number), 0) + 1, $code, $on, $reason, $person, CAST($at AS TIMESTAMP)
      FROM rule_switch`,
      { code, on: to.on, reason: to.reason, person: to.person, at: to.at },
    );
    return true;
  });
}

/** How many reports on record a rule can be held against (all its parts exact), and how many of them break it. */
export async function tryRule(
  db: Reader,
  rule: Relationship,
): Promise<{ readonly held: number; readonly broken: number }> {
  const figures = `SELECT agency, subject, year, period, indicator, ${EXACT_VALUE} AS value FROM observation`;
  const [row] = await db.read(
    `SELECT count(*) AS held, count(*) FILTER (broken) AS broken FROM (${ruleSql(rule, figures)})`,
  );
  return row === undefined
    ? { held: 0, broken: 0 }
    : { held: number(row, 'held'), broken: number(row, 'broken') };
}

/** The indicators of a stored expression. @throws Error where it is none: only what was read is stored */
export function partsIn(expression: string): string[] {
  const read = parseRule(expression, (code) => code);
  if ('fault' in read) throw new Error(`not a rule: ${expression}`);
  return partsOf(read.rule);
}

function ruleOf(row: Row): Rule {
  return {
    code: text(row, 'code'),
    expression: text(row, 'expression'),
    note: text(row, 'note'),
    noteEn: text(row, 'note_en'),
  };
}
