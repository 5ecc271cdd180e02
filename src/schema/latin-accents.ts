/**
 * A text without the accents of Latin letters, as many people type Vietnamese; đ too, which Unicode does not count as
 * one. The marks of Khmer, Thai and Burmese are half of their letters and stay.
 */
export const withoutLatinAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/đ/gu, 'd')
    .normalize('NFC');
