import { expect, test } from 'vitest';
import { nearnessOfName } from '../../src/search/result-order.ts';

test('the name itself is nearest, then who makes what was named, then names with the words, then the rest', () => {
  const names = ['Confirel', 'ក្រុមហ៊ុន កុងហ្វីរែល'];
  expect(nearnessOfName('confirel', names, false)).toBe(0);
  expect(nearnessOfName('ក្រុមហ៊ុន កុងហ្វីរែល', names, true)).toBe(0);
  expect(nearnessOfName('pepper', names, true)).toBe(1);
  expect(nearnessOfName('firel', names, false)).toBe(2);
  expect(nearnessOfName('pepper', names, false)).toBe(3);
});

test('accents and capital letters make no name farther', () => {
  expect(nearnessOfName('nuoc mam khai hoan', ['Nước Mắm Khải Hoàn'], false)).toBe(0);
});
