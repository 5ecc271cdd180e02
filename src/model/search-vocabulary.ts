import type { Localised, LocalisedList } from '../schema/localised.ts';
import type { VocabularyFile } from '../search/vocabulary.ts';
import { entriesOf, type Atlas } from './atlas.ts';

const textsOf = (names: Localised, synonyms: LocalisedList = {}): string[] => [
  ...Object.values(names),
  ...Object.values(synonyms).flat(),
];

/** What stands before or after the name of a province and people leave out. */
const kindOfProvince = /^(?:ខេត្ត|จังหวัด|tỉnh\s)|(?:\s(?:region|province)|တိုင်းဒေသကြီး)$/iu;

const withAndWithoutKind = (names: readonly string[]): string[] =>
  names.flatMap((name) => [name, name.replace(kindOfProvince, '').trim()]);

/** Words in Latin letters, in small letters. */
const latinWords = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.toLowerCase().match(/\p{Script=Latin}[\p{Script=Latin}\p{M}]+/gu) ?? []);

/** Ids of the products that some business or cluster makes; a word for any other product could find nothing. */
const madeProducts = (atlas: Atlas): Set<string> =>
  new Set([
    ...entriesOf(atlas, 'smes').flatMap(({ data }) => data.products.map(({ product }) => product)),
    ...entriesOf(atlas, 'clusters').flatMap(({ data }) => data.products),
  ]);

/** Each product with its words in five languages and its HS codes, each province with its names and those of its capital: what a search reads a query by. */
export const searchVocabulary = (atlas: Atlas): VocabularyFile => {
  const made = madeProducts(atlas);
  return {
    products: Object.fromEntries(
      entriesOf(atlas, 'products')
        .filter(({ id }) => made.has(id))
        .map(({ id, data }) => [
          id,
          { words: [...new Set(textsOf(data.names, data.synonyms))], hs: data.hs },
        ]),
    ),
    provinces: Object.fromEntries(
      entriesOf(atlas, 'provinces').map(({ id, data }) => [
        id,
        { words: [...new Set(withAndWithoutKind([...textsOf(data.names), ...textsOf(data.capital.names)]))] },
      ]),
    ),
  };
};

/** Latin words of names and places, in small letters and in order, by which a search recognises a typing error. */
export const nameWords = (atlas: Atlas): string[] => {
  const places = entriesOf(atlas, 'smes').flatMap(({ data }) => textsOf(data.place?.name ?? { en: '' }));
  const names = [
    ...entriesOf(atlas, 'smes'),
    ...entriesOf(atlas, 'clusters'),
    ...entriesOf(atlas, 'provinces'),
    ...entriesOf(atlas, 'gateways'),
    ...entriesOf(atlas, 'zones'),
    ...entriesOf(atlas, 'providers'),
    ...entriesOf(atlas, 'sectors'),
  ].flatMap(({ data }) => textsOf(data.names));
  return [...new Set(latinWords([...places, ...names]))].toSorted();
};
