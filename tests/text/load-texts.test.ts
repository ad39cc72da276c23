import { expect, test } from 'vitest';
import { loadTexts } from '../../src/lib/text/load-texts';
import { LOCALES } from '../../src/lib/text/locale';
import { NUMBER_STYLES } from '../../src/lib/text/number-style';
import { texts } from '../../src/lib/text/texts';

const BOTH = LOCALES.flatMap((locale) => NUMBER_STYLES.map((style) => ({ locale, style })));

test.each(BOTH)(
  'a page is given the $locale dictionary, numbers $style, that the server has',
  async (one) => {
    expect(await loadTexts(one.locale, one.style)).toBe(texts(one.locale, one.style));
  },
);
