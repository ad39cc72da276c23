/** `npm run doctor`: checks the whole store and says what is wrong; exit code 1 where anything is. */
import { openStore } from '../src/lib/server/database';
import { readSettings } from '../src/lib/server/settings';
import { checkIntegrity } from '../src/lib/server/store/integrity';
import { environmentTexts } from './language';
import { sentenceOf } from './serve/failure';

const texts = environmentTexts();
const { scripts } = texts;

try {
  const db = await openStore(readSettings());
  const problems = await checkIntegrity(db);
  await db.close();
  console.log(problems.length === 0 ? scripts.doctorSound : scripts.doctorProblems(problems.length));
  for (const { code, count, example } of problems) {
    console.log(scripts.problem(scripts.problems[code], count, example));
  }
  if (problems.length > 0) process.exitCode = 1;
} catch (error) {
  // A fault of ours needs its cause in the log.
  console.error(sentenceOf(error, texts) ?? error);
  process.exitCode = 1;
}
