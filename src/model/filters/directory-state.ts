import type { FacetChoice } from './facets.ts';

/** Ways to look at what a list has left. */
export const directoryViews = ['list', 'table', 'map'] as const;
export type DirectoryView = (typeof directoryViews)[number];

/** Orders of a list: by country, province and name; by name; by the day of confirmation; nearest to what was typed. */
export const directorySorts = ['place', 'name', 'confirmed', 'nearest'] as const;
export type DirectorySort = (typeof directorySorts)[number];

/** Rows shown before "more" is asked for, and each time it is. */
export const rowsAtOnce = 24;

/** Everything a reader has chosen in a directory; the address holds all of it. */
export interface DirectoryState {
  /** What was typed; empty when nothing was. */
  text: string;
  /** Whether names and descriptions are searched even where products and provinces answer the whole text. */
  everywhere: boolean;
  choice: FacetChoice;
  sort: DirectorySort;
  view: DirectoryView;
  /** How many rows are shown. */
  shown: number;
}

const oneOf = <T extends string>(known: readonly T[], asked: string | null): T | undefined =>
  known.find((each) => each === asked);

/** Without a choice of order, a search lists the nearest first and a list goes by place. */
const usualSort = (text: string): DirectorySort => (text === '' ? 'place' : 'nearest');

const readChoice = (asked: URLSearchParams, facets: readonly string[]): FacetChoice =>
  Object.fromEntries(
    facets.flatMap((name) => {
      const values = asked.get(name)?.split(',').filter(Boolean) ?? [];
      return values.length > 0 ? [[name, [...new Set(values)]]] : [];
    }),
  );

/** What an address states, of the facets that the list has; what it does not know it leaves out. */
export const readDirectory = (asked: URLSearchParams, facets: readonly string[]): DirectoryState => {
  const text = (asked.get('q') ?? '').trim();
  const sort = oneOf(directorySorts, asked.get('sort'));
  const shown = Number(asked.get('shown'));
  return {
    text,
    everywhere: text !== '' && asked.get('in') === 'texts',
    choice: readChoice(asked, facets),
    sort: sort === undefined || (sort === 'nearest' && text === '') ? usualSort(text) : sort,
    view: oneOf(directoryViews, asked.get('view')) ?? 'list',
    shown: Number.isSafeInteger(shown) && shown > rowsAtOnce ? shown : rowsAtOnce,
  };
};

/** Writes a state into an address, the shortest that reads back the same; what else it holds stays. */
export const writeDirectory = (
  asked: URLSearchParams,
  { text, everywhere, choice, sort, view, shown }: DirectoryState,
  facets: readonly string[],
): void => {
  const values: Record<string, string> = {
    q: text,
    in: text !== '' && everywhere ? 'texts' : '',
    ...Object.fromEntries(facets.map((name) => [name, (choice[name] ?? []).join(',')])),
    sort: sort === usualSort(text) ? '' : sort,
    view: view === 'list' ? '' : view,
    shown: shown > rowsAtOnce ? String(shown) : '',
  };
  for (const [name, value] of Object.entries(values))
    if (value === '') asked.delete(name);
    else asked.set(name, value);
};

/** Whether nothing is asked, so that the list on the page can stand as it is. */
export const isWhole = ({ text, choice, sort, view }: DirectoryState): boolean =>
  text === '' &&
  sort === 'place' &&
  view === 'list' &&
  Object.values(choice).every((some) => some.length === 0);
