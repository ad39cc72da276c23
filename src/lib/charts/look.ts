/**
 * The colours of a chart, by role. A drawing is made before the reader's theme is known, so options carry
 * `var(--chart-…, light)`: one drawing serves light, dark and print, and still has colours as a file of its own.
 */
export const CHART_ROLES = [
  'paper',
  'ink',
  'soft',
  'faint',
  'rule',
  'context',
  'band',
  'accent',
  'hue-0',
  'hue-1',
  'hue-2',
  'hue-3',
  'hue-4',
  'hue-5',
  'hue-6',
  'hue-7',
  'label-0',
  'label-1',
  'label-2',
  'label-3',
  'label-4',
  'label-5',
  'label-6',
  'label-7',
] as const;
export type ChartRole = (typeof CHART_ROLES)[number];
export type ChartTokens = Readonly<Record<ChartRole, string>>;

const lightHues = hues('hue', '#1f5f8b #7b3f7d #b8770f #2f7d5b #4a5fb0 #8a5a44 #1d8a99 #7a7f87');
const lightLabels = hues('label', '#1f5f8b #7b3f7d #8f5a05 #276b4d #4a5fb0 #8a5a44 #136e7b #5f646c');
const darkHues = hues('hue', '#5aa3d6 #c48ac6 #e0a63f #5bb98e #93a4ee #c99478 #4fc3d3 #a5abb4');
const darkLabels = hues('label', '#74b3e0 #d09fd2 #e6b45a #74c7a0 #a6b4f2 #d5a68d #6bcfdd #b4bac2');

/** Ink on paper. */
export const LIGHT: ChartTokens = {
  paper: '#fbfaf6',
  ink: '#1d2733',
  soft: '#5b6673',
  faint: '#6a7480',
  rule: '#d9dde1',
  context: '#c3c8ce',
  band: '#e9eae8',
  accent: '#b8352b',
  ...lightHues,
  ...lightLabels,
};

/** Night reading: its own lightness, not the light look inverted. */
export const DARK: ChartTokens = {
  paper: '#15191f',
  ink: '#e8e6df',
  soft: '#aab2bc',
  faint: '#949da8',
  rule: '#323a44',
  context: '#4a535e',
  band: '#252c35',
  accent: '#e5695c',
  ...darkHues,
  ...darkLabels,
};

/** White paper and a darker context, which toner would lose. */
export const PRINT: ChartTokens = { ...LIGHT, paper: '#ffffff', context: '#b4bac1', band: '#ebebeb' };

export const CHART_TOKENS = { light: LIGHT, dark: DARK, print: PRINT } as const;

/** What an option is made with: a colour for each role, and the fonts. */
export interface Look {
  readonly colour: ChartTokens;
  readonly sans: string;
  readonly serif: string;
}

/** Installed fonts only. Single quotes: ECharts writes them into a double-quoted style attribute unescaped. */
export const SANS =
  "'Source Han Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', system-ui, sans-serif";
export const SERIF = "'Source Han Serif SC', 'Noto Serif CJK SC', 'Songti SC', SimSun, serif";

/** For every screen and for paper: the page's tokens decide, light where there is no page. */
export const SCREEN: Look = { colour: asVariables(LIGHT), sans: SANS, serif: SERIF };

/** With fixed colours, for a file that leaves the program. */
export function fixedLook(tokens: ChartTokens): Look {
  return { colour: tokens, sans: SANS, serif: SERIF };
}

/** The custom property of a role. */
export function tokenName(role: ChartRole): string {
  return `--chart-${role}`;
}

/** The stylesheet that gives the roles their colours; `ui/chart-tokens.css` is this text (a test holds them equal). */
export function chartTokensCss(): string {
  const block = (selector: string, tokens: ChartTokens, indent = '') => {
    const lines = CHART_ROLES.map((role) => `${indent}  ${tokenName(role)}: ${tokens[role]};`);
    return `${indent}${selector} {\n${lines.join('\n')}\n${indent}}\n`;
  };
  return [
    '/* Written by chartTokensCss() in charts/look.ts; a test holds them equal. */\n',
    block(':root', LIGHT),
    '\n@media screen and (prefers-color-scheme: dark) {\n',
    block(":root:not([data-theme='light'])", DARK, '  '),
    '}\n\n@media screen {\n',
    block(":root[data-theme='dark']", DARK, '  '),
    '}\n\n@media print {\n',
    block(':root', PRINT, '  '),
    '}\n',
  ].join('');
}

function asVariables(tokens: ChartTokens): ChartTokens {
  const pairs = CHART_ROLES.map((role) => [role, `var(${tokenName(role)}, ${tokens[role]})`]);
  return Object.fromEntries(pairs) as Record<ChartRole, string>;
}

function hues<Kind extends 'hue' | 'label'>(
  kind: Kind,
  colours: string,
): Record<`${Kind}-${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`, string> {
  return Object.fromEntries(colours.split(' ').map((colour, index) => [`${kind}-${index}`, colour])) as never;
}
