import type { Locale } from '../../src/lib/text/locale';

/** One picture of one page. */
export interface Shot {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
  readonly locale: Locale;
}

const TREND =
  '/compare?kind=trend&indicator=litigation-new&group=enforcement&highlight=demo-chengguan,demo-zhujian,demo-guizi';

const PAGES: readonly { readonly name: string; readonly path: string }[] = [
  { name: 'overview', path: '/' },
  { name: 'compare', path: TREND },
  { name: 'rank', path: '/compare?kind=rank&indicator=rate-official-appearance&group=enforcement' },
  {
    name: 'matrix',
    path: '/compare?kind=matrix&indicator=litigation-new&group=enforcement&highlight=demo-chengguan',
  },
  {
    name: 'matrix-indicators',
    path: '/compare?kind=matrix&by=indicators&indicator=litigation-new&group=enforcement',
  },
  {
    name: 'scatter',
    path: '/compare?kind=scatter&indicator=litigation-new&group=enforcement&highlight=demo-chengguan',
  },
  { name: 'facets', path: '/compare?kind=facets&indicator=litigation-new&group=enforcement' },
  { name: 'sparse', path: '/compare?district=chongqing-shapingba' },
  { name: 'agencies', path: '/agencies' },
  { name: 'agency', path: '/agencies/demo-chengguan' },
  { name: 'indicators', path: '/indicators' },
  { name: 'indicator', path: '/indicators/litigation-new' },
  { name: 'reports', path: '/reports' },
  { name: 'imports', path: '/imports' },
  { name: 'import', path: '/imports/1' },
  { name: 'cell', path: '/cell?agency=demo-chengguan&indicator=litigation-new&year=2025' },
  { name: 'missing', path: '/nothing' },
];

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
] as const;

/** The two pictures that the README shows. */
export const README_SHOTS: readonly Shot[] = PAGES.filter(
  ({ name }) => name === 'compare' || name === 'import',
).map((page) => ({ ...page, width: 1440, height: 900, theme: 'light', locale: 'zh-CN' }));

/** Every page × size × theme × language. */
export const REVIEW_SHOTS: readonly Shot[] = PAGES.flatMap(({ name, path }) =>
  SIZES.flatMap(({ width, height }) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (['zh-CN', 'en'] as const).map((locale) => ({
        name: `${name}-${width}-${theme}-${locale}`,
        path,
        width,
        height,
        theme,
        locale,
      })),
    ),
  ),
);
