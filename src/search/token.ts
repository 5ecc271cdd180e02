/**
 * Pagefind drops all vowel signs and stacked letters of Khmer and Burmese (ម្រេច becomes មរច) and cannot find some long
 * words at all. So a word in these scripts goes into the index, and into the query, spelled in pairs of Latin
 * consonants: no vowel, hence no stemming; a start that no Latin word has; beginnings of words still match.
 */
const consonants = 'bcdfghjklmnpqrstvwxz';
const start = 'qz';
const blocks = [0x0e00, 0x1000, 0x1780];
const blockSize = 0x80;

const spell = (letter: string): string => {
  const code = letter.codePointAt(0) ?? 0;
  const block = blocks.findIndex((first) => code >= first && code < first + blockSize);
  if (block < 0) return letter;
  const number = block * blockSize + code - (blocks[block] ?? 0);
  return `${consonants[Math.floor(number / consonants.length)]}${consonants[number % consonants.length]}`;
};

/** The form of a word in the index and in queries: small letters, and Khmer, Burmese and Thai spelled in Latin consonants. */
export const toToken = (word: string): string => {
  const spelled = Array.from(word, spell).join('');
  return spelled === word ? word.toLowerCase() : `${start}${spelled.toLowerCase()}`;
};

const pairs = new RegExp(`[${consonants}]{2}`, 'gu');
const spelledWord = new RegExp(`\\b${start}((?:[${consonants}]{2})+)`, 'gu');

const unspell = ([first = '', second = '']: string): string => {
  const number = consonants.indexOf(first) * consonants.length + consonants.indexOf(second);
  const code = (blocks[Math.floor(number / blockSize)] ?? 0) + (number % blockSize);
  return String.fromCodePoint(code);
};

/** A text with the words back that `toToken` spelled. */
export const withoutTokens = (text: string): string =>
  text.replace(spelledWord, (_, spelled: string) => spelled.replace(pairs, unspell));

/** Latin text without accents, as many people type Vietnamese; đ too, which Unicode does not count as an accent. */
export const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/([A-Za-z])[\u0300-\u036f]+/gu, '$1')
    .replace(/đ/gu, 'd')
    .replace(/Đ/gu, 'D')
    .normalize('NFC');

/** The word under which the index keeps a product or province, whatever its name in a language. No other word begins or ends so. */
export const subjectToken = (id: string): string => `qj${id.replaceAll('-', '')}qj`;

/** The id under which a province itself is kept, as opposed to what lies in it. */
export const itself = (id: string): string => `self-${id}`;

/** A word of a name, so that names can be searched alone. No other word begins so. */
export const nameToken = (token: string): string => `qn${token}`;

/** Whether a word of the index is one of the two above, which no reader sees or types. */
export const isMark = (token: string): boolean => /^(?:qn|qj.*qj$)/u.test(token);
