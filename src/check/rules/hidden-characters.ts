import { toTextRule } from '../text-rule.ts';

// Built from code points, so that no editor and no reviewer has to see what cannot be seen.
const range = (from: number, to = from) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`;
const control = [
  range(0, 8),
  range(0x0b, 0x1f),
  range(0x7f, 0x9f),
  range(0xfff9, 0xfffb),
  range(0xfffd),
  range(0xe0000, 0xe007f),
].join('');
const direction = [range(0x200e, 0x200f), range(0x202a, 0x202e), range(0x2066, 0x2069), range(0x061c)].join(
  '',
);
const zeroWidth = [range(0x200b, 0x200d), range(0x2060), range(0xfeff), range(0x00ad)].join('');
const hidden = new RegExp(`[${control}${direction}${zeroWidth}]`, 'gu');
const isZeroWidthSpace = (character: string) => /^[\u{200b}-\u{200d}\u{2060}]$/u.test(character);
const needsZeroWidth = /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Myanmar}]/u;

/** Nothing invisible hides in a text. Khmer, Thai and Burmese use zero-width spaces to part words. */
export const hiddenCharactersRule = toTextRule(
  {
    name: 'hidden-characters',
    description: 'Texts hold no control characters and nothing that turns the reading direction.',
  },
  (text) => {
    for (const match of text.matchAll(hidden)) {
      const around = text.slice(Math.max(0, match.index - 3), match.index + 4);
      if (isZeroWidthSpace(match[0]) && needsZeroWidth.test(around)) continue;
      const code = match[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
      return {
        index: match.index,
        message: 'an invisible character stands in the text',
        found: `U+${code}`,
        fix: 'delete the text and type it again',
      };
    }
    return undefined;
  },
);
