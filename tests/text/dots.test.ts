import { expect, test } from 'vitest';
import { dotsBehind } from '../../src/lib/text/dots';

test.each([
  ['19 reported · 2025', '19 reported\u00a0· 2025'],
  ['a · b · c', 'a\u00a0· b\u00a0· c'],
  ['城市管理局 · 2025 年', '城市管理局\u00a0· 2025 年'],
  ['a·b', 'a·b'],
  ['', ''],
])('%j keeps its dots behind: %j', (text, kept) => {
  expect(dotsBehind(text)).toBe(kept);
});
