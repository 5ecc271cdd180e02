import { toScriptScale, toTextWidth } from '../map/text-width.ts';

/** Size of the letters in units of the drawing: those of Khmer, Burmese and Thai are set larger to match. */
export const toLetterSize = (text: string, size: number): number => size * toScriptScale(text);

const segmenters = new Map<string, Intl.Segmenter>();
const segmenterOf = (language: string, granularity: 'word' | 'grapheme') => {
  const key = `${language} ${granularity}`;
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity });
  segmenters.set(key, segmenter);
  return segmenter;
};

/** Pieces that stay whole, each with the space and the stop that follow it: Khmer, Thai and Burmese write without spaces. */
const piecesOf = (text: string, language: string): string[] =>
  /[\u0e00-\u0e7f\u1000-\u109f\u1780-\u17ff]/u.test(text)
    ? [...segmenterOf(language, 'word').segment(text)].reduce<string[]>((pieces, { segment, isWordLike }) => {
        const last = pieces.pop();
        if (last === undefined) return [segment];
        return isWordLike ? [...pieces, last, segment] : [...pieces, last + segment];
      }, [])
    : (text.match(/\S+\s*/gu) ?? []);

/**
 * Lines no wider than `width`, as far as the build can tell without a font. Joined they are the text again, spaces and
 * all, so that a reader who copies or hears them loses nothing. A piece that is too wide alone is cut between signs.
 */
export const wrappedText = (
  text: string,
  language: string,
  width: number,
  size: number,
  isBold = false,
): string[] => {
  const letters = toLetterSize(text, size);
  const fits = (line: string) => toTextWidth(line.trimEnd(), isBold) * letters <= width;
  return piecesOf(text, language)
    .flatMap((piece) =>
      fits(piece)
        ? [piece]
        : [...segmenterOf(language, 'grapheme').segment(piece)].map(({ segment }) => segment),
    )
    .reduce<string[]>((lines, piece) => {
      const last = lines.pop();
      if (last === undefined) return [piece];
      return fits(last + piece) ? [...lines, last + piece] : [...lines, last, piece];
    }, []);
};
