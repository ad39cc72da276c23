/** The findings of an import as a workbook. */
export const findingList = {
  title: (file: string) => `检查结果：${file}`,
  sheet: '检查结果',
  severity: '级别',
  place: '位置',
  got: '所见',
  expected: '应为',
  sentence: '说明',
  decision: '已作处理',
  candidates: (names: readonly string[]) => `候选：${names.join('、')}。`,
  decisions: {
    take: '按公布数照录',
    doubtful: '照录，存疑',
    correct: '更正',
    'send-back': '退回',
  },
  /** Name of the sheet that shows delimited text. */
  extract: '原表',
  excerpt: '原表较长，这里只列开头几行和有检查结果的行及其上下文；首列是原表行号。',
  row: '行号',
};
