import { withoutLatinAccents } from '../schema/latin-accents.ts';

/** A heading without case, accents of Latin letters, spaces, signs and leftovers that nobody sees: two that look alike have one key. */
export const toHeaderKey = (text: string): string =>
  withoutLatinAccents(text.normalize('NFKD').toLowerCase()).replace(/[^\p{L}\p{N}\p{M}#+]+/gu, '');
