/** Completes `package-lock.json` after an `npm install`; run by `npm run lock`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { completed, missingFrom, type LockFile } from './lock/complete';
import { fromRoot } from './root';
import { environmentTexts } from './language';

const path = fromRoot('package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8')) as LockFile;
const missing = missingFrom(lock);
if (missing.length > 0) writeFileSync(path, `${JSON.stringify(completed(lock), null, 2)}\n`);
console.log(environmentTexts().checks.lockCompleted(missing.length));
