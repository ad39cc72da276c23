import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HEAP_FLAGS } from '../../scripts/serve/heap';
import { packagePath } from '../../src/lib/server/root';

test('what the bench and the journeys start is what `npm start` starts', () => {
  const { scripts } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  expect(scripts.start).toBe(`node ${HEAP_FLAGS.join(' ')} scripts/start.js`);
});
