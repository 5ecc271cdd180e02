import { answersOf, shownValue, type Answers, type FacetName } from './facet-table.ts';
import type { Atlas, Entry } from './atlas.ts';
import type { DirectoryCollection } from './directory-list.ts';
import type { RowInList } from './filters/row-file.ts';
import { languageOfCountry, nameIn, otherNames } from './localised.ts';
import { toRow } from './row.ts';
import type { Words } from '../words/words.ts';

/** Columns of the table view after the name: a facet, or `place`. */
export const tableColumns = {
  smes: ['product', 'place', 'kind', 'certificate', 'standing'],
  clusters: ['product', 'place', 'kind', 'stage'],
  providers: ['need', 'place', 'kind', 'language'],
  zones: ['place', 'kind', 'stage'],
  gateways: ['place', 'kind', 'state', 'corridor'],
  opportunities: ['direction', 'offered', 'product', 'place'],
} as const satisfies Record<DirectoryCollection, readonly (FacetName | 'place')[]>;

/** The answers of an entry to one question, in words. */
const cellOf = (atlas: Atlas, name: FacetName, answers: Answers, words: Words): string =>
  [...new Set(answers[name] ?? [])]
    .flatMap((id) => (id === undefined ? [] : shownValue(atlas, name, id, words).text))
    .join(' · ');

/** An entry as the browser shows it in a list or a table, in the reader's language. `today` is an ISO day. */
export const directoryRow = (
  atlas: Atlas,
  entry: Entry<DirectoryCollection>,
  today: string,
  words: Words,
): RowInList => {
  const { names, detail, place, meta, country } = toRow(atlas, entry, words);
  const others = otherNames(names, words.language, languageOfCountry(country ?? ''));
  const answers = answersOf(atlas, entry, today);
  return {
    id: entry.id,
    ...nameIn(names, words.language),
    ...(others.length > 0 ? { others: others.map(({ text, language }) => [text, language]) } : {}),
    ...(detail === undefined ? {} : { detail }),
    ...(meta === undefined ? {} : { meta }),
    ...(country === undefined ? {} : { country }),
    cells: tableColumns[entry.collection].map((column) =>
      column === 'place' ? (place ?? '') : cellOf(atlas, column, answers, words),
    ),
  };
};
