/** What `npm run bench` says. */
export const bench = {
  what: '量什么',
  ours: '本程序',
  floor: '底线',
  ratio: '之比',
  firstChart: '首图可见',
  bytes: '传输量',
  filter: '换指标到新图可见',
  imported: (rows: number, megabytes: string) => `导入 ${rows} 行（${megabytes} MB），从上传到提交`,
  importBound: (times: number) => `同一导入，底线为限度：${times} 倍`,
  importMemory: '导入时内存峰值，底线为限度',
  missed: (what: string) => `未达到：${what}`,
  note: '底线：内嵌同样数据的静态页加原样 ECharts；导入的底线为 DuckDB 自带 read_csv 读入单独的数据库文件。浏览器以四分之一速度运行，取七次中位数。',
};
