/** The program that makes the charts of an HTML file live, as text; loaded when the first such file is made. */
export async function deckProgram(): Promise<string> {
  const { default: code } = await import('$lib/export/html/program/entry.ts?program');
  return code;
}
