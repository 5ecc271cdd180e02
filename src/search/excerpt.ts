/** A piece of an excerpt; marked when it is what the reader searched for. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

const length = 180;

/** The part of a text around the first of the words; its beginning when none is in it. */
export const excerptOf = (text: string, words: readonly string[]): ExcerptPart[] => {
  const escaped = words
    .filter((word) => word.length > 1)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const pattern = escaped.length ? new RegExp(`(${escaped.join('|')})`, 'iu') : undefined;
  const at = pattern ? text.search(pattern) : -1;
  const from = at < length / 2 ? 0 : text.lastIndexOf(' ', at - length / 3) + 1;
  const slice = text.slice(from, from + length);
  const end = from + length < text.length ? Math.max(slice.lastIndexOf(' '), 1) : slice.length;
  const shown = `${from > 0 ? '… ' : ''}${slice.slice(0, end)}${end < slice.length || from + length < text.length ? ' …' : ''}`;
  const parts = pattern ? shown.split(new RegExp(pattern.source, 'giu')) : [shown];
  return parts.map((part, index) => ({ text: part, marked: index % 2 === 1 })).filter((part) => part.text);
};
