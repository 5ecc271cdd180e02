import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// Another file of this process may have found the dictionaries already.
beforeEach(() => vi.resetModules());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const fresh = async () => (await import('../../src/search/cut-words.ts')).cutWords;

test('a browser without Intl.Segmenter cuts by syllable', async () => {
  vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
  expect((await fresh())('ម្រេចកំពត pepper')).toEqual(['ម្រេ', 'ច', 'កំ', 'ព', 'ត', 'pepper']);
});

test('a segmenter that gives everything back in one piece counts as no dictionary', async () => {
  class Whole {
    segment(text: string) {
      return [{ segment: text }];
    }
  }
  vi.stubGlobal('Intl', { ...Intl, Segmenter: Whole });
  expect((await fresh())('ငရုတ်ကောင်း')).toEqual(['င', 'ရုတ်', 'ကောင်း']);
});
