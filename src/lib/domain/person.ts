/** A declared name, not proof: asked once, kept in a cookie, stored with every import. */
export const LONGEST_NAME = 40;

/** The name tidied for storage, or undefined where nothing usable was declared. */
export function declaredName(text: string): string | undefined {
  const name = text
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return name === '' || [...name].length > LONGEST_NAME ? undefined : name;
}
