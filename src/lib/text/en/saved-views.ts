import type { Texts } from '../zh-CN';

export const savedViews: Texts['savedViews'] = {
  title: 'Saved views',
  lead: 'Comparisons kept under a name. What is kept is the address, so they always show the newest figures.',
  none: 'No view has been saved yet.',
  toCompare: 'Go and compare',
  name: 'Name',
  person: 'Your name',
  savedBy: 'Saved by',
  savedAt: 'When',
  change: 'Change',
  newName: 'New name',
  rename: 'Rename',
  delete: 'Delete',
  saveThis: 'Save view',
  save: 'Save',
  saveAnyway: 'Save all the same',
  sameName: (name) =>
    `There is a view called “${name}” already. Choose another name, or save it all the same.`,
  sameView: (name) => `The same view is kept as “${name}”.`,
  refused: {
    missing: 'Both names are needed; that of the view has at most 60 characters.',
    nameless: 'Give it a name of at most 60 characters.',
    'no-view': 'The address is incomplete or too long; nothing was saved.',
    gone: 'This view was deleted in the meantime; nothing was changed.',
  },
};
