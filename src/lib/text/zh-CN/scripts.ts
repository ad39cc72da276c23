/** What `npm run import` and `npm run doctor` say in the terminal, and the line of a first start. */
export const scripts = {
  samplesPerson: '准绳（随程序附带）',
  seeding: (file: string, done: number, total: number) => `正在导入示例 ${done + 1}/${total}：${file}`,
  list: '、',
  importUsage: [
    '用法：npm run import -- 文件… --district 区域代码 --person 姓名 [--commit] [--decisions 文件.json]',
    '  不带 --commit 时只检查与比对，不改动数据。',
  ].join('\n'),
  optionUnknown: (option: string) => `不认识的参数“${option}”。`,
  optionMissing: (option: string) => `缺少参数 ${option}。`,
  personInvalid: (name: string, longest: number) =>
    `姓名“${name}”不可用：应为 1–${longest} 字，不含控制字符。`,
  fileUnreadable: (file: string, detail: string) => `无法读取文件“${file}”：${detail}`,
  decisionsInvalid: (file: string, detail: string) => `决定文件“${file}”应为 JSON 对象：${detail}`,
  districtUnknown: (code: string, known: string) => `没有代码为“${code}”的区域。已有：${known}`,
  file: (file: string, rows: number, entries: number, reports: number) =>
    `${file}：有内容的行 ${rows}，读出数字 ${entries} 个、年报记录 ${reports} 条`,
  finding: (severity: string, place: string, sentence: string) => `  [${severity}] ${place} ${sentence}`,
  candidates: (names: string) => `    候选：${names}`,
  moreFindings: (count: number) => `  另有 ${count} 条未列出`,
  severities: (error: number, warning: number, note: number) =>
    `  检查结果：错误 ${error}，提醒 ${warning}，说明 ${note}`,
  diff: (counts: { new: number; changed: number; same: number; vanished: number }) =>
    `  与库中比对：新增 ${counts.new}，更改 ${counts.changed}，相同 ${counts.same}，本次未见 ${counts.vanished}`,
  committed: (number: number) => `  已提交，导入编号 ${number}`,
  refused: {
    'has-errors': '  未提交：还有错误，数据没有改动。',
    changed: '  未提交：检查之后数据有变动，请重新运行。',
    'not-staged': '  未提交：该导入已不在待提交状态。',
  },
  checkedOnly: '  只作检查，未提交；数据没有改动。',
  doctorSound: '数据完好：引用、唯一性、原始文件与推算结果均一致。',
  doctorProblems: (count: number) => `发现 ${count} 类问题：`,
  problem: (sentence: string, count: number, example: string) =>
    `  ${sentence}（${count} 处，如 ${example}）`,
  problems: {
    'agency-district': '机构所属的区域不存在',
    'agency-predecessor': '机构的前身不存在',
    'indicator-part': '指标的分子、分母或每千件基数不存在',
    'definition-reference': '口径所指的指标或区域不存在',
    'rule-part': '勾稽规则所用的指标不存在',
    'import-district': '导入所属的区域不存在',
    'import-bytes': '导入的原始文件缺失',
    'bytes-changed': '原始文件与其 SHA-256 不符',
    'entry-import': '记录所属的导入不存在或未提交',
    'entry-agency': '记录的机构不存在',
    'entry-indicator': '记录的指标不存在',
    'entry-number': '记录编号重复',
    'entry-count': '导入的记录数与提交时不符',
    'report-entry-import': '年报记录所属的导入不存在或未提交',
    'report-entry-agency': '年报记录的机构不存在',
    'report-entry-number': '年报记录编号重复',
    'staged-leftover': '不在待提交状态的导入留有暂存内容',
    'observation-double': '同一观测值有两个现值',
    'observation-derived': '现值与由记录重新推算的结果不一致',
    'report-derived': '年报登记与由记录重新推算的结果不一致',
  },
};
