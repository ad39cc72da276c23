import type { TerminalTexts } from '../terminal';

export const start: TerminalTexts['start'] = {
  building: 'Building the program (about 15 seconds) …',
  buildFailed: 'The program could not be built; the reason stands above.',
  ready: (address) => `Zhunsheng is ready: ${address}`,
  dataFolder: (folder) => `Its data is kept in ${folder}`,
  stopped: 'Zhunsheng has stopped.',
  doorShut: (path, detail) =>
    `How to reach it cannot be left in ${path}, so npm run import will not work while it runs: ${detail}`,
  badSetting: (name, got, expected) => `The setting ${name} is "${got}", which should be ${expected}.`,
  portInUse: (port, host) =>
    `Port ${port} of ${host} is in use: stop the program that uses it, or name another one with PORT.`,
  portRefused: (port) => `The system does not allow port ${port}: name one above 1024 with PORT.`,
  hostUnknown: (host) => `This machine has no address "${host}": check HOST.`,
  folderUnwritable: (path) =>
    `The data folder ${path} cannot be written: check its permissions, or name another one with ZHUNSHENG_DATA.`,
  databaseNewer: (path) =>
    `The database ${path} was made by a newer version of Zhunsheng: open it with that version or a later one.`,
  databaseBusy: (path) => `The database ${path} is in use by another process: stop that one first.`,
  databaseDamaged: (path, detail) =>
    `The database ${path} cannot be opened; it may be damaged, or not a database of Zhunsheng: ${detail}`,
  migrationChanged: (path, migration) =>
    `Migration ${migration} as applied to the database ${path} differs from the one in this program: use an unaltered program.`,
  failed: 'Zhunsheng could not start; the reason stands above.',
  startingTitle: 'Zhunsheng is starting',
  startingText: 'The database is being prepared; this page refreshes by itself.',
  tooLargeTitle: 'The file is too large',
};
