import type { KeyName } from '../../query/keys';

/** The list of keys. */
export const keys = {
  title: '快捷键',
  close: '关闭',
  does: {
    help: '打开这张表',
    search: '查找：本页的查找框，或打开指标',
    go: '去总览、对比、机构、指标、年报、导入、汇报',
    table: '到图下的表格',
    stand: '只突出第几个已选机构，再按恢复',
    kind: '换下一种图',
    year: '末年前移、后移一年',
    band: '显示或隐藏四分位带',
  } as Record<KeyName, string>,
  chart: '图上：按 Tab 到图，再用方向键逐年或逐个机构读数。输入文字时快捷键不起作用。',
};
