import { toSpelledText } from './spelled-text.ts';

/** A built page, taken apart for the index. */
export interface PageToIndex {
  language: string;
  /** What kind of page it is, such as `smes`. */
  kind: string;
  /** Its `<main>`: tags and texts in turn, a script with its content counting as a tag. */
  pieces: readonly string[];
}

const mainElement = /<main[\s>][\s\S]*<\/main>/u;
const pieceOfHtml =
  /<!--[\s\S]*?-->|<(script|style|template|textarea)\b[\s\S]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/gu;

const isText = (piece: string) => !piece.startsWith('<') && piece.trim() !== '';

/** Takes the HTML of a built page apart; undefined for a page that is not to be found, such as the 404 page. */
export const readPageToIndex = (html: string): PageToIndex | undefined => {
  const main = mainElement.exec(html)?.[0];
  if (!main?.includes('data-pagefind-body')) return undefined;
  return {
    language: /<html[^>]*\slang="([^"]+)"/u.exec(html)?.[1] ?? '',
    kind: /data-pagefind-meta="kind:([^"]+)"/u.exec(main)?.[1] ?? '',
    pieces: main.match(pieceOfHtml) ?? [],
  };
};

/** Texts of a page, each once. */
export const textsOfPage = ({ pieces }: PageToIndex): Set<string> =>
  new Set(pieces.filter(isText).map((piece) => piece.trim()));

/** The page as it goes into the index: its main part, without the texts that `isLeftOut` tells, the others spelled. */
export const toHtmlToIndex = (
  { language, pieces }: PageToIndex,
  isLeftOut: (text: string) => boolean,
): string => {
  const main = pieces.map((piece, index) => {
    if (!isText(piece)) return piece;
    // The title of a page stays, even where all pages of its kind name each other.
    const isMeta = pieces[index - 1]?.includes('data-pagefind-meta') === true;
    return isLeftOut(piece.trim()) && !isMeta ? ' ' : ` ${toSpelledText(piece)} `;
  });
  return `<!doctype html><html lang="${language}"><title></title><body>${main.join('')}</body></html>`;
};

/** The same text in memory of its own: a piece cut from a page would keep the whole page, and all pages are gigabytes. */
const apart = (text: string): string => Buffer.from(text).toString();

/** Pages of a kind that are enough to tell the texts of the form from those of the entries. */
const fewest = 12;
/** Share of the pages of a kind that a text of the form stands on. */
const commonShare = 1 / 4;

/**
 * Counts texts over the pages of each kind. What stands on every fourth page of a kind are headings and labels: nobody
 * tells one page from another by them, and with ten thousand entries they would be most of what a search transfers.
 */
export class CommonTexts {
  readonly #kinds = new Map<string, { pages: number; texts: Map<string, number> }>();

  #of({ language, kind }: PageToIndex) {
    const key = `${language} ${kind}`;
    const counted = this.#kinds.get(key) ?? { pages: 0, texts: new Map<string, number>() };
    this.#kinds.set(key, counted);
    return counted;
  }

  add(page: PageToIndex): void {
    const counted = this.#of(page);
    counted.pages += 1;
    for (const text of textsOfPage(page)) {
      const count = counted.texts.get(text);
      counted.texts.set(count === undefined ? apart(text) : text, (count ?? 0) + 1);
    }
  }

  /** Whether a text is one of the form that all pages of the kind share. */
  isCommon(page: PageToIndex, text: string): boolean {
    const { pages, texts } = this.#of(page);
    return pages >= fewest && (texts.get(text) ?? 0) >= pages * commonShare;
  }
}
