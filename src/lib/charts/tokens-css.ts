import {
  CHART_ROLES,
  DARK,
  LIGHT,
  PRINT,
  PROJECTOR,
  PROJECTOR_DARK,
  tokenName,
  type ChartTokens,
} from './look';

/** What bears this attribute, and all within it, has the projector's colours. */
const SLIDE = "[data-look='projector']";

/**
 * The stylesheet that gives the roles their colours; `ui/chart-tokens.css` is this text (a test holds them equal). On paper
 * a slide has the colours of paper.
 */
export function chartTokensCss(): string {
  return [
    '/* Written by chartTokensCss() in charts/tokens-css.ts; a test holds them equal. */\n',
    block(':root', LIGHT),
    '\n@media screen {\n',
    block(SLIDE, PROJECTOR, '  '),
    '}\n\n@media screen and (prefers-color-scheme: dark) {\n',
    block(":root:not([data-theme='light'])", DARK, '  '),
    '\n',
    block(`:root:not([data-theme='light']) ${SLIDE}`, PROJECTOR_DARK, '  '),
    '}\n\n@media screen {\n',
    block(":root[data-theme='dark']", DARK, '  '),
    '\n',
    block(`:root[data-theme='dark'] ${SLIDE}`, PROJECTOR_DARK, '  '),
    '}\n\n@media print {\n',
    block(':root', PRINT, '  '),
    '}\n',
  ].join('');
}

function block(selector: string, tokens: ChartTokens, indent = ''): string {
  const lines = CHART_ROLES.map((role) => `${indent}  ${tokenName(role)}: ${tokens[role]};`);
  return `${indent}${selector} {\n${lines.join('\n')}\n${indent}}\n`;
}
