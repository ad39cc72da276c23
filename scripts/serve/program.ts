/** The second half of `npm start`: takes the port, opens the database and serves until told to stop. Bundled into the build. */
import { join } from 'node:path';
import { closeDoor, DOOR_FILE, openDoor } from '../../src/lib/server/command-door';
import { closeDatabase, database } from '../../src/lib/server/database';
import { readSettings, type Settings } from '../../src/lib/server/settings';
import { environmentTexts } from '../language';
import { keepHeapSmall } from './heap';
import { endWith } from './failure';
import { telling } from './seed-progress';
import { addressOf, answer, stop, takePort } from './serve';

const texts = environmentTexts();
keepHeapSmall();
let settings: Settings | undefined;

try {
  settings = readSettings();
  const server = await takePort(settings);
  await database(telling(texts));
  await answer(server, settings);
  // Before anybody hears of the address, and may tell it to stop: the database must be closed then.
  const { dataFolder } = settings;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      closeDoor(dataFolder);
      void stop(server)
        .then(closeDatabase)
        .then(() => {
          console.log(texts.start.stopped);
          process.exit();
        });
    });
  }
  leaveWord(dataFolder, addressOf(server));
  console.log(texts.start.dataFolder(dataFolder));
  console.log(texts.start.ready(addressOf(server)));
} catch (error) {
  endWith(error, texts, settings);
}

/** Leaves word for `npm run import` of how it reaches this program; without it the pages work all the same. */
function leaveWord(dataFolder: string, address: string): void {
  try {
    openDoor(dataFolder, address);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    console.error(texts.start.doorShut(join(dataFolder, DOOR_FILE), detail));
  }
}
