/** Collections whose entries can be set side by side, with the letter that stands for them in the address. */
export const comparedLetters = { provinces: 'p', zones: 'z', gateways: 'g' } as const;
export type ComparedCollection = keyof typeof comparedLetters;
export const comparedCollections = Object.keys(comparedLetters) as ComparedCollection[];

/** More columns than this cannot be read side by side. */
export const mostCompared = 4;

/** What a reader has chosen to compare; the address holds all of it. */
export interface CompareState {
  collection: ComparedCollection;
  /** Ids of at most four entries on file, in the order of the columns. */
  ids: string[];
  /** Ids that the address names and that are not on file. */
  unknown: string[];
  /** Ids on file for which there is no column left. */
  tooMany: string[];
}

/** What an address states. `isOnFile` tells whether there is such an entry. */
export const readCompare = (
  asked: URLSearchParams,
  isOnFile: (collection: ComparedCollection, id: string) => boolean,
): CompareState => {
  const collection = comparedCollections.find((each) => asked.has(comparedLetters[each])) ?? 'provinces';
  const named = [
    ...new Set(
      (asked.get(comparedLetters[collection]) ?? '')
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean),
    ),
  ];
  const known = named.filter((id) => isOnFile(collection, id));
  return {
    collection,
    ids: known.slice(0, mostCompared),
    unknown: named.filter((id) => !isOnFile(collection, id)),
    tooMany: known.slice(mostCompared),
  };
};

/** The query of an address that reads back as this choice; commas stay readable, for ids have no other signs. */
export const compareQuery = (collection: ComparedCollection, ids: readonly string[]): string =>
  `?${comparedLetters[collection]}=${ids.join(',')}`;
