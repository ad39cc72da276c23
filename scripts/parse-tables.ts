/**
 * Prints what a delimited file holds, told nothing: `npx tsx scripts/parse-tables.ts FILE` gives
 * `{encoding, dialect, tables: [{preamble, header, headers, units, body, footnotes}], findings}` as JSON.
 */
import { readFileSync } from 'node:fs';
import type { Finding } from '../src/lib/domain/finding';
import { openText } from '../src/lib/import/csv';
import { decode } from '../src/lib/import/decode';
import { collectTables } from '../src/lib/import/parse';

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('usage: npx tsx scripts/parse-tables.ts FILE\n');
  process.exit(2);
}
const findings: Finding[] = [];
const tell = (one: Finding) => findings.push(one);
const decoded = decode(readFileSync(file), undefined, tell);
const opened = decoded === undefined ? undefined : openText(decoded.text, undefined, tell);
const tables = opened === undefined ? [] : collectTables(opened.sheet);
const answer = { encoding: decoded?.encoding, dialect: opened?.dialect, tables, findings };
process.stdout.write(`${JSON.stringify(answer)}\n`);
