import { expect, test } from 'vitest';
import { drawChart } from '../../src/lib/charts/draw';
import { screenLook } from '../../src/lib/charts/look';
import { type LOCALES } from '../../src/lib/text/locale';
import { EXAMPLES as FIRST_EXAMPLES } from './examples';
import { KIND_EXAMPLES } from './kind-examples';

const EXAMPLES = { ...FIRST_EXAMPLES, ...KIND_EXAMPLES };

/** Wide and narrow are two designs; 1440 is the wide one with larger type, kept for one chart of each kind. */
const KEPT: readonly { example: string; width: number; locale: (typeof LOCALES)[number] }[] = [
  ...Object.keys(EXAMPLES).flatMap((example) => [
    { example, width: 360, locale: 'zh-CN' as const },
    { example, width: 960, locale: 'zh-CN' as const },
  ]),
  { example: 'trend-break', width: 1440, locale: 'zh-CN' },
  { example: 'rank-cases', width: 1440, locale: 'zh-CN' },
  ...[360, 960].map((width) => ({ example: 'change-cases', width, locale: 'en' as const })),
  { example: 'change-cases', width: 1440, locale: 'zh-CN' },
  ...[360, 960].map((width) => ({ example: 'parts-amounts', width, locale: 'en' as const })),
  { example: 'parts-amounts', width: 1440, locale: 'zh-CN' },
  { example: 'trend-events', width: 1440, locale: 'zh-CN' },
  { example: 'trend-break', width: 360, locale: 'en' },
  { example: 'trend-break', width: 960, locale: 'en' },
  { example: 'rank-cases', width: 360, locale: 'en' },
  { example: 'rank-cases', width: 960, locale: 'en' },
  ...['matrix-indicators', 'scatter-size', 'facets-agencies'].flatMap((example) => [
    { example, width: 1440, locale: 'zh-CN' as const },
    { example, width: 360, locale: 'en' as const },
    { example, width: 960, locale: 'en' as const },
  ]),
];

test.each(KEPT)('$example at $width in $locale is drawn as kept', async ({ example, width, locale }) => {
  const comparison = EXAMPLES[example];
  if (comparison === undefined) throw new Error(`no example ${example}`);
  const svg = drawChart(comparison, { width, locale });
  const name = `${example}-${width}${locale === 'en' ? '-en' : ''}.svg`;
  // One element a line, so that a changed picture shows as a readable diff.
  await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`../pictures/${name}`);
});

/** For a reader who wants areas told apart by pattern too: every kind that fills areas. */
const PATTERNED = ['trend-rate', 'rank-cases', 'parts-amounts', 'parts-shares', 'matrix-indicators'];

test.each(PATTERNED)('%s with patterns is drawn as kept', async (example) => {
  const comparison = EXAMPLES[example];
  if (comparison === undefined) throw new Error(`no example ${example}`);
  const svg = drawChart(comparison, { width: 960, locale: 'zh-CN', look: screenLook('patterns') });
  await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`../pictures/${example}-960-patterns.svg`);
});
