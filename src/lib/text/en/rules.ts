import type { Texts } from '../zh-CN';

export const rules: Texts['rules'] = {
  title: 'Rules between figures',
  lead: 'Relations that should hold between the figures of one agency and year. Every import is held against them; what breaks one is pointed out, never blocked and never altered.',
  count: (on, all) => `${all} rules, ${on} in force`,
  rule: 'Rule',
  note: 'Meaning',
  origin: 'From',
  state: 'State',
  origins: { catalogue: 'catalogue', office: 'this office' },
  on: 'in force',
  off: 'switched off',
  switchOff: 'Switch off',
  switchOn: 'Switch on again',
  change: 'Change',
  history: 'History',
  switchedOff: (person, when, reason) => `${when} ${person} switched it off: ${reason}`,
  switchedOn: (person, when, reason) => `${when} ${person} switched it on: ${reason}`,
  added: (person, when, reason) => `${when} ${person} added it: ${reason}`,
  add: 'Add a rule',
  expression: 'Relation',
  expressionHint:
    'Names, short names or codes of indicators, + - * / and brackets; between the two sides <=, >=, =, !=, <, > or ~. Quote a name that holds a space or a sign; for some years only, begin with “2020-2024:”.',
  example: 'For example: hearings-official <= hearings-official-due',
  reason: 'Reason',
  person: 'Your name',
  tryIt: 'Try it on what is on record',
  save: 'Add this rule',
  readsAs: (rule) => `Read as: ${rule}`,
  tried: (held, broken) =>
    held === 0
      ? 'Nothing on record can be held against it: no report has exact figures for all its parts.'
      : `${held} reports on record can be held against it: ${held - broken} keep it, ${broken} break it.`,
  missing: 'Relation, meaning, reason and name are all needed.',
  unchanged: 'The rule already stands so; nothing was changed.',
  fault: (at, got, wanted) =>
    got === '' ? `Up to character ${at}: ${wanted}.` : `Character ${at}, “${got}”: ${wanted}.`,
  expected: {
    name: 'no indicator has this name, or more than one',
    term: 'an indicator or a number belongs here',
    relation: '<=, >=, =, !=, <, > or ~ belongs here',
    closing: 'a closing bracket belongs here',
    end: 'the rule should have ended here',
    year: 'years are written like “2020-2024:”, the earlier first',
    indicators: 'at least one indicator is needed',
  },
};
