import type { Database } from '$lib/server/db/connection';
import type { Settings } from '$lib/server/settings';
import type { FillStyle } from '$lib/text/fill-style';
import type { Locale } from '$lib/text/locale';
import type { NumberStyle } from '$lib/text/number-style';
import type { Theme } from '$lib/ui/theme';

declare global {
  namespace App {
    interface Locals {
      database: Database;
      settings: Settings;
      locale: Locale;
      theme: Theme;
      numbers: NumberStyle;
      fills: FillStyle;
      /** Width of the chart's box on the reader's screen, from a cookie; 960 at first. */
      chartWidth: number;
      /** Declared name of the person, or undefined until asked. */
      person: string | undefined;
      /** ISO date of today in the server's time zone. */
      today: string;
    }

    interface Error {
      message: string;
      /** Under this number the cause stands in the server's log. */
      id?: string;
    }
  }
}

export {};
