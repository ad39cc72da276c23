import type { Texts } from '../zh-CN';

export const groups: Texts['groups'] = {
  nameless: 'own group',
  manage: 'Own groups…',
  title: 'Own groups',
  lead: 'Put agencies that may fairly be compared into a group with a name; Compare then offers it beside the kinds of agency.',
  name: 'Name of the group',
  size: 'Agencies',
  members: 'Members',
  silent: 'no figures yet',
  savedBy: 'Last changed',
  by: (person, when) => `${person}, ${when}`,
  edit: 'Change',
  add: 'A new group',
  change: (name) => `Change “${name}”`,
  person: 'Your name',
  create: 'Make this group',
  save: 'Save changes',
  delete: 'Delete this group',
  leave: 'Leave it as it is',
  refused: {
    missing: 'A name of at most 60 characters, your own name and at least one agency are needed.',
    'same-name': 'A group of that name exists already; choose another.',
    gone: 'This group was deleted in the meantime; nothing was changed.',
  },
};
