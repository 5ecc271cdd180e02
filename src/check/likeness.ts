import { hostOf } from './address.ts';

// Under which key two spellings are the same: to find what was entered twice, before it is written and after.

/** Letters of other alphabets that look like a Latin one (Unicode Technical Standard 39, the commonest pairs). */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['аеорсухіѕјһԁԛԝвкмнт', 'aeopcyxisjhdqwbkmht'],
    ['αεικνορτυχ', 'aeikvoptux'],
  ].flatMap(([other = '', latin = '']) =>
    Array.from(other, (letter, index) => [letter, latin[index] ?? letter] as const),
  ),
);

/** Legal forms say nothing about who it is. */
const noise = /\b(?:co|ltd|limited|company|corp|corporation|inc|plc|jsc|llc|pte|the)\b/g;

/** Accents of Latin letters; the marks of Khmer, Thai and Burmese are half of their letters and stay. */
const accents = /[\u0300-\u036f]/gu;

/**
 * A name without case, signs, legal form and look-alike letters; empty when nothing is left. Accents go too, but not
 * in Vietnamese, where dứa is a pineapple and dừa a coconut.
 */
export const nameKey = (name: string, language: string): string =>
  Array.from(name.normalize('NFKD').toLowerCase(), (letter) => lookAlikes[letter] ?? letter)
    .join('')
    .replace(language === 'vi' ? /(?!)/u : accents, '')
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .replace(noise, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A web address without scheme, www and the last slash; undefined when it is none. */
export const addressKey = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const { pathname, search } = url;
  return `${hostOf(url)}${pathname.replace(/\/$/, '')}${search}`;
};

/** The last eight digits of a telephone number: how it is written at home and from abroad. */
export const phoneKey = (phone: string): string | undefined => {
  const digits = phone.replace(/\D/g, '');
  return digits.length < 8 ? undefined : digits.slice(-8);
};
