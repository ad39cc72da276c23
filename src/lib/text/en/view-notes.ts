import type { Texts } from '../zh-CN';

export const viewNotes: Texts['viewNotes'] = {
  item: (asked, reason, instead) =>
    instead === undefined ? `${asked} (${reason})` : `${asked} (${reason}; shown instead: ${instead})`,
  reasons: {
    unknown: 'not known',
    'too-many': 'more than can be chosen',
    'no-figures': 'without figures',
    'not-for-indicator': 'nothing that this indicator can be looked at by',
    'base-alone': 'the base year alone, which is always as itself',
    gone: 'that group was deleted',
  },
};
