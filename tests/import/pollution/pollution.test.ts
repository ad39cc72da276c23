import { describe, expect, test } from 'vitest';
import { pollutions } from './pollute';
import { scoreOf } from './score';

const all = pollutions().map((one) => ({ ...one, score: scoreOf(one) }));

function mean<T>(items: readonly T[], value: (item: T) => number, weight: (item: T) => number = () => 1) {
  const weights = items.reduce((sum, one) => sum + weight(one), 0);
  return items.reduce((sum, one) => sum + value(one) * weight(one), 0) / weights;
}

/** Scores by kind of pollution, and the worst files of each: shown where a bar is missed. */
function table(): string {
  const kinds = [...new Set(all.map((one) => one.kind))];
  return kinds
    .map((kind) => {
      const own = all.filter((one) => one.kind === kind);
      const worst = own.filter((one) => one.score.points < 9.9).map((one) => one.name);
      const points = mean(own, (one) => one.score.points).toFixed(3);
      const placed = mean(own, (one) => one.score.placed).toFixed(4);
      return `${kind.padEnd(30)} ${points} ${placed} ${worst.length} of ${own.length}: ${worst.slice(0, 12).join(' ')}`;
    })
    .join('\n');
}

describe('polluted files, told nothing', () => {
  test('reach what no published system does', () => {
    const simple = mean(all, (one) => one.score.points);
    const weighted = mean(
      all,
      (one) => one.score.points,
      (one) => one.weight,
    );
    const placed = mean(all, (one) => one.score.placed);
    expect(all.length).toBeGreaterThan(2200);
    const bars = { simple: simple >= 9.961, weighted: weighted >= 9.6, placed: placed >= 0.991 };
    const shown = `simple ${simple}, weighted ${weighted}, placed ${placed}\n${table()}`;
    expect(bars, shown).toEqual({ simple: true, weighted: true, placed: true });
    if (process.env.POLLUTION_TABLE === 'shown') process.stdout.write(`${shown}\n`);
  });
});
