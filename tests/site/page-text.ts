const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"' };

/** The words of a piece of HTML, with one space for each run of white space. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&(amp|lt|gt|quot|#39|#34);/gu, (_, name: string) => signs[name] ?? '')
    .replace(/\s+/gu, ' ')
    .trim();

/** The same without any white space, where a drawing breaks its lines. */
export const lettersOf = (html: string): string => textOf(html).replace(/\s/gu, '');

/** A section of a page by its id; empty when there is none. */
export const sectionOf = (html: string, id: string): string => {
  const start = html.indexOf(`<section class="section" id="${id}"`);
  return start < 0 ? '' : html.slice(start, html.indexOf('</section>', start));
};

/** The addresses of the links in a piece of HTML. */
export const linksIn = (html: string): string[] =>
  Array.from(html.matchAll(/<a\s[^>]*?href="([^"]+)"/gu), (match) => match[1] ?? '');
