/** Reads kept at the most: who looks at ever other years must not fill the memory of a server that nobody writes to. */
export const MOST_KEPT = 2000;

/** Reads that stand until something is written. Only the process that writes reads, so none can miss a change. */
export class KeptReads {
  private reads = new Map<string, Promise<unknown>>();

  /**
   * The value kept under the key, or what `read` gives; one that fails is not kept.
   * @param key names one read: the same key always comes with a `read` of the same type
   */
  give<T>(key: string, read: () => Promise<T>): Promise<T> {
    const { reads } = this;
    const known = reads.get(key);
    if (known !== undefined) return known as Promise<T>;
    if (reads.size >= MOST_KEPT) reads.clear();
    const fresh = read();
    reads.set(key, fresh);
    fresh.catch(() => reads.delete(key));
    return fresh;
  }

  /** Something was written. A read that is still under way belongs to the state before, and is not kept. */
  forget(): void {
    this.reads = new Map();
  }
}
