import { findCountryCode } from '../../check/country-named.ts';
import { findNearest } from '../../check/nearest.ts';
import { flagNamed } from '../../draft/read-answer.ts';
import { type Cell, toQuote } from '../cell.ts';
import { toCleanText } from '../../schema/clean-text.ts';
import { toHeaderKey } from '../header-key.ts';
import { flagWordsOf, type Tongue } from '../tongue.ts';
import { read, type Reading, refuse, type Surroundings } from './reading.ts';

/** Words of a choice with all that they are called in five languages. */
const spellings = ({ collection, field, tongues }: Surroundings): (readonly [key: string, word: string])[] =>
  field.words.flatMap((word) =>
    tongues.map(({ fields }) => [toHeaderKey(fields.option(collection, field.path, word)), word] as const),
  );

/** A word of a choice, as it is on file or in any of the languages. */
export const readWord = (around: Surroundings, written: string): Reading => {
  const { field, tongues, collection } = around;
  const text = toCleanText(written);
  if (field.words.includes(text)) return read(text);
  const key = toHeaderKey(text);
  const plain = field.words.filter((word) => toHeaderKey(word) === key);
  const named =
    plain.length > 0
      ? plain
      : spellings(around).flatMap(([spelled, word]) => (spelled === key ? [word] : []));
  const [only, ...others] = new Set(named);
  if (only !== undefined && others.length === 0) return read(only, 'word');
  const [first] = tongues;
  const show = (word: string) => first?.fields.option(collection, field.path, word) ?? word;
  const nearest = findCountryCode(text, field.words) ?? findNearest(text, field.words);
  return refuse(
    only === undefined ? 'word' : 'wordUnclear',
    { words: field.words.map((word) => (show(word) === word ? word : `${word} (${show(word)})`)).join(', ') },
    nearest,
  );
};

/** Yes or no, in any of the languages. */
export const readFlag = ({ tongues }: Surroundings, cell: Cell): Reading => {
  if (typeof cell === 'boolean') return read(cell);
  const text = toCleanText(toQuote(cell)).toLowerCase();
  const own = tongues.map((tongue: Tongue) => flagWordsOf(tongue));
  const isYes = flagNamed(text) ?? (own.some(({ yes }) => yes.toLowerCase() === text) || undefined);
  if (isYes !== undefined) return read(isYes);
  return own.some(({ no }) => no.toLowerCase() === text) ? read(false) : refuse('flag');
};

let countries: ReadonlyMap<string, string> | undefined;

/** Codes of all countries by their names in the five languages. */
const countryNames = (tongues: readonly Tongue[]): ReadonlyMap<string, string> => {
  if (countries !== undefined) return countries;
  const names = new Map<string, string>();
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  for (const { words } of tongues)
    for (const first of letters)
      for (const second of letters) {
        const name = words.country(first + second);
        // A retired code may have the name of the one that came after it; the first in the alphabet that is still used wins below.
        if (name !== first + second && !retired.has(first + second))
          names.set(toHeaderKey(name), first + second);
      }
  return (countries = names);
};

/** Codes of ISO 3166-1 that were withdrawn or stand for something else, and bear a name all the same. */
const retired = new Set('AN BU CS DD DY FX HV NH NT RH SU TP UK VD YD YU ZR QU XA XB ZZ'.split(' '));

/** The code of a country, by code or by name in any of the languages. */
export const readCountry = ({ tongues }: Surroundings, written: string): Reading => {
  const text = toCleanText(written);
  if (/^[A-Z]{2}$/.test(text)) return read(text);
  if (/^[a-z]{2}$/i.test(text)) return read(text.toUpperCase(), 'word');
  const code = countryNames(tongues).get(toHeaderKey(text));
  return code === undefined ? refuse('country', {}, findCountryCode(text)) : read(code, 'name');
};
