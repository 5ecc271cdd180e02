import type { Language } from '../schema/language.ts';
import type { Entry } from './atlas.ts';
import { byName, type DirectoryCollection } from './directory-list.ts';
import type { RowOrders } from './filters/row-file.ts';

/** Day on which a business was last confirmed; empty when nobody has. */
const confirmedOn = (entry: Entry<DirectoryCollection>): string =>
  entry.collection === 'smes' ? ((entry as Entry<'smes'>).data.standing.on ?? '') : '';

/** Other orders of a list: rows by name, and where some are confirmed, by the day, the newest first. */
export const rowOrders = (entries: readonly Entry<DirectoryCollection>[], language: Language): RowOrders => {
  const rows = entries.map((entry, row) => ({ entry, row }));
  const names = byName(language);
  const isConfirmed = entries.some((entry) => confirmedOn(entry) !== '');
  return {
    name: rows.toSorted((a, b) => names(a.entry, b.entry)).map(({ row }) => row),
    ...(isConfirmed
      ? {
          confirmed: rows
            .toSorted((a, b) => confirmedOn(b.entry).localeCompare(confirmedOn(a.entry)) || a.row - b.row)
            .map(({ row }) => row),
        }
      : {}),
  };
};
