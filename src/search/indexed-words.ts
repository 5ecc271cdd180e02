import type { Localised, LocalisedList } from '../schema/localised.ts';
import { cutRuns, cutSyllables, cutWords } from './cut-words.ts';
import { edges, wordsOfName } from './name-words.ts';
import { nameToken, subjectToken, toToken, withoutAccents } from './token.ts';

/** A word of a vocabulary with the other words people search by. */
interface VocabularyWord {
  names: Localised;
  synonyms?: LocalisedList | undefined;
  /** HS 2022 codes, for products. */
  hs?: readonly string[];
}

/** What an entry can be found by, in all languages. */
export interface SearchTexts {
  /** Names of the entry itself. */
  names: readonly Localised[];
  products: readonly VocabularyWord[];
  /** Ids of the products and provinces that the names, the products and the places are, to be found by exactly. */
  subjects?: { names?: readonly string[]; products?: readonly string[]; places?: readonly string[] };
  sectors: readonly VocabularyWord[];
  /** Names of its place, province and country. */
  places?: readonly Localised[];
}

/** Parts the sections of the indexed words, and these from the text of the page: Pagefind keeps both in its copy. */
export const sectionMark = '⁂';

/** All forms under which a text is indexed: unbroken, by word, by syllable, without accents; each once. */
export const tokensOf = (texts: readonly string[]): string[] => {
  const pieces = texts.flatMap((text) => [
    ...cutRuns(text),
    ...cutWords(text),
    ...cutSyllables(text),
    ...withoutAccents(text).split(/\s+/u),
  ]);
  return [...new Set(pieces.map((piece) => toToken(piece.replace(edges, ''))).filter(Boolean))];
};

const textsOf = ({ names, synonyms = {} }: VocabularyWord): string[] => [
  ...Object.values(names),
  ...Object.values(synonyms).flat(),
];

/** A code of six digits is also found by its heading of four, with or without the letters HS. */
const codesOf = ({ hs = [] }: VocabularyWord): string[] =>
  hs.flatMap((code) => ['HS', code, code.slice(0, 4)]);

/** Words of names once more, to be searched alone. */
const namesAlone = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap(wordsOfName).map(nameToken)),
];

/** The words of an entry as one string for an attribute that Pagefind indexes: names, then subjects, then places. */
export const indexedWords = ({
  names,
  products,
  sectors,
  places = [],
  subjects = {},
}: SearchTexts): string => {
  const named = names.flatMap((name) => Object.values(name));
  const sections = [
    { texts: named, more: [...namesAlone(named), ...(subjects.names ?? []).map(subjectToken)] },
    {
      texts: [
        ...products.flatMap((product) => [...textsOf(product), ...codesOf(product)]),
        ...sectors.flatMap(textsOf),
      ],
      more: (subjects.products ?? []).map(subjectToken),
    },
    {
      texts: places.flatMap((place) => Object.values(place)),
      more: (subjects.places ?? []).map(subjectToken),
    },
  ];
  return sections
    .flatMap(({ texts, more }) => [sectionMark, ...tokensOf(texts), ...more])
    .concat(sectionMark)
    .join(' ');
};
