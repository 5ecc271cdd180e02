import type { Content } from '../check/content.ts';
import { entryOnFile } from '../check/entry-on-file.ts';
import type { Language } from '../schema/language.ts';

const scripts: readonly (readonly [Language, RegExp])[] = [
  ['km', /\p{Script=Khmer}/u],
  ['th', /\p{Script=Thai}/u],
  ['my', /\p{Script=Myanmar}/u],
];

/**
 * The language that a name is written in: by its letters, and for Latin ones Vietnamese where the province is in
 * Viet Nam; undefined when neither says it.
 */
export const languageOfName = (content: Content, name: string, province: unknown): Language | undefined => {
  const byLetters = scripts.find(([, letters]) => letters.test(name))?.[0];
  if (byLetters !== undefined) return byLetters;
  const at = entryOnFile(content, 'provinces', province);
  return (at?.value as { country?: unknown } | undefined)?.country === 'VN' && /\p{Script=Latin}/u.test(name)
    ? 'vi'
    : undefined;
};
