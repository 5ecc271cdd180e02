import { join } from 'node:path';
import { languages } from '../schema/language.ts';
import { readContentBytes } from './content-folder.ts';
import { readBytes } from './file-text.ts';

/** File at the root of the repository with the addresses of the last release. It only grows. */
export const releasedFile = 'released-addresses.txt';

const head = `# Addresses that a release of the site had; none may ever vanish. npm run release-addresses adds new ones.
# One a line, in order. One that ends in / is a page in English, and so in every language: smes/x/ is also km/smes/x/.
`;

/** The addresses in the text of the file, without its remarks. */
export const parseReleased = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/** The text of the file for these addresses: each once, in order. */
export const toReleasedText = (addresses: Iterable<string>): string =>
  `${head}${[...new Set(addresses)].toSorted().join('\n')}\n`;

/** The addresses of the last release, for a content folder that lies beside the file; none when there is no file. */
export const readReleased = (contentRoot: string): string[] => {
  try {
    return parseReleased(
      readBytes(readContentBytes({ absolute: join(contentRoot, '..', releasedFile) })).text ?? '',
    );
  } catch {
    return [];
  }
};

/** Pages and files of the built site that an address stands for: a page is one file in each language. */
export const filesOfAddress = (address: string): string[] =>
  address.endsWith('/') || address === ''
    ? languages.map((language) => `${language === 'en' ? '' : `${language}/`}${address}index.html`)
    : [address];

/** Lists by an answer and pages of lists come and go with the entries that they hold. */
const passing = /(^|\/)(by|page|list)\//u;
const kept = /\.(csv|xml|ics)$|(^|\/)(feed|status)\.json$/u;
/** A download of the page beside it, and files that are for machines that look for them. */
const ofPage = /\/event\.ics$|^sitemap/u;

/** The address of a file of the built site as the list has it; undefined for what may change with any release. */
export const toReleasedAddress = (file: string): string | undefined => {
  if (passing.test(file) || ofPage.test(file)) return undefined;
  if (kept.test(file)) return file;
  const address = /^(?:(.*\/))?index\.html$/u.exec(file)?.[1] ?? (file === 'index.html' ? '' : undefined);
  if (address === undefined) return undefined;
  const isOther = languages.some((language) => language !== 'en' && address.startsWith(`${language}/`));
  return isOther || address === '' ? undefined : address;
};
