/** What `npm run import` says in the terminal. */
export const command = {
  list: '、',
  usage: [
    '用法：npm run import -- 文件或文件夹… --district 区域代码 --person 姓名 [选项]',
    '  不带 --commit 时只检查与比对，不留下任何内容。文件夹取其中所有可导入的文件，按名称排序。',
    '  准绳正在运行时，经由它导入。',
    '选项：',
    '  --commit                  提交没有错误的文件，逐个提交',
    '  --decisions 文件.json     对应与处理的决定',
    '  --findings text|json|xlsx 检查结果的写法，默认 text；json 时标准输出只有一个 JSON 文档',
    '                            （请用 npm run --silent import，免得 npm 自己的行混入）',
    '  --out 路径                xlsx 写到哪里：以 .xlsx 结尾即为该文件，只限一个提取表；',
    '                            否则为文件夹，每个提取表一个“名称.findings.xlsx”',
    '  --create-agency 名称=类型',
    '                            新增机构；可多次使用',
    '  --create-indicator 名称=工作领域,数的类型[,单位][,additive]',
    '                            新增指标；additive 表示可跨机构合计；可多次使用',
    '                            只新增提取表中写到而无人认识的名称',
    '  --help                    显示本说明',
    '退出码：0 正常；1 有错误或未能导入；2 用法不对。',
  ].join('\n'),
  optionUnknown: (option: string) => `不认识的参数“${option}”。`,
  optionMissing: (option: string) => `缺少参数 ${option}。`,
  optionWithoutValue: (option: string) => `参数 ${option} 不带值。`,
  formatUnknown: (got: string, known: string) => `检查结果没有“${got}”这种写法，可用：${known}。`,
  outNeeded: '--findings xlsx 须用 --out 指明写到哪里。',
  outUnused: '--out 只与 --findings xlsx 同用。',
  outOneFile: (path: string, files: number) =>
    `--out “${path}”是一个文件，而提取表有 ${files} 个：请指明一个文件夹。`,
  outIsInput: (path: string) => `--out “${path}”就是要导入的文件：请写到别处。`,
  outUnwritable: (path: string, detail: string) => `无法写入“${path}”：${detail}`,
  creationUnclear: (option: string, got: string, shape: string) =>
    `${option} “${got}”不清楚，应为 ${shape}。`,
  agencyShape: '名称=类型',
  indicatorShape: '名称=工作领域,数的类型[,单位][,additive]',
  wordUnknown: (option: string, got: string, known: string) => `${option}：没有“${got}”，可用：${known}。`,
  word: (code: string, name: string) => `${code}（${name}）`,
  unitNeeded: (option: string, name: string) => `${option}：“${name}”须有单位。`,
  unitOfPercent: (option: string, name: string) => `${option}：“${name}”是百分率，单位只能是 %。`,
  percentAdditive: (option: string, name: string) => `${option}：“${name}”是百分率，不可合计。`,
  personInvalid: (name: string, longest: number) =>
    `姓名“${name}”不可用：应为 1–${longest} 字，不含控制字符。`,
  fileUnreadable: (file: string, detail: string) => `无法读取文件“${file}”：${detail}`,
  folderEmpty: (folder: string, endings: string) => `文件夹“${folder}”中没有可导入的文件（${endings}）。`,
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
  creates: {
    agencies: (names: string) => `  新机构：${names}`,
    indicators: (names: string) => `  新指标：${names}`,
  },
  notCreated: (names: string) => `未新增，因为没有提取表写到，或已有此名：${names}`,
  committed: (number: number) => `  已提交，导入编号 ${number}`,
  refused: {
    'has-errors': '  未提交：还有错误，数据没有改动。',
    changed: '  未提交：检查之后数据有变动，请重新运行。',
    'not-staged': '  未提交：该导入已不在待提交状态。',
  },
  checkedOnly: '  只作检查，未提交；数据没有改动。',
  workbook: (path: string) => `  检查结果已写入“${path}”`,
  through: (address: string) => `准绳正在运行（${address}），数据库由它打开：经由它导入。`,
  doorUnreadable: (path: string, detail: string) =>
    `准绳正在运行，但无法读取它留下的连接信息“${path}”（${detail}）：请以运行它的用户执行，或先停止它。`,
  silent: (address: string, detail: string) =>
    `数据库正由另一个进程使用，而 ${address} 没有应答（${detail}）：请先停止该进程。`,
  strange: (address: string, status: number) =>
    `${address} 的应答不合预期（${status}）：它可能已换成别的程序或别的版本，请停止后再试。`,
  tooLarge: (file: string) =>
    `文件“${file}”超过运行中的程序的上传上限：请调高 ZHUNSHENG_UPLOAD_LIMIT，或先停止程序再导入。`,
};
