/** Completes `package-lock.json` after an `npm install`; run by `npm run lock`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { packagePath } from '../src/lib/server/root';
import { completed, missingFrom, type LockFile } from './lock/complete';
import { environmentTexts } from './language';

const path = packagePath('package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8')) as LockFile;
const missing = missingFrom(lock);
if (missing.length > 0) writeFileSync(path, `${JSON.stringify(completed(lock), null, 2)}\n`);
console.log(environmentTexts().checks.lockCompleted(missing.length));
