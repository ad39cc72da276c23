/** What `npm start` says in the terminal, and the two pages that come before the program's own. */
export const start = {
  building: '正在构建程序（约 15 秒）……',
  buildFailed: '构建失败，原因见上文。',
  ready: (address: string) => `准绳已就绪：${address}`,
  dataFolder: (folder: string) => `数据存放在：${folder}`,
  stopped: '准绳已停止。',
  badPort: (got: string) => `PORT 的值“${got}”不是 0 至 65535 之间的整数。`,
  badLimit: (got: string) => `ZHUNSHENG_UPLOAD_MB 的值“${got}”不是 1 至 1024 之间的整数（单位：MB）。`,
  portInUse: (port: number, host: string) =>
    `${host} 的端口 ${port} 已被占用：请先停止占用它的程序，或用 PORT 指定其他端口。`,
  portRefused: (port: number) => `系统不允许使用端口 ${port}：请用 PORT 指定 1024 以上的端口。`,
  hostUnknown: (host: string) => `本机没有地址“${host}”：请检查 HOST 的值。`,
  folderUnwritable: (folder: string) =>
    `无法写入数据目录“${folder}”：请检查权限，或用 ZHUNSHENG_DATA 指定其他目录。`,
  databaseNewer: (folder: string) =>
    `“${folder}”中的数据库由更新版本的准绳建立：请使用该版本或更新的版本打开。`,
  databaseBusy: (folder: string) => `“${folder}”中的数据库正由另一个进程使用：请先停止该进程。`,
  failed: (reason: string) => `准绳未能启动：${reason}`,
  startingTitle: '准绳正在启动',
  startingText: '数据库正在准备，本页会自动刷新。',
  tooLargeTitle: '文件过大',
};
