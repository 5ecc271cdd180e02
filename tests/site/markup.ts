/** A tag with its attributes, where a sign `>` between quotes does not end it; or a text, where `< ` begins no tag. */
const tagOrText = /(<(?!\s)(?:[^<>"]|"[^"]*")*>)|(?:[^<]|<(?=\s))+/gu;

/** A text without its words: whether there is any. With a bare sign or an unusual reference in it, it stays as it is. */
const withoutWords = (text: string): string => {
  if (text.trim() === '') return text;
  return /[&<>]/u.test(text.replace(/&(?:amp|lt|gt|quot|#39|#34);/gu, '')) ? text : 'x';
};

/** Attributes that hold words, and those that hold an address; no rule reads either, but whether they are empty. */
const wordsOrAddress =
  /\s(content|alt|title|aria-label|placeholder|hreflang|data-[\w-]+)="([^"]*)"|\s(href|src|action)="([^"\s]*)"/gu;

/** Attributes that may be there or not, if only once. */
const optional = ['lang', 'aria-current'].map((name) => new RegExp(`\\s${name}="[^"]*"`, 'gu'));

const bareTag = (html: string): string => {
  const bare = html.replace(
    wordsOrAddress,
    (_, name: string | undefined, words = '', addressed = '', address = '') =>
      ` ${name ?? addressed}="${withoutWords(name ? words : address)}"`,
  );
  // The rules ask that a page has a language.
  if (/^<html\b/iu.test(bare)) return bare.replace(/ lang="[^"]+"/u, ' lang="x"');
  return optional.reduce((left, one) => (left.match(one)?.length === 1 ? left.replace(one, '') : left), bare);
};

/** A drawing with what html-validate looks at inside: titles and descriptions. */
const bareDrawing = (_: string, start: string, inside: string): string =>
  `${start}${(inside.match(/<(title|desc)\b[^>]*>[^<]*<\/\1>/gu) ?? []).join('')}</svg>`;

/** Words in a language of their own where words may stand; once the language is taken out, they are words like others. */
const markedWords = /(<(?:a|p|dd|dt|li|td|th|h[1-6]|span|strong)\b[^<>]*>)\s*<span>x<\/span>\s*(?=<\/)/gu;

/** What the rules of html-validate see of a page: pages of the same markup have the same faults. */
export const markupOf = (html: string): string =>
  html
    .replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/gu, '$1</script>')
    .replace(/(<svg\b[^>]*>)([\s\S]*?)<\/svg>/gu, bareDrawing)
    .replace(tagOrText, (part: string, tagged: string | undefined) =>
      tagged === undefined ? withoutWords(part) : bareTag(tagged),
    )
    .replace(markedWords, '$1x');
