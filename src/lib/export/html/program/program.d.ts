/** A program that goes into a file, as text: see `scripts/program-plugin.ts`. */
declare module '*?program' {
  const code: string;
  export default code;
}
