/** Parts of a line that a dot stands between: it stays with the part before it, so that no line begins with a dot. */
export function dotsBehind(text: string): string {
  return text.replace(/ · /g, '\u00a0· ');
}
