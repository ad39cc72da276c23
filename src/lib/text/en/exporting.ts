import type { Texts } from '../zh-CN';

export const exporting: Texts['exporting'] = {
  usage: [
    'Usage: npm run export -- ADDRESS-OF-A-VIEW|NUMBER-OF-A-DECK --out FILE [options]',
    '  The ending of the file decides its format: .pptx .xlsx .docx .html .pdf .svg .png. Goes through the program where that is running.',
    'Options:',
    '  --format FORMAT  that format, whatever the ending',
    '  --paper a4|16x9  of a PDF: upright report (the default) or a slide a page; PDF takes an installed Chromium',
    '  --notes          with the notes in an .html file',
    '  --lang zh-CN|en  language of the file; the terminal’s by default',
    '  --internal       with the indicators of a deck that are marked internal',
    '  --help           this text',
    'Exit code: 0 written; 1 no such view or deck, or not written; 2 wrong usage; 130 called off by Ctrl-C.',
  ].join('\n'),
  oneThing: 'Name one address of a view (with its question mark) or one number of a deck.',
  endingUnknown: (file, known) => `“${file}” is no format to export; known: ${known}.`,
  paperUnknown: (got, known) => `There is no paper “${got}”; known: ${known}.`,
  noChromium:
    'There is no Chromium (nor Chrome, nor Edge) on this machine to write PDF with. Install one, or name it by CHROMIUM_PATH; or print to PDF from “Hand over” on the page of the deck.',
  notPrinted: (cause) => `Chromium did not print: ${cause}`,
  langUnknown: (got) => `There is no language “${got}”; known: zh-CN, en.`,
  unclear: (got) =>
    `“${got}” is neither the number of a deck nor the address of a view with its question mark.`,
  notThere: 'There is no such view or deck.',
  calledOff: 'Called off: no file was written.',
  written: (file, bytes) => `Written “${file}”, ${bytes} bytes.`,
};
