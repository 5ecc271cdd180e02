import { expect, test, vi } from 'vitest';
import { once, onceEach } from '../../src/islands/once.ts';

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

test('each of many things is done once, and one that failed is done again', async () => {
  const asked: number[] = [];
  const double = onceEach((which) => {
    asked.push(which);
    const failed = which === 3 && asked.filter((each) => each === 3).length === 1;
    return failed ? Promise.reject(new Error('the line dropped')) : Promise.resolve(2 * which);
  });
  expect(await Promise.all([double(1), double(2), double(1)])).toEqual([2, 4, 2]);
  await expect(double(3)).rejects.toThrow('the line dropped');
  expect(await double(3)).toBe(6);
  expect(asked).toEqual([1, 2, 3, 3]);
});
