import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/lib/domain/comparison';
import type { OwnGroup } from '../../src/lib/domain/group';
import { templateName } from '../../src/lib/server/deck-template';
import { bigNumberTexts } from '../../src/lib/text/big-number';
import { chartDescription } from '../../src/lib/text/description';
import { headline } from '../../src/lib/text/headline';
import { subtitleParts } from '../../src/lib/text/subtitle';
import { LOCALES } from '../../src/lib/text/locale';
import { texts } from '../../src/lib/text/texts';
import { EXAMPLE_DISTRICT, EXAMPLES as FIRST_EXAMPLES } from '../charts/examples';
import { KIND_EXAMPLES } from '../charts/kind-examples';

const EXAMPLES = Object.entries({ ...FIRST_EXAMPLES, ...KIND_EXAMPLES });
const OWN: OwnGroup = { code: 'own-1', name: '窗口单位', members: ['a01', 'a02'] };

/** The same figures looked at among another group, in every measure that names the group. */
function among(
  comparison: Comparison,
  group: Comparison['view']['group'],
  ownGroup?: OwnGroup,
): Comparison[] {
  const of = (one: Comparison, measure: Comparison['view']['measure']): Comparison => ({
    ...one,
    view: { ...one.view, group, measure },
    ownGroup,
    beside: one.beside.map((other) => of(other, measure)),
  });
  return [of(comparison, 'value'), of(comparison, 'share')];
}

describe.each(LOCALES)('what is said in %s', (locale) => {
  const t = texts(locale);
  const said = (comparison: Comparison) =>
    [
      headline(comparison, t, locale),
      ...subtitleParts(comparison, t, locale),
      chartDescription(comparison, t, locale),
      ...bigNumberTexts(comparison, t, locale).notes,
    ].join('\n');

  test.each(EXAMPLES)('of %s counts members of no group as agencies', (_, example) => {
    for (const comparison of among(example, 'all')) expect(said(comparison)).not.toMatch(COUNTED_ALL);
  });

  test.each(EXAMPLES)('of %s calls the office’s own group by its name', (_, example) => {
    for (const comparison of among(example, OWN.code, OWN)) {
      expect(said(comparison)).toContain(OWN.name);
      expect(said(comparison)).not.toContain(t.groups.nameless);
    }
  });

  test('a deck of the office’s own group bears its name', () => {
    const subject = {
      template: 'group',
      district: EXAMPLE_DISTRICT,
      agency: undefined,
      group: OWN.code,
      ownGroup: OWN,
      years: { from: 2016, to: 2025 },
      indicators: [],
    } as const;
    expect(templateName(subject, t, locale)).toContain(OWN.name);
  });
});

/** 45 个全部机构, the 46 all agencies, of the all agencies, 3 of all agencies that … */
const COUNTED_ALL = /个全部机构|\d all agencies|the all agencies|comparable all agencies/;
