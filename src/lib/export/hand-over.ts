import type { HandedEnding } from './endings';
import { handedWorkbook } from './handed-workbook';
import { deckFile } from './html/deck-file';
import type { Handed, Speech } from './handed';
import type { Making } from './making';
import { handedPicture } from './picture';
import { presentationBytes } from './pptx/presentation';
import { pngBytes } from './raster';
import { reportDocument } from './report-document';

interface HandedFormat {
  /** Media type. */
  readonly type: string;
  /** @throws the reason of the signal, where it is called off */
  readonly bytes: (handed: Handed, say: Speech, making?: Making) => Promise<Uint8Array>;
}

/** Pixels for each px of a PNG that the server makes; others are made in the browser. */
const PNG_SCALE = 2;

/** How each file that a View or a deck is handed over as is made. SVG and PNG hold its first chart alone. */
export const HANDED_FORMATS: Readonly<Record<HandedEnding, HandedFormat>> = {
  pptx: {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    bytes: presentationBytes,
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: handedWorkbook,
  },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: reportDocument,
  },
  html: {
    type: 'text/html; charset=utf-8',
    bytes: async (handed, say, making = {}) => {
      if (making.program === undefined) throw new Error('an HTML file wants the program of its charts');
      return new TextEncoder().encode(await deckFile(handed, say, await making.program(), making));
    },
  },
  svg: {
    type: 'image/svg+xml',
    bytes: (handed, say) => Promise.resolve(new TextEncoder().encode(handedPicture(handed, say).svg)),
  },
  png: {
    type: 'image/png',
    bytes: (handed, say) => pngBytes(handedPicture(handed, say), PNG_SCALE),
  },
};
