import type { Store } from './backend.ts';

/**
 * The content security policy of the form. Sveltia writes its styles into the page, reads its mark and previews of
 * pictures from memory and, when there is a repository, speaks to GitHub and to nobody else.
 */
export const toPolicy = (store: Store): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' data: blob:${store.kind === 'github' ? ' https://api.github.com' : ''}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join('; ');
