/** A page of this site as somebody else cites it. Styles are written in English, as the style guides are. */
export interface CitedPage {
  title: string;
  /** Name of the site, which stands for its publisher. */
  site: string;
  /** What the site is. */
  work: string;
  address: string;
  /** ISO day on which the page was built. */
  day: string;
}

const dayInWords = (day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** After the Publication Manual of the American Psychological Association, 7th edition, section 10.16 (webpages). */
export const apaCitation = ({ title, site, work, address, day }: CitedPage): string =>
  `${site}. (${day.slice(0, 4)}, ${dayInWords(day, { month: 'long', day: 'numeric' })}). ${title}. ${work}. ${address}`;

/** After The Chicago Manual of Style, 17th edition, 14.207 (bibliography entry of a website). */
export const chicagoCitation = ({ title, site, work, address, day }: CitedPage): string =>
  `${site}. “${title}.” ${work}. ${dayInWords(day, { month: 'long', day: 'numeric', year: 'numeric' })}. ${address}.`;

/** What has a meaning of its own in BibTeX. */
const special = /[\\{}$&#^_~%]/gu;
const named: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};
const bibText = (text: string) => text.replace(special, (sign) => named[sign] ?? `\\${sign}`);

/** A BibTeX entry; `key` is made of Latin letters, digits and hyphens. */
export const bibtexCitation = ({ title, site, work, address, day }: CitedPage, key: string): string =>
  [
    `@misc{${key},`,
    `  author = {{${bibText(site)}}},`,
    `  title = {${bibText(title)}},`,
    `  howpublished = {${bibText(work)}},`,
    `  year = {${day.slice(0, 4)}},`,
    `  month = ${dayInWords(day, { month: 'short' }).toLowerCase()},`,
    `  url = {${address}}`,
    '}',
  ].join('\n');
