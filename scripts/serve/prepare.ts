/**
 * The first half of `npm start`: tells at once of a setting or a port that cannot be had, and builds the program when
 * needed; meanwhile every request is told that it is starting.
 */
import { readSettings, type Settings } from '../../src/lib/server/settings';
import { environmentTexts } from '../language';
import { BuildFailed, buildWhenNeeded } from './build';
import { endWith } from './failure';
import { stop, takePort } from './serve';

const texts = environmentTexts();
let settings: Settings | undefined;

try {
  settings = readSettings();
  const server = await takePort(settings);
  await buildWhenNeeded(() => {
    console.log(texts.start.building);
  });
  await stop(server);
} catch (error) {
  if (!(error instanceof BuildFailed)) endWith(error, texts, settings);
  console.error(error.output);
  console.error(texts.start.buildFailed);
  process.exit(1);
}
