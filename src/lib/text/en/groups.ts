import type { Texts } from '../zh-CN';

export const groups: Texts['groups'] = {
  nameless: 'own group',
  manage: 'Own groups…',
};
