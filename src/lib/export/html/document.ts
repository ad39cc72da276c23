import type { Locale } from '../../text/locale';
import { markup, scriptText, type Markup } from './markup';

/** A page that stands alone. */
export interface StandingDocument {
  readonly locale: Locale;
  readonly title: string;
  readonly style: string;
  /** Sources in its policy beside its own styles, which stand in it: `script-src 'sha256-…'`. Anything else it may not ask for. */
  readonly policy: string;
  readonly body: Markup;
}

/** The text of a page that stands alone, with a policy of its own that lets it ask nobody for anything. */
export function standingDocument({ locale, title, style, policy, body }: StandingDocument): string {
  const whole = `default-src 'none'; style-src 'unsafe-inline'; ${policy}; base-uri 'none'`;
  return markup`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${whole}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>${scriptText(style)}</style>
      </head>
      <body>
        ${body}
      </body>
    </html>`.text;
}
