/**
 * An instant as the office reads it: local date and minute of the server's time zone, the same in every language.
 * @param iso ISO 8601 with zone
 */
export function instantText(iso: string): string {
  const at = new Date(iso);
  return `${localDate(at)} ${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

/** ISO date of an instant in the server's time zone. */
export function localDate(at: Date): string {
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
