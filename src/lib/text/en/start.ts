import type { Texts } from '../zh-CN';

export const start: Texts['start'] = {
  building: 'Building the program (about 15 seconds) …',
  buildFailed: 'The program could not be built; the reason stands above.',
  ready: (address) => `Zhunsheng is ready: ${address}`,
  dataFolder: (folder) => `Its data is kept in ${folder}`,
  stopped: 'Zhunsheng has stopped.',
  badPort: (got) => `PORT is "${got}", which is not a whole number from 0 to 65535.`,
  badLimit: (got) =>
    `ZHUNSHENG_UPLOAD_MB is "${got}", which is not a whole number from 1 to 1024 (megabytes).`,
  portInUse: (port, host) =>
    `Port ${port} of ${host} is in use: stop the program that uses it, or name another one with PORT.`,
  portRefused: (port) => `The system does not allow port ${port}: name one above 1024 with PORT.`,
  hostUnknown: (host) => `This machine has no address "${host}": check HOST.`,
  folderUnwritable: (folder) =>
    `The data folder ${folder} cannot be written: check its permissions, or name another one with ZHUNSHENG_DATA.`,
  databaseNewer: (folder) =>
    `The database in ${folder} was made by a newer version of Zhunsheng: open it with that version or a later one.`,
  databaseBusy: (folder) => `The database in ${folder} is in use by another process: stop that one first.`,
  failed: (reason) => `Zhunsheng could not start: ${reason}`,
  startingTitle: 'Zhunsheng is starting',
  startingText: 'The database is being prepared; this page refreshes by itself.',
  tooLargeTitle: 'The file is too large',
};
