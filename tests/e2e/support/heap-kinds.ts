import type { CDPSession } from 'playwright';

/** What a page itself makes, of the kinds that a snapshot of V8's heap tells apart. */
const OF_THE_PAGE = [
  'object',
  'closure',
  'array',
  'string',
  'concatenated string',
  'sliced string',
  'regexp',
];

interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
}

/**
 * Bytes that a page's own objects, functions and texts take once what it let go of is collected. Left out is what the
 * engine keeps for itself: machine code of what runs often, and the browser's own bounded lists of what it measured.
 */
export async function ownBytes(tools: CDPSession): Promise<number> {
  const pieces: string[] = [];
  const take = ({ chunk }: { chunk: string }) => pieces.push(chunk);
  tools.on('HeapProfiler.addHeapSnapshotChunk', take);
  for (let time = 0; time < 3; time += 1) await tools.send('HeapProfiler.collectGarbage');
  await tools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  tools.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes } = JSON.parse(pieces.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [kind, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    const name = types[0][nodes[at + kind] as number];
    if (name !== undefined && OF_THE_PAGE.includes(name)) bytes += nodes[at + size] as number;
  }
  return bytes;
}
