import { test } from 'vitest';
import { runLane } from './log-sequences';

test('any sequence of staging, committing and undoing equals the model, and what undoing changes was shown before', async () => {
  await runLane(0);
}, 10_800_000);
