import { rename, rm, writeFile } from 'node:fs/promises';

/**
 * Writes a file that is there whole or not at all: beside its place first, then put there by its name. What stood there
 * before stands until then.
 * @throws the reason of the signal, where it is called off; what the file system says
 */
export async function writeWhole(path: string, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, bytes, { signal });
    signal.throwIfAborted();
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw signal.aborted ? signal.reason : error;
  }
}
