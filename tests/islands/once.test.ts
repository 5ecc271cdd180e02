import { expect, test, vi } from 'vitest';
import { once } from '../../src/islands/once.ts';

test('what was done once is not done again, however often and however early it is asked for', async () => {
  const act = vi.fn(() => Promise.resolve({}));
  const get = once(act);
  const [first, second] = await Promise.all([get(), get()]);
  expect(second).toBe(first);
  expect(await get()).toBe(first);
  expect(act).toHaveBeenCalledTimes(1);
});

test('a failure is told to all who asked, and the next call tries again', async () => {
  let calls = 0;
  const get = once(() => {
    calls += 1;
    return calls === 1 ? Promise.reject(new Error('no line')) : Promise.resolve(calls);
  });
  await expect(Promise.all([get(), get()])).rejects.toThrow('no line');
  expect(await get()).toBe(2);
  expect(await get()).toBe(2);
});
