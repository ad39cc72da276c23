import { plain } from './plain';
import { DATE } from './words';

const TIME_OF_DAY = /[\sT]+\d{1,2}:\d{2}.*$/;

/** A date as people write it, with or without a time of day → ISO; undefined where it is none, or not on the calendar (2026-02-30). */
export function readDate(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = DATE.exec(plain(text.trim().replace(TIME_OF_DAY, ''))) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}
