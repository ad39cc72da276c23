import type { Texts } from '../zh-CN';

export const exporting: Texts['exporting'] = {
  usage: [
    'Usage: npm run export -- ADDRESS-OF-A-VIEW|NUMBER-OF-A-DECK --out FILE [options]',
    '  The ending of the file decides its format: .pptx .xlsx .docx .svg .png. Goes through the running program.',
    'Options:',
    '  --lang zh-CN|en  language of the file; the terminal’s by default',
    '  --internal       with the indicators of a deck that are marked internal',
    '  --help           this text',
    'Exit code: 0 written; 1 no such view or deck, or not written; 2 wrong usage; 130 called off by Ctrl-C.',
  ].join('\n'),
  oneThing: 'Name one address of a view (with its question mark) or one number of a deck.',
  endingUnknown: (file, known) => `“${file}” is no format to export; known: ${known}.`,
  langUnknown: (got) => `There is no language “${got}”; known: zh-CN, en.`,
  unclear: (got) =>
    `“${got}” is neither the number of a deck nor the address of a view with its question mark.`,
  notThere: 'There is no such view or deck.',
  calledOff: 'Called off: no file was written.',
  written: (file, bytes) => `Written “${file}”, ${bytes} bytes.`,
};
