import type { Language } from '../schema/language.ts';
import type { Words } from '../words/words.ts';
import type { Atlas } from './atlas.ts';
import { fromWestToEast } from './country-of.ts';
import {
  directoryEntries,
  directoryGroups,
  groupedCollections,
  groupsOf,
  type GroupedCollection,
} from './directory-list.ts';
import { facetTable, shownValue, type FacetName } from './facet-table.ts';
import { listPages, type ListPage } from './list-pages.ts';

/** Questions whose answers have a list with a page of its own, for readers and search engines without JavaScript. */
export const listFacets = {
  smes: ['country', 'province', 'sector', 'product'],
  clusters: ['country', 'province', 'sector', 'product'],
  providers: ['country', 'province', 'need'],
} as const satisfies Record<GroupedCollection, readonly FacetName[]>;
export type ListFacet = (typeof listFacets)[GroupedCollection][number];

/** An answer that fewer entries give has no list. */
export const fewestOfList = 3;
const rowsOnListPage = 100;

/** The entries of a collection that answer a question alike: all businesses that make pepper. */
export interface StaticList {
  collection: GroupedCollection;
  facet: ListFacet;
  /** Id of the answer, as the facet has it. */
  value: string;
  /** The answer in the reader's language; `lang` is that of the text when it is not the page's. */
  name: { text: string; lang: Language | undefined };
  /** What the list is called, in a sentence. */
  title: string;
  size: number;
  pages: ListPage[];
}

const listsOf = (atlas: Atlas, collection: GroupedCollection, today: string, words: Words): StaticList[] => {
  const entries = directoryEntries(directoryGroups(atlas, collection, today, words.language));
  const { facets } = facetTable(atlas, collection, today, words);
  const collator = new Intl.Collator(words.language);
  return listFacets[collection].flatMap((facet) =>
    (facets.find(({ name }) => name === facet)?.values ?? [])
      .filter(({ rows }) => rows.length >= fewestOfList)
      .map(({ id: value, rows }): StaticList => {
        const name = shownValue(atlas, facet, value, words);
        const groups = groupsOf(
          atlas,
          rows.flatMap((row) => entries[row] ?? []),
        );
        return {
          collection,
          facet,
          value,
          name,
          title: words.say(`list.title.${facet}`, {
            collection: words.say(`kinds.${collection}`, { count: 2 }),
            name: name.text,
          }),
          size: rows.length,
          pages: listPages(groups, rowsOnListPage),
        };
      })
      .toSorted((a, b) =>
        facet === 'country'
          ? fromWestToEast(a.value, b.value)
          : collator.compare(a.name.text, b.name.text) || a.value.localeCompare(b.value),
      ),
  );
};

let made: { atlas: Atlas; today: string; lists: Map<Language, StaticList[]> } | undefined;

/** All lists in the reader's language, by collection and question: countries west to east, others by name. Made once per atlas. */
export const staticLists = (atlas: Atlas, today: string, words: Words): readonly StaticList[] => {
  if (made?.atlas !== atlas || made.today !== today) made = { atlas, today, lists: new Map() };
  const lists =
    made.lists.get(words.language) ??
    groupedCollections.flatMap((collection) => listsOf(atlas, collection, today, words));
  made.lists.set(words.language, lists);
  return lists;
};

/** What names a list. */
export type ListKey = Pick<StaticList, 'collection' | 'facet' | 'value'>;

/** The list of an answer, when enough entries give it. */
export const findList = (lists: readonly StaticList[], key: ListKey): StaticList | undefined =>
  lists.find(
    ({ collection, facet, value }) =>
      collection === key.collection && facet === key.facet && value === key.value,
  );

/** Parts of the address of a page of a list: `smes/by/product/pepper`, then `smes/by/product/pepper/2`. */
export const listPath = ({ collection, facet, value }: ListKey, number = 1): string[] => [
  collection,
  'by',
  facet,
  value.toLowerCase(),
  ...(number > 1 ? [String(number)] : []),
];
