import type { Locale } from './locale';
import type { NumberStyle } from './number-style';
import type { Texts } from './zh-CN';

/** What `texts` gives, as a file of its own for each language: a browser is sent the one it reads. */
export async function loadTexts(locale: Locale, style: NumberStyle): Promise<Texts> {
  // English numbers stay in figures.
  if (locale === 'en') return (await import('./en')).en;
  const { zhCN } = await import('./zh-CN');
  return style === 'plain' ? zhCN : (await import('./zh-CN/large')).inLargeUnits;
}
