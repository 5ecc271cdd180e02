/** Letters of scripts that put invisible signs between and within words. */
const needsInvisible = /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}]/u;
const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;

/**
 * Text as it was meant, on one line as all texts of entries stand: composed letters, plain spaces, none at the ends, no
 * leftovers that nobody sees. Signs within words stay where the script needs them.
 */
export const toCleanText = (text: string): string => {
  const seen = needsInvisible.test(text)
    ? text
        .replace(/[\ufeff\u00ad]/gu, '')
        .replace(/^[\s\u200b-\u200f\u2060]+|[\s\u200b-\u200f\u2060]+$/gu, '')
    : text.replace(invisible, '');
  return seen.normalize('NFC').replace(/\s+/gu, ' ').trim();
};
