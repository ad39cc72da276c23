/** What `npm start` says in the terminal, and the two pages that come before the program's own. */
export const start = {
  building: '正在构建程序（约 15 秒）……',
  buildFailed: '构建失败，原因见上文。',
  ready: (address: string) => `准绳已就绪：${address}`,
  dataFolder: (folder: string) => `数据存放在：${folder}`,
  stopped: '准绳已停止。',
  doorShut: (path: string, detail: string) =>
    `无法在“${path}”留下连接信息，运行期间 npm run import 不可用：${detail}`,
  badSetting: (name: string, got: string, expected: string) =>
    `环境变量 ${name} 的值“${got}”无效，应为 ${expected}。`,
  portInUse: (port: number, host: string) =>
    `${host} 的端口 ${port} 已被占用：请先停止占用它的程序，或用 PORT 指定其他端口。`,
  portRefused: (port: number) => `系统不允许使用端口 ${port}：请用 PORT 指定 1024 以上的端口。`,
  hostUnknown: (host: string) => `本机没有地址“${host}”：请检查 HOST 的值。`,
  folderUnwritable: (path: string) =>
    `无法写入数据目录“${path}”：请检查权限，或用 ZHUNSHENG_DATA 指定其他目录。`,
  databaseNewer: (path: string) => `数据库“${path}”由更新版本的准绳建立：请用该版本或更新的版本打开。`,
  databaseBusy: (path: string) => `数据库“${path}”正由另一个进程使用：请先停止该进程。`,
  databaseDamaged: (path: string, detail: string) =>
    `数据库“${path}”无法打开，文件可能已损坏或不是准绳的数据库：${detail}`,
  migrationChanged: (path: string, migration: string) =>
    `数据库“${path}”已执行的迁移 ${migration} 与本程序所带的不同：请使用未经改动的程序。`,
  failed: '准绳未能启动，原因见上文。',
  startingTitle: '准绳正在启动',
  startingText: '数据库正在准备，本页会自动刷新。',
  tooLargeTitle: '文件过大',
};
