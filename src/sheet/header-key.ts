/** A heading without case, accents of Latin letters, spaces, signs and leftovers that nobody sees: two that look alike have one key. */
export const toHeaderKey = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/đ/gu, 'd')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}#+]+/gu, '');
