import { expect, test, vi } from 'vitest';
import { onceFor } from '../../src/lib/domain/once';

test('is worked out once for an object, and anew for another that is like it', () => {
  const work = vi.fn(({ years }: { years: readonly number[] }) => ({ last: years[years.length - 1] }));
  const lastOf = onceFor(work);
  const first = { years: [2021, 2022] };
  expect(lastOf(first)).toBe(lastOf(first));
  expect(work).toHaveBeenCalledTimes(1);
  expect(lastOf({ years: [2021, 2022] })).not.toBe(lastOf(first));
  expect(lastOf({ years: [2023] })).toEqual({ last: 2023 });
});
