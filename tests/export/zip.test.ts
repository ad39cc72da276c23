import { describe, expect, it } from 'vitest';
import { zipFiles } from '../../src/lib/export/unzip';
import { zipBytes } from '../../src/lib/export/zip';
import { unpack } from '../../src/lib/import/unpack';
import { readZipDirectory } from '../../src/lib/import/zip-directory';

describe('a packed archive', () => {
  const files = [
    { path: '[Content_Types].xml', content: '<Types/>' },
    { path: 'media/图.bin', content: Uint8Array.from({ length: 70_000 }, (_, at) => (at * at) % 251) },
    { path: 'empty', content: '' },
  ];

  it('is unpacked with every byte and checksum by the importer', async () => {
    const bytes = await zipBytes(files);
    const entries = readZipDirectory(bytes) ?? [];
    expect(entries.map((one) => one.name)).toEqual(files.map((one) => one.path));
    for (const [index, entry] of entries.entries()) {
      const pieces = await unpack(bytes, entry);
      const content = files[index]?.content ?? '';
      expect(Buffer.concat(pieces ?? [Buffer.from('broken')])).toEqual(Buffer.from(content as string));
    }
  });

  it('is unpacked by the reader that mends archives; what is none is refused', async () => {
    const found = await zipFiles(await zipBytes(files));
    expect(found.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
    for (const [index, { content }] of found.entries())
      expect(Buffer.from(content as Uint8Array)).toEqual(Buffer.from(files[index]?.content as string));
    await expect(zipFiles(new Uint8Array(100))).rejects.toThrow(RangeError);
    await expect(zipFiles(new Uint8Array(3))).rejects.toThrow(RangeError);
  });

  it('has the same bytes every time', async () => {
    expect(await zipBytes(files)).toEqual(await zipBytes(files));
  });

  it('refuses more files than its directory can count', async () => {
    const many = Array.from({ length: 65_536 }, (_, at) => ({ path: String(at), content: '' }));
    await expect(zipBytes(many)).rejects.toThrow(RangeError);
  });
});
