/** In the one HTML file of a deck, and on its pages for the printer. */
export const deckFile = {
  turning: '翻页',
  tables: '数据表',
  notes: '讲稿',
  actions: {
    previous: '上一页',
    next: '下一页',
    overview: '全部页一览（O）',
    tables: '显示、收起数据表（T）',
    theme: '深色、浅色（D）',
  },
  keys: '键：← → 空格 PageUp PageDown 翻页，触屏左右划亦可 · Home End 首末页 · 页码 + 回车 跳页 · O 一览 · B 黑屏 · T 数据表 · S 讲稿 · H 依次突出机构，R 复原 · D 深浅 · F 全屏 · Tab 进入图后用方向键逐个看数',
  print: '打印 / 存为 PDF',
  printHint: '在打印窗口选“另存为 PDF”，页边距选“默认”。',
  paper: { a4: 'A4 报告', '16x9': '16:9 幻灯片' },
};
