import { toTextRule } from '../text-rule.ts';

const mixed =
  /(?:\p{Script=Latin}[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][\p{L}\p{M}]*\p{Script=Latin})/u;
const word = /[\p{L}\p{M}]+/gu;
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** A letter that only looks Latin makes a word that nobody finds, or one that pretends to be another. */
export const mixedAlphabetsRule = toTextRule(
  { name: 'mixed-alphabets', description: 'No word mixes Latin letters with Greek or Cyrillic ones.' },
  (text) => {
    for (const { 0: found, index } of text.matchAll(word)) {
      if (!mixed.test(found)) continue;
      const letter = foreign.exec(found)?.[0] ?? '';
      const code = letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
      return {
        index,
        message: `"${letter}" (U+${code}) is a letter of another alphabet that looks like a Latin one`,
        found,
        fix: 'type the word again',
      };
    }
    return undefined;
  },
);
