import type { Language } from '../schema/language.ts';
import type { Localised } from '../schema/localised.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';
import { countriesOf, fromWestToEast } from './country-of.ts';
import type { ComparedCollection } from './filters/compare-state.ts';
import { sortRows } from './row.ts';

/** Places of one country, or of two that a gate joins, by name. */
export interface PlacesOfCountries {
  /** ISO 3166-1 codes, from west to east. */
  countries: string[];
  places: { id: string; names: Localised }[];
}

/** What can be chosen for a comparison, by country from west to east. */
export const compareChoice = (
  atlas: Atlas,
  collection: ComparedCollection,
  language: Language,
): PlacesOfCountries[] => {
  const groups = Map.groupBy(
    entriesOf<ComparedCollection>(atlas, collection),
    (entry: Entry<ComparedCollection>) => countriesOf(atlas, entry).toSorted(fromWestToEast).join(' '),
  );
  return [...groups]
    .map(([codes, entries]) => ({
      countries: codes.split(' '),
      places: sortRows(
        entries.map(({ id, data }) => ({ id, names: data.names })),
        language,
      ),
    }))
    .toSorted(
      ({ countries: [a = '', ...others] }, { countries: [b = '', ...more] }) =>
        fromWestToEast(a, b) || others.length - more.length || fromWestToEast(others[0] ?? '', more[0] ?? ''),
    );
};
