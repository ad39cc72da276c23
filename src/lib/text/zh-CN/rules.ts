/** The page of rules that figures should keep. */
export const rules = {
  title: '勾稽规则',
  lead: '同一机构、同一年度的数之间应有的关系。导入时逐条核对，不合的给出提示，不会拦下，也不改数。',
  count: (on: number, all: number) => `${all} 条，启用 ${on} 条`,
  rule: '规则',
  note: '说明',
  origin: '来源',
  state: '状态',
  origins: { catalogue: '随目录', office: '本单位' },
  on: '启用',
  off: '停用',
  switchOff: '停用',
  switchOn: '重新启用',
  change: '更改',
  history: '经过',
  switchedOff: (person: string, when: string, reason: string) => `${when} ${person} 停用：${reason}`,
  switchedOn: (person: string, when: string, reason: string) => `${when} ${person} 启用：${reason}`,
  added: (person: string, when: string, reason: string) => `${when} ${person} 增加：${reason}`,
  add: '增加一条',
  expression: '关系式',
  expressionHint:
    '用指标的名称、简称或代码，＋ － × ÷ 和括号；中间写 ≤、≥、＝、≠、<、> 或 ≈。名称里有空格或符号的加引号；只管某些年份的，开头写“2020-2024：”。',
  example: '如：负责人出庭 ≤ 应出庭',
  reason: '理由',
  person: '您的姓名',
  tryIt: '在已有数据上试一试',
  save: '增加这条规则',
  readsAs: (rule: string) => `读作：${rule}`,
  tried: (held: number, broken: number) =>
    held === 0
      ? '已有数据里没有可以核对的：各部分都有确数的，一份也没有。'
      : `已有数据里可核对 ${held} 份，${held - broken} 份符合，${broken} 份不符。`,
  missing: '关系式、说明、理由和姓名都要填。',
  unchanged: '这条规则已经是这样，没有更改。',
  fault: (at: number, got: string, wanted: string) =>
    got === '' ? `写到第 ${at} 个字符为止：${wanted}。` : `第 ${at} 个字符“${got}”：${wanted}。`,
  expected: {
    name: '没有叫这个名称的指标，或不止一个',
    term: '这里应是指标或数字',
    relation: '这里应是 ≤、≥、＝、≠、<、> 或 ≈',
    closing: '这里应是右括号',
    end: '规则到这里应已写完',
    year: '年份应如“2020-2024：”，先小后大',
    indicators: '至少要有一个指标',
  },
};
