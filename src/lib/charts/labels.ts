import { lastOf } from '../domain/last';
/** A label that wants to stand at `wanted` (its centre) and is `height` tall. */
export interface Wanted {
  readonly wanted: number;
  readonly height: number;
}

/**
 * Where labels in one column stand so that none overlaps another, each as near as may be to where it wants to be.
 * Order is kept, and all stay between `top` and `bottom` as long as they fit at all (else they run over the bottom).
 * Pool-adjacent: labels that would touch are merged into one block, centred on the mean of what its members want.
 * @returns centres in the order of `labels`
 */
export function dodge(labels: readonly Wanted[], top: number, bottom: number): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => wantedOf(a) - wantedOf(b) || a - b);
  const blocks: { members: number[]; start: number; height: number; pull: number }[] = [];
  for (const index of order) {
    const { wanted, height } = labels[index] as Wanted;
    let block = { members: [index], start: 0, height, pull: wanted - height / 2 };
    place(block);
    for (let last = lastOf(blocks); last && last.start + last.height > block.start; last = lastOf(blocks)) {
      blocks.pop();
      const offsetPull = block.pull - last.height * block.members.length;
      block = {
        members: [...last.members, ...block.members],
        start: 0,
        height: last.height + block.height,
        pull: last.pull + offsetPull,
      };
      place(block);
    }
    blocks.push(block);
  }
  const centres = labels.map(() => 0);
  for (const block of blocks) {
    let edge = block.start;
    for (const member of block.members) {
      const { height } = labels[member] as Wanted;
      centres[member] = edge + height / 2;
      edge += height;
    }
  }
  return centres;

  function place(block: { members: number[]; start: number; height: number; pull: number }): void {
    const ideal = block.pull / block.members.length;
    block.start = Math.max(top, Math.min(ideal, bottom - block.height));
  }

  function wantedOf(index: number): number {
    return (labels[index] as Wanted).wanted;
  }
}
