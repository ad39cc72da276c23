/** A thread's script as text: see `scripts/thread-plugin.ts`. */
declare module '*?thread' {
  const code: string;
  export default code;
}
