import type { TerminalTexts } from '../terminal';

export const command: TerminalTexts['command'] = {
  list: ', ',
  usage: [
    'Usage: npm run import -- FILE… --district CODE --person NAME [options]',
    '  Without --commit it checks and compares only; nothing of it stays. A folder as FILE stands for all files in it',
    '  that can be brought in, sorted by name. While Zhunsheng runs, they go through it.',
    'Options:',
    '  --commit                  commit the files without errors, one after the other',
    '  --decisions FILE.json     decisions about the mapping and about cells',
    '  --findings text|json|xlsx how findings are written, text by default; with json there is one JSON document on',
    '                            standard output (npm run --silent import keeps npm’s own lines out of it)',
    '  --out PATH                where the xlsx goes: a file where it ends with .xlsx, for one extract only; else a',
    '                            folder that gets one NAME.findings.xlsx for each extract',
    '  --create-agency NAME=KIND',
    '                            create an agency; may be repeated',
    '  --create-indicator NAME=AREA,TYPE[,UNIT][,additive]',
    '                            create an indicator; additive: may be summed over agencies; may be repeated',
    '                            only names that an extract holds and nobody knows are created',
    '  --help                    show this',
    'Exit code: 0 all is well; 1 errors were found, or it was refused; 2 wrong usage.',
  ].join('\n'),
  optionUnknown: (option) => `Unknown argument “${option}”.`,
  optionMissing: (option) => `The argument ${option} is missing.`,
  optionWithoutValue: (option) => `The argument ${option} takes no value.`,
  formatUnknown: (got, known) => `Findings cannot be written as “${got}”. Known: ${known}.`,
  outNeeded: '--findings xlsx needs --out, which says where to.',
  outUnused: '--out goes with --findings xlsx only.',
  outOneFile: (path, files) => `--out “${path}” is one file, but there are ${files} extracts: name a folder.`,
  outIsInput: (path) => `--out “${path}” is the very file to be brought in: write it elsewhere.`,
  outUnwritable: (path, detail) => `“${path}” cannot be written: ${detail}`,
  creationUnclear: (option, got, shape) => `${option} “${got}” is not clear; it should be ${shape}.`,
  agencyShape: 'NAME=KIND',
  indicatorShape: 'NAME=AREA,TYPE[,UNIT][,additive]',
  wordUnknown: (option, got, known) => `${option}: there is no “${got}”. Known: ${known}.`,
  word: (code, name) => `${code} (${name})`,
  unitNeeded: (option, name) => `${option}: “${name}” needs a unit.`,
  unitOfPercent: (option, name) => `${option}: “${name}” is a percentage, whose unit can only be %.`,
  percentAdditive: (option, name) => `${option}: “${name}” is a percentage, which is never summed.`,
  personInvalid: (name, longest) =>
    `The name “${name}” cannot be used: 1 to ${longest} characters without control characters.`,
  fileUnreadable: (file, detail) => `The file “${file}” cannot be read: ${detail}`,
  folderEmpty: (folder, endings) =>
    `The folder “${folder}” holds no file that can be brought in (${endings}).`,
  decisionsInvalid: (file, detail) => `The decisions file “${file}” should be a JSON object: ${detail}`,
  districtUnknown: (code, known) => `There is no district with the code “${code}”. Known: ${known}`,
  file: (file, rows, entries, reports) =>
    `${file}: ${rows} rows with text, ${entries} figures and ${reports} report records read`,
  finding: (severity, place, sentence) => `  [${severity}] ${place} ${sentence}`,
  candidates: (names) => `    Closest: ${names}`,
  moreFindings: (count) => `  and ${count} more`,
  severities: (error, warning, note) => `  Findings: ${error} errors, ${warning} warnings, ${note} notes`,
  diff: (counts) =>
    `  Against what is stored: ${counts.new} new, ${counts.changed} changed, ${counts.same} same, ${counts.vanished} vanished`,
  creates: {
    agencies: (names) => `  New agencies: ${names}`,
    indicators: (names) => `  New indicators: ${names}`,
  },
  notCreated: (names) => `Not created, since no extract holds the name or it is known already: ${names}`,
  committed: (number) => `  Committed as import ${number}`,
  refused: {
    'has-errors': '  Not committed: errors stand; nothing was changed.',
    changed: '  Not committed: the stored data changed meanwhile; run it again.',
    'not-staged': '  Not committed: the import is no longer staged.',
  },
  checkedOnly: '  Checked only, not committed; nothing was changed.',
  workbook: (path) => `  Findings written to “${path}”`,
  through: (address) => `Zhunsheng is running (${address}) and holds the database: the files go through it.`,
  doorUnreadable: (path, detail) =>
    `Zhunsheng is running, but how to reach it cannot be read from “${path}” (${detail}): run this as the user it runs as, or stop it first.`,
  silent: (address, detail) =>
    `Another process holds the database, and ${address} does not answer (${detail}): stop that process first.`,
  strange: (address, status) =>
    `The answer of ${address} is not what was expected (${status}): it may be another program or another version by now; stop it and try again.`,
  tooLarge: (file) =>
    `The file “${file}” is larger than the running program takes: raise ZHUNSHENG_UPLOAD_LIMIT, or stop the program first.`,
};
