import { expect, test } from 'vitest';
import { drawChart } from '../../src/lib/charts/draw';
import { type LOCALES } from '../../src/lib/text/locale';
import { example as exampleNamed, EXAMPLES } from './examples';

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
  { example: 'trend-break', width: 360, locale: 'en' },
  { example: 'trend-break', width: 960, locale: 'en' },
  { example: 'rank-cases', width: 360, locale: 'en' },
  { example: 'rank-cases', width: 960, locale: 'en' },
];

test.each(KEPT)('$example at $width in $locale is drawn as kept', async ({ example, width, locale }) => {
  const svg = drawChart(exampleNamed(example), { width, locale });
  const name = `${example}-${width}${locale === 'en' ? '-en' : ''}.svg`;
  // One element a line, so that a changed picture shows as a readable diff.
  await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`../pictures/${name}`);
});
