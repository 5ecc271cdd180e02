import { withoutAccents } from './token.ts';

/** A text made comparable: small letters, no accents, single spaces. */
export const comparable = (text: string): string =>
  withoutAccents(text.normalize('NFC')).toLowerCase().replace(/\s+/gu, ' ').trim();
