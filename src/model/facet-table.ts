import type { Localised } from '../schema/localised.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';
import { certificateState, type CertificateState } from './certificate-state.ts';
import { countriesOf, westToEast } from './country-of.ts';
import type { Facet, FacetTable } from './filters/facets.ts';

/** Collections whose list can be narrowed in the browser. */
export const narrowedCollections = ['smes', 'clusters', 'providers'] as const;
export type NarrowedCollection = (typeof narrowedCollections)[number];

/** Every question that a list may ask, in the order of the panel. */
export const facetNames = [
  'country',
  'province',
  'product',
  'sector',
  'kind',
  'stage',
  'certificate',
  'named',
  'market',
  'need',
  'cluster',
  'language',
  'standing',
  'fee',
  'has',
] as const;
type FacetName = (typeof facetNames)[number];

/** What an entry answers to each question of its list; an empty answer is no value. */
type Answers = Partial<Record<FacetName, readonly (string | undefined)[]>>;

type Held = Entry<'smes'>['data']['certificates'];

/** Certificates in the given states. Only one that is in date, or that never runs out, gives standing; others are named. */
const heldAs = (atlas: Atlas, held: Held, today: string, states: readonly CertificateState[]) =>
  held.flatMap((each) =>
    states.includes(certificateState(each, atlas.certificates.get(each.certificate)?.data.kind, today))
      ? each.certificate
      : [],
  );

const answersOf = (atlas: Atlas, entry: Entry<NarrowedCollection>, today: string): Answers => {
  const country = countriesOf(atlas, entry);
  switch (entry.collection) {
    case 'smes': {
      const { data } = entry as Entry<'smes'>;
      return {
        country,
        province: [data.province],
        product: data.products.map(({ product }) => product),
        sector: data.sectors,
        kind: [data.legalForm],
        certificate: heldAs(atlas, data.certificates, today, ['valid', 'lasting']),
        named: heldAs(atlas, data.certificates, today, ['no-expiry']),
        market: data.exportMarkets,
        need: data.lookingFor.map(({ need }) => need),
        cluster: [data.cluster],
        language: data.languages,
        standing: [data.standing.state],
        has: [data.products.some(({ capacity }) => capacity) ? 'capacity' : undefined],
      };
    }
    case 'clusters': {
      const { data } = entry as Entry<'clusters'>;
      return {
        country,
        province: data.provinces,
        product: data.products,
        sector: data.sectors,
        kind: [data.kind],
        stage: [data.stage],
        certificate: heldAs(atlas, data.certificates, today, ['valid', 'lasting']),
        named: heldAs(atlas, data.certificates, today, ['no-expiry']),
        market: data.markets,
        need: data.needs.map(({ need }) => need),
      };
    }
    case 'providers': {
      const { data } = entry as Entry<'providers'>;
      return {
        country,
        province: data.provinces,
        need: data.needs,
        kind: [data.kind],
        language: data.languages,
        fee: [data.fee === 'unknown' ? undefined : data.fee],
      };
    }
  }
};

/** The facets of a list with the rows of each value; a question that all entries answer alike narrows nothing and is left out. */
export const facetTable = (atlas: Atlas, collection: NarrowedCollection, today: string): FacetTable => {
  const entries: Entry<NarrowedCollection>[] = entriesOf(atlas, collection);
  const answers = entries.map((entry) => answersOf(atlas, entry, today));
  const facets = facetNames.flatMap((name): Facet[] => {
    const rows = new Map<string, number[]>();
    answers.forEach((each, row) => {
      for (const value of new Set(each[name] ?? []))
        if (value !== undefined) rows.set(value, [...(rows.get(value) ?? []), row]);
    });
    const narrows = [...rows.values()].some((some) => some.length < entries.length);
    return narrows ? [{ name, values: [...rows].map(([id, some]) => ({ id, rows: some })) }] : [];
  });
  return { ids: entries.map(({ id }) => id), facets };
};

/** Interface texts that name the values of facets. */
interface FacetWords {
  say: (key: string) => string;
  country: (code: string) => string;
}

/** The name of a value in all languages on file, or in the interface's words when it is no entry. */
export const facetValueName = (
  atlas: Atlas,
  facet: string,
  id: string,
  words: FacetWords,
): string | Localised => {
  const named = {
    province: atlas.provinces,
    product: atlas.products,
    sector: atlas.sectors,
    certificate: atlas.certificates,
    named: atlas.certificates,
    need: atlas.needs,
    cluster: atlas.clusters,
  };
  if (facet in named) return named[facet as keyof typeof named].get(id)?.data.names ?? id;
  if (facet === 'country' || facet === 'market') return words.country(id);
  if (facet === 'language') return words.say(`directory.language.${id}`);
  if (facet === 'fee') return words.say(`provider.${id}`);
  if (facet === 'has') return words.say('directory.hasCapacity');
  return words.say(`${facet}.${id}`);
};

/** Values in the order of the panel: countries west to east, others by how many entries have them. */
export const orderedValues = ({ name, values }: Facet): Facet['values'] => {
  const west = (id: string) => {
    const index = (westToEast as readonly string[]).indexOf(id);
    return index < 0 ? westToEast.length : index;
  };
  return values.toSorted((a, b) =>
    name === 'country' ? west(a.id) - west(b.id) : b.rows.length - a.rows.length || a.id.localeCompare(b.id),
  );
};
