import { app } from './en/app';
import { charts } from './en/charts';
import { compare } from './en/compare';
import { coverage } from './en/coverage';
import { entry } from './en/entry';
import { events } from './en/events';
import { findingList } from './en/finding-list';
import { decks } from './en/decks';
import { deckFile } from './en/deck-file';
import { deciding } from './en/deciding';
import { exporting } from './en/exporting';
import { findings } from './en/findings';
import { groups } from './en/groups';
import { handed } from './en/handed';
import { imports } from './en/imports';
import { pickers } from './en/pickers';
import { keys } from './en/keys';
import { numbers } from './en/numbers';
import { pages } from './en/pages';
import { rules } from './en/rules';
import { savedViews } from './en/saved-views';
import { stage } from './en/stage';
import { templates } from './en/templates';
import { terms } from './en/terms';
import { viewNotes } from './en/view-notes';
import { verification } from './en/verification';
import type { Texts } from './zh-CN';

export const en = {
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
} satisfies Texts;
