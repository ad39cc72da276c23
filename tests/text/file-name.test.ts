import { expect, test } from 'vitest';
import { deckFileName, viewFileName } from '../../src/lib/text/file-name';
import { texts } from '../../src/lib/text/texts';
import { exampleComparison } from '../charts/examples';

test('a file is called what it shows, of which years, made when', () => {
  expect(viewFileName(exampleComparison(), '2026-04-02', texts('zh-CN'), 'zh-CN')).toBe(
    '示例区-新收一审案件-趋势-2016–2025-2026-04-02',
  );
  const rank = exampleComparison({ view: { kind: 'rank' } });
  expect(viewFileName(rank, '2026-04-02', texts('en'), 'en')).toBe(
    'Example District - First-instance administrative cases received - rank - 2025 - 2026-04-02',
  );
});

test.each([
  ['a long name is shortened, its day kept', '年'.repeat(500), /^年{63}-2026-04-02$/],
  ['signs that no file system takes are left out', 'a/b\\c:d*e?"<f>|\n', /^a b c d e f-2026-04-02$/],
  ['an emoji is a whole sign or none', '😀'.repeat(200), /^(😀)+-2026-04-02$/u],
])('%s', (_, name, expected) => {
  expect(deckFileName(name, '2026-04-02', texts('zh-CN'))).toMatch(expected);
});
