/**
 * An instant as the office reads it: local date and minute of the server's time zone, the same in every language.
 * @param iso ISO 8601 with zone
 */
export function instantText(iso: string): string {
  const at = new Date(iso);
  const pad = (part: number) => String(part).padStart(2, '0');
  const date = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  return `${date} ${pad(at.getHours())}:${pad(at.getMinutes())}`;
}
