import { toTextRule } from '../text-rule.ts';

/** The same letter is always the same bytes, so that search and comparison find it. */
export const unicodeFormRule = toTextRule(
  { name: 'unicode-form', description: 'Texts are in Unicode form NFC.' },
  (text) => {
    const composed = text.normalize('NFC');
    if (composed === text) return undefined;
    let index = 0;
    while (text[index] === composed[index]) index += 1;
    return {
      index,
      message: 'an accent is stored apart from its letter',
      fix: 'type the text again, or save it in form NFC',
    };
  },
);
