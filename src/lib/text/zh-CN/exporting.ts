/** What `npm run export` says in the terminal. */
export const exporting = {
  usage: [
    '用法：npm run export -- 视图网址或汇报稿编号 --out 文件 [选项]',
    '  文件的结尾决定格式：.pptx .xlsx .docx .html .pdf .svg .png。准绳正在运行时，经由它导出。',
    '选项：',
    '  --format 格式    不按文件结尾，而按所写格式',
    '  --paper a4|16x9  PDF 的纸张：竖版报告（默认）或一页一张幻灯片；PDF 需要本机装有 Chromium',
    '  --notes          网页文件（.html）中带讲稿',
    '  --lang zh-CN|en  文件的语言，默认随终端',
    '  --internal       汇报稿中标为内部资料的指标也一并导出',
    '  --help           显示本说明',
    '退出码：0 已写出；1 没有该视图或汇报稿，或未能写出；2 用法不对；130 按 Ctrl-C 取消。',
  ].join('\n'),
  oneThing: '请指明一个视图网址（含问号）或一个汇报稿编号。',
  endingUnknown: (file: string, known: string) => `“${file}”不是可导出的格式，可用：${known}。`,
  paperUnknown: (got: string, known: string) => `没有“${got}”这种纸张，可用：${known}。`,
  noChromium:
    '本机没有 Chromium（或 Chrome、Edge），不能写 PDF。请安装，或用 CHROMIUM_PATH 指明；也可在汇报稿页面的“交付文件”中打印为 PDF。',
  notPrinted: (cause: string) => `Chromium 未能打印：${cause}`,
  langUnknown: (got: string) => `没有“${got}”这种语言，可用：zh-CN、en。`,
  unclear: (got: string) => `“${got}”既不是汇报稿编号，也不是含问号的视图网址。`,
  notThere: '没有这个视图或汇报稿。',
  calledOff: '已取消，没有写出文件。',
  written: (file: string, bytes: number) => `已写出“${file}”，${bytes} 字节。`,
};
