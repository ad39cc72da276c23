/**
 * `npm run bench`: what a reader and an import wait for, against a floor measured in the same run and the bounds that
 * are set. Ratios tell; the figures are of this machine at this moment. Not part of `npm test`.
 * Names of parts (`views`, `imports`, `stage`) after the command run only those.
 */
import { importLines } from './bench/import-lines';
import { tableOf, type Line } from './bench/figures';
import { stageLines } from './bench/stage-lines';
import { viewLines } from './bench/view-lines';
import { chromiumPath } from './browser/chromium';
import { environmentTexts } from './language';

const texts = environmentTexts();
const words = texts.bench;
const PARTS: Readonly<Record<string, () => AsyncGenerator<Line[]>>> = {
  views: () => viewLines(words, chromiumPath(texts, console.log)),
  imports: () => importLines(texts, chromiumPath(texts, console.log)),
  stage: () => stageLines(words, chromiumPath(texts, console.log)),
};

const wanted = process.argv.slice(2);
for (const [name, measure] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for await (const lines of measure()) console.log(tableOf(lines, words));
}
console.log(words.note);
