import { app } from './zh-CN/app';
import { charts } from './zh-CN/charts';
import { compare } from './zh-CN/compare';
import { coverage } from './zh-CN/coverage';
import { entry } from './zh-CN/entry';
import { events } from './zh-CN/events';
import { findingList } from './zh-CN/finding-list';
import { decks } from './zh-CN/decks';
import { deckFile } from './zh-CN/deck-file';
import { deciding } from './zh-CN/deciding';
import { exporting } from './zh-CN/exporting';
import { findings } from './zh-CN/findings';
import { groups } from './zh-CN/groups';
import { handed } from './zh-CN/handed';
import { imports } from './zh-CN/imports';
import { pickers } from './zh-CN/pickers';
import { keys } from './zh-CN/keys';
import { numbers } from './zh-CN/numbers';
import { pages } from './zh-CN/pages';
import { rules } from './zh-CN/rules';
import { savedViews } from './zh-CN/saved-views';
import { stage } from './zh-CN/stage';
import { templates } from './zh-CN/templates';
import { terms } from './zh-CN/terms';
import { viewNotes } from './zh-CN/view-notes';
import { verification } from './zh-CN/verification';

/** The Chinese dictionary is the shape that every other language satisfies. */
export const zhCN = {
  app,
  charts,
  compare,
  coverage,
  deciding,
  deckFile,
  decks,
  entry,
  events,
  findingList,
  exporting,
  findings,
  groups,
  handed,
  imports,
  keys,
  numbers,
  pages,
  pickers,
  rules,
  savedViews,
  stage,
  templates,
  terms,
  verification,
  viewNotes,
};

export type Texts = typeof zhCN;
