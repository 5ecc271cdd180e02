import type { Language } from '../schema/language.ts';
import type { Localised } from '../schema/localised.ts';
import type { Atlas, Entry } from './atlas.ts';
import { byKey } from './by-key.ts';
import { certificateState, type CertificateState } from './certificate-state.ts';
import { countriesOf, fromWestToEast, provincesOf } from './country-of.ts';
import {
  directoryEntries,
  directoryGroups,
  provinceHeading,
  type CountryGroup,
  type DirectoryCollection,
} from './directory-list.ts';
import type { Facet, FacetTable } from './filters/facets.ts';
import { gatewayStateOf } from './gateway-state.ts';
import { inLanguage } from './localised.ts';
import { withParents } from './sector-tree.ts';
import { standingOf } from './standing.ts';
import type { Words } from '../words/words.ts';

/** Every question that a list may ask, in the order of the panel. */
export const facetNames = [
  'country',
  'province',
  'product',
  'sector',
  'direction',
  'offered',
  'kind',
  'state',
  'stage',
  'certificate',
  'named',
  'market',
  'need',
  'cluster',
  'corridor',
  'language',
  'standing',
  'fee',
  'has',
] as const;
export type FacetName = (typeof facetNames)[number];

/** What an entry answers to each question of its list; an empty answer is no value. */
export type Answers = Partial<Record<FacetName, readonly (string | undefined)[]>>;

type Held = Entry<'smes'>['data']['certificates'];

/** Certificates in the given states. Only one that is in date, or that never runs out, gives standing; others are named. */
const heldAs = (atlas: Atlas, held: Held, today: string, states: readonly CertificateState[]) =>
  held.flatMap((each) =>
    states.includes(certificateState(each, atlas.certificates.get(each.certificate)?.data.kind, today))
      ? each.certificate
      : [],
  );

/** A sector is also an answer for those that it is part of. */
const sectorsOf = (atlas: Atlas, ids: readonly string[]) => ids.flatMap((id) => withParents(atlas, id));

const ownAnswers = (atlas: Atlas, entry: Entry<DirectoryCollection>, today: string): Answers => {
  switch (entry.collection) {
    case 'smes': {
      const { data } = entry as Entry<'smes'>;
      return {
        product: data.products.map(({ product }) => product),
        sector: sectorsOf(atlas, data.sectors),
        kind: [data.legalForm],
        certificate: heldAs(atlas, data.certificates, today, ['valid', 'lasting']),
        named: heldAs(atlas, data.certificates, today, ['no-expiry']),
        market: data.exportMarkets,
        need: data.lookingFor.map(({ need }) => need),
        cluster: [data.cluster],
        language: data.languages,
        standing: [standingOf(data.standing, today).state],
        has: [data.products.some(({ capacity }) => capacity) ? 'capacity' : undefined],
      };
    }
    case 'clusters': {
      const { data } = entry as Entry<'clusters'>;
      return {
        product: data.products,
        sector: sectorsOf(atlas, data.sectors),
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
        need: data.needs,
        kind: [data.kind],
        language: data.languages,
        fee: [data.fee === 'unknown' ? undefined : data.fee],
      };
    }
    case 'zones': {
      const { data } = entry as Entry<'zones'>;
      return { kind: [data.kind], stage: [data.stage] };
    }
    case 'gateways': {
      const { data } = entry as Entry<'gateways'>;
      const isCrossing = data.kind === 'border-crossing';
      return {
        kind: [data.kind],
        state: [isCrossing ? (gatewayStateOf(data, today)?.status.state ?? 'unknown') : undefined],
        corridor: data.corridors,
      };
    }
    case 'opportunities': {
      const { data } = entry as Entry<'opportunities'>;
      return { direction: [data.direction], offered: [data.kind], product: [data.product] };
    }
  }
};

/** What an entry answers to every question of its list. */
export const answersOf = (atlas: Atlas, entry: Entry<DirectoryCollection>, today: string): Answers => ({
  country: countriesOf(atlas, entry),
  province: provincesOf(entry.data).filter((id) => atlas.provinces.has(id)),
  ...ownAnswers(atlas, entry, today),
});

/** The facets of a list with the rows of each value; a question that all entries answer alike narrows nothing and is left out. */
const facetsOf = (answers: readonly Answers[]): Facet[] =>
  facetNames.flatMap((name): Facet[] => {
    const given = (row: number) => (answers[row]?.[name] ?? []).filter((value) => value !== undefined);
    const rows = byKey([...answers.keys()], given);
    const narrows = [...rows.values()].some((some) => some.length < answers.length);
    return narrows ? [{ name, values: [...rows].map(([id, some]) => ({ id, rows: some })) }] : [];
  });

const headingsOf = (
  atlas: Atlas,
  collection: DirectoryCollection,
  groups: readonly CountryGroup[],
  words: Words,
): FacetTable['groups'] =>
  groups.map(({ country, provinces }) => ({
    country,
    name: words.country(country),
    provinces: provinces.map(({ province, size }) => ({
      ...provinceHeading(atlas, collection, province, words),
      size,
    })),
  }));

/** All that narrows the list of a collection. Rows are counted in the order in which a page of that language lists them. */
export const facetTable = (
  atlas: Atlas,
  collection: DirectoryCollection,
  today: string,
  words: Words,
): FacetTable => {
  const groups = directoryGroups(atlas, collection, today, words.language);
  const entries = directoryEntries(groups);
  return {
    size: entries.length,
    facets: facetsOf(entries.map((entry) => answersOf(atlas, entry, today))),
    groups: headingsOf(atlas, collection, groups, words),
  };
};

/** The name of a value in all languages on file, or in the interface's words when it is no entry. */
export const facetValueName = (atlas: Atlas, facet: string, id: string, words: Words): string | Localised => {
  const named = {
    province: atlas.provinces,
    product: atlas.products,
    sector: atlas.sectors,
    certificate: atlas.certificates,
    named: atlas.certificates,
    need: atlas.needs,
    cluster: atlas.clusters,
    corridor: atlas.corridors,
    offered: atlas['opportunity-kinds'],
  };
  if (facet in named) return named[facet as keyof typeof named].get(id)?.data.names ?? id;
  if (facet === 'country' || facet === 'market') return words.country(id);
  if (facet === 'language') return words.say(`directory.language.${id}`);
  if (facet === 'fee') return words.say(`provider.${id}`);
  if (facet === 'has') return words.say('directory.hasCapacity');
  if (facet === 'state') return words.say(`gate.${id}`);
  if (facet === 'direction') return words.say(`opportunity.${id}`);
  return words.say(`${facet}.${id}`);
};

/** The name of a value as the reader sees it; `lang` is its language when it is not the page's. */
export const shownValue = (
  atlas: Atlas,
  facet: string,
  id: string,
  words: Words,
): { text: string; lang: Language | undefined } => {
  const name = facetValueName(atlas, facet, id, words);
  if (typeof name === 'string') return { text: name, lang: undefined };
  const { text, language } = inLanguage(name, words.language);
  return { text, lang: language === words.language ? undefined : language };
};

/** Values in the order of the panel: countries west to east, others by how many entries have them. */
export const orderedValues = ({ name, values }: Facet): Facet['values'] =>
  values.toSorted((a, b) =>
    name === 'country'
      ? fromWestToEast(a.id, b.id)
      : b.rows.length - a.rows.length || a.id.localeCompare(b.id),
  );
