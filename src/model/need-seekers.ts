import { providerKinds } from '../schema/provider.ts';
import type { Language } from '../schema/language.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';
import { fromWestToEast } from './country-of.ts';
import { byName } from './directory-list.ts';
import { isCurrent } from './standing.ts';

/** Providers of one country that answer a need. */
export interface ProvidersOfCountry {
  country: string;
  providers: Entry<'providers'>[];
}

/** Who answers a need: by country from west to east, within it by kind and then by name. */
export const providersOfNeed = (atlas: Atlas, need: string, language: Language): ProvidersOfCountry[] => {
  const names = byName(language);
  const rank = ({ data }: Entry<'providers'>) => providerKinds.indexOf(data.kind);
  const found = entriesOf(atlas, 'providers').filter(({ data }) => data.needs.includes(need));
  return [...Map.groupBy(found, ({ data }) => data.country)]
    .toSorted(([a], [b]) => fromWestToEast(a, b))
    .map(([country, providers]) => ({
      country,
      providers: providers.toSorted((a, b) => rank(a) - rank(b) || names(a, b)),
    }));
};

/** Clusters and businesses that are still there and look for something. */
export const seekersOfNeed = (
  atlas: Atlas,
  need: string,
): { clusters: Entry<'clusters'>[]; smes: Entry<'smes'>[] } => ({
  clusters: entriesOf(atlas, 'clusters').filter(({ data }) => data.needs.some((each) => each.need === need)),
  smes: entriesOf(atlas, 'smes').filter(
    ({ data }) => isCurrent(data) && data.lookingFor.some((each) => each.need === need),
  ),
});
