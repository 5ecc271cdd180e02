import { expect, test } from 'vitest';
import { findNearest } from '../../src/check/nearest.ts';

test.each([
  ['emial', ['email', 'phone', 'website'], 'email'],
  ['kampot', ['kh-kampot', 'kh-takeo'], 'kh-kampot'],
  ['Geographical Indication', ['geographical-indication', 'cluster'], 'geographical-indication'],
  ['cà-phê', ['ca-phe', 'tea'], 'ca-phe'],
  ['rice', ['pepper', 'cassava'], undefined],
  // Vowels of Thai are no accents: a crab and a year.
  ['ปีมา', ['ปูมา', 'ปีมา'], 'ปีมา'],
  ['', ['a'], undefined],
])('%s → %s', (word, words, nearest) => {
  expect(findNearest(word, words)).toBe(nearest);
});
