import { join } from 'node:path';
import { bringIn, type BringIn, type BroughtIn, type DistrictRefused } from '../../src/lib/server/bring-in';
import { DOOR_FILE, findDoor, type Door } from '../../src/lib/server/command-door';
import { openStore } from '../../src/lib/server/database';
import { DatabaseUnusable } from '../../src/lib/server/db/errors';
import type { Settings } from '../../src/lib/server/settings';
import { readHere } from '../../src/lib/server/store/stage';
import type { TerminalTexts } from '../../src/lib/text/terminal';
import { askProgram } from './ask-program';
import { CommandRefused, messageOf } from './refused';

/** How extracts reach the store: both ways end in the same function and give the same answers. */
export interface Way {
  /** Address of the running program that they go through; undefined where this process holds the database. */
  readonly through: string | undefined;
  bringIn(input: BringIn): Promise<BroughtIn | DistrictRefused>;
  close(): Promise<void>;
}

/**
 * Opens the database or, where the running program holds it, finds the way through that. Whether the database is free is
 * asked first, so that what a dead program left behind never stands in the way.
 * @throws DatabaseUnusable, CommandRefused
 */
export async function openWay(settings: Settings, texts: TerminalTexts): Promise<Way> {
  try {
    const db = await openStore(settings);
    return { through: undefined, bringIn: (input) => bringIn(db, input, readHere), close: () => db.close() };
  } catch (error) {
    if (!(error instanceof DatabaseUnusable) || error.failure.code !== 'database-busy') throw error;
    const door = doorOf(settings, texts);
    if (door === undefined) throw error;
    return {
      through: door.address,
      bringIn: (input) => askProgram(door, input, texts),
      close: () => Promise.resolve(),
    };
  }
}

/** Where the running program is; undefined where none has left word. @throws CommandRefused where its word cannot be read */
export function doorOf({ dataFolder }: Settings, { command }: TerminalTexts): Door | undefined {
  try {
    return findDoor(dataFolder);
  } catch (error) {
    throw new CommandRefused(command.doorUnreadable(join(dataFolder, DOOR_FILE), messageOf(error)));
  }
}
