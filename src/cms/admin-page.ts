import { languages, type Language } from '../schema/language.ts';
import type { Words } from '../words/make-words.ts';
import type { Store } from './backend.ts';
import { toPolicy } from './policy.ts';

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Path of the form in a language, from the root of the site, with slashes around it. */
export const adminPath = (language: Language): string =>
  language === 'en' ? '/admin/' : `/admin/${language}/`;

/** Each language under its own name. */
const ownName = (language: Language) =>
  new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;

/** What the page says of where saved entries go. */
const noticesOf = (store: Store, words: Words): string[] => {
  if (store.kind === 'github') return [words.say('admin.repository', { repository: store.repository })];
  return store.kind === 'folder' ? [words.say('admin.none'), words.say('admin.folder')] : [];
};

/**
 * The page that holds the form, in the language of the words. Its addresses are relative to it, so that it works
 * under any base path.
 */
export const toAdminPage = (store: Store, words: Words): string => {
  const up = words.language === 'en' ? '' : '../';
  const links = languages.map((language) => {
    const href = language === 'en' ? up || './' : `${up}${language}/`;
    const current = language === words.language ? ' aria-current="page"' : '';
    return `<li><a href="${href}" lang="${language}" hreflang="${language}"${current}>${escape(ownName(language))}</a></li>`;
  });
  const title = escape(words.say('admin.title'));
  const notices = [...noticesOf(store, words), words.say('admin.buttons')];
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${escape(toPolicy(store))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
<link rel="icon" href="${up}../favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${up}app/admin.css">
<script type="module" src="${up}app/admin.js"></script>
</head>
<body>
<header class="admin-bar">
<h1>${title}</h1>
<nav aria-label="${escape(words.say('languageBar'))}"><ul>
${links.join('\n')}
</ul></nav>
${notices.map((notice) => `<p>${escape(notice)}</p>`).join('\n')}
<noscript><p>${escape(words.say('admin.script'))}</p></noscript>
</header>
<main id="nc-root" data-store="${store.kind}"></main>
</body>
</html>
`;
};
