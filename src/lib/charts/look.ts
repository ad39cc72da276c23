import type { FillStyle } from '../text/fill-style';

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
  'better',
  'worse',
  'part-0',
  'part-1',
  'part-2',
  'part-3',
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

// The eight of the design, moved in lightness until any two are 12 apart (CIE76) under each colour-vision deficiency.
const lightHues = hues('hue', '#164662 #7f4584 #b8770f #007060 #4b60b1 #8a5943 #0d90a7 #7a7f87');
const lightLabels = hues('label', '#164662 #7f4584 #8f5a05 #007060 #4b60b1 #8a5943 #0a6f82 #5f646c');
const darkHues = hues('hue', '#61aad3 #ad78af #e0a63f #79c498 #90a6f4 #c19175 #57cedf #a5abb4');
const darkLabels = hues('label', '#7bbbe0 #c596c7 #e6b45a #8bd1a6 #a6b7f6 #d2a88a #74d8e6 #b4bac2');

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
  better: '#1f6a94',
  worse: '#a8541c',
  'part-0': '#2f5d78',
  'part-1': '#7fa3b7',
  'part-2': '#cbd9e0',
  'part-3': '#e9e2cf',
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
  better: '#6fb7e6',
  worse: '#e09a5f',
  'part-0': '#9cc7df',
  'part-1': '#5d8aa3',
  'part-2': '#35505f',
  'part-3': '#453f33',
  ...darkHues,
  ...darkLabels,
};

/** White paper and a darker context, which toner would lose. */
export const PRINT: ChartTokens = { ...LIGHT, paper: '#ffffff', context: '#b4bac1', band: '#ebebeb' };

/**
 * A slide, whose greys a projector in a bright room washes out: words at least 6:1, lines and marks 4.5:1, and a context
 * that is still seen from the back row.
 */
export const PROJECTOR: ChartTokens = {
  paper: '#fdfcf9',
  ink: '#141c26',
  soft: '#3f4a56',
  faint: '#505b67',
  rule: '#c9cfd5',
  context: '#aab2ba',
  band: '#e4e6e5',
  accent: '#a82a21',
  better: '#155a82',
  worse: '#94460f',
  'part-0': '#265069',
  'part-1': '#7fa3b7',
  'part-2': '#cbd9e0',
  'part-3': '#e9e2cf',
  ...hues('hue', '#164662 #7f4584 #a76600 #006a5b #4e60b1 #8a5943 #007da6 #6e7584'),
  ...hues('label', '#164662 #7f4584 #8b5500 #006a5b #4b5caa #855540 #00698c #5a606c'),
};

/** The same in a darkened hall. */
export const PROJECTOR_DARK: ChartTokens = {
  paper: '#0e1217',
  ink: '#f4f2ec',
  soft: '#c3cad2',
  faint: '#aab3bd',
  rule: '#3a444f',
  context: '#59636e',
  band: '#252d36',
  accent: '#f08072',
  better: '#7dc1ec',
  worse: '#e8a76f',
  'part-0': '#9cc7df',
  'part-1': '#5d8aa3',
  'part-2': '#35505f',
  'part-3': '#453f33',
  ...hues('hue', '#61aad3 #ab7bab #e0a63f #79c498 #90a6f4 #c19175 #57cedf #a5abb4'),
  ...hues('label', '#70b2d7 #c29fc2 #e0a63f #79c498 #90a6f4 #caa18a #57cedf #a5abb4'),
};

export const CHART_TOKENS = {
  light: LIGHT,
  dark: DARK,
  print: PRINT,
  projector: PROJECTOR,
  'projector, dark': PROJECTOR_DARK,
} as const;

/** What an option is made with: a colour for each role, and the fonts. */
export interface Look {
  readonly colour: ChartTokens;
  readonly sans: string;
  readonly serif: string;
  /** Are areas told apart by a pattern as well as by colour? */
  readonly patterned?: boolean;
}

/** Installed fonts only. Single quotes: ECharts writes them into a double-quoted style attribute unescaped. */
export const SANS =
  "'Source Han Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', system-ui, sans-serif";
export const SERIF = "'Source Han Serif SC', 'Noto Serif CJK SC', 'Songti SC', SimSun, serif";

/** For every screen and for paper: the page's tokens decide, light where there is no page. */
export const SCREEN: Look = { colour: asVariables(LIGHT), sans: SANS, serif: SERIF };

/** The same, with areas filled as the reader wants them. */
export function screenLook(fills: FillStyle): Look {
  return fills === 'patterns' ? { ...SCREEN, patterned: true } : SCREEN;
}

/** With fixed colours, for a file that leaves the program. */
export function fixedLook(tokens: ChartTokens): Look {
  return { colour: tokens, sans: SANS, serif: SERIF };
}

/** The custom property of a role. */
export function tokenName(role: ChartRole): string {
  return `--chart-${role}`;
}

function asVariables(tokens: ChartTokens): ChartTokens {
  const pairs = CHART_ROLES.map((role) => [role, `var(${tokenName(role)}, ${tokens[role]})`]);
  return Object.fromEntries(pairs) as Record<ChartRole, string>;
}

type Numbered<Kind extends 'hue' | 'label'> = Record<Extract<ChartRole, `${Kind}-${number}`>, string>;

function hues<Kind extends 'hue' | 'label'>(kind: Kind, colours: string): Numbered<Kind> {
  const pairs = colours.split(' ').map((colour, index) => [`${kind}-${index}`, colour]);
  return Object.fromEntries(pairs) as Numbered<Kind>;
}
