import { takeApart } from '../check/parts.ts';
import { fromWestToEast, provincesOf } from '../model/country-of.ts';
import { factCollections } from '../schema/collections.ts';
import type { EntryVersions } from './entry-diff.ts';
import type { EntryVersion } from './entry-version.ts';
import type { Surroundings } from './surroundings.ts';

/** Addresses listed at most; a reviewer opens a handful. */
const mostPages = 60;

const compared = ['provinces', 'gateways', 'zones'];
const askedOfAll = ['provinces', 'countries'];

/** Whether entries of a collection have pages: facts do, and of the vocabulary the needs. */
const hasPages = (collection: string): boolean => {
  const folder = (factCollections as Record<string, { folder: string } | undefined>)[collection]?.folder;
  return folder !== undefined && (!folder.startsWith('vocabulary/') || collection === 'needs');
};

/** Pages of a running text: its own in its language, and for a province the page that shows it. */
const prosePages = ({ collection, id }: EntryVersion): string[] => {
  const [language = '', name = ''] = id.split('/');
  const prefix = language === 'en' ? '' : `/${language}`;
  switch (collection) {
    case 'narratives':
      return [`${prefix}/provinces/${name}/`];
    case 'pages':
      return [`${prefix}/${name}/`];
    default:
      return [`${prefix}/${collection}/${name}/`, `${prefix}/${collection}/`];
  }
};

/** What an entry points at that has a page: its province, cluster, offices, sources. */
const targetsOf = ({ schema, value }: EntryVersion): string[] =>
  takeApart(schema, value).leaves.flatMap(({ value: id, meta: { references } }) =>
    references === undefined || !hasPages(references) ? [] : [`/${references}/${String(id)}/`],
  );

const countryPages = (version: EntryVersion, around: Surroundings): string[] =>
  provincesOf(version.value).flatMap((id) => {
    const country = around.look('provinces', id)?.['country'];
    return typeof country === 'string' ? [`/countries/${country.toLowerCase()}/`] : [];
  });

/** The two provinces that a border crossing joins; empty when it joins none on file. */
const pairOf = (gateway: Readonly<Record<string, unknown>> | undefined): string[] => {
  const [one, other] = gateway?.['kind'] === 'border-crossing' ? provincesOf(gateway) : [];
  return one === undefined || other === undefined ? [] : [one, other];
};

const twinPages = (
  { collection, id, value }: EntryVersion,
  gateways: readonly string[],
  around: Surroundings,
) => {
  const pairs =
    collection === 'gateways'
      ? [pairOf(value)]
      : collection === 'provinces'
        ? gateways
            .map((gateway) => pairOf(around.look('gateways', gateway)))
            .filter((pair) => pair.includes(id))
        : [];
  const country = (province: string | undefined) =>
    String(around.look('provinces', province ?? '')?.['country']);
  return pairs.flatMap((pair) => {
    const [west, east] = pair.toSorted((a, b) => fromWestToEast(country(a), country(b)));
    return west === undefined || east === undefined ? [] : [`/twins/${west}--${east}/`];
  });
};

const factPages = (version: EntryVersion, gateways: readonly string[], around: Surroundings): string[] => {
  const { collection, id } = version;
  const own = hasPages(collection) ? [`/${collection}/${id}/`, `/${collection}/`] : [];
  return [
    ...own,
    ...(collection === 'provinces' ? [`/provinces/${id}/brief/`, '/rank/'] : []),
    ...(compared.includes(collection) ? ['/compare/'] : []),
    ...(askedOfAll.includes(collection) ? ['/gaps/'] : []),
    ...countryPages(version, around),
    ...twinPages(version, gateways, around),
  ];
};

/**
 * Addresses of the pages that show what changed: the entries themselves, their lists, what they point at, and the pages
 * that set them beside others. `gateways` are the ids of all gates. Pages of entries that point at a changed one by name
 * only are not among them.
 */
export const changedPages = (
  versions: readonly EntryVersions[],
  gateways: readonly string[],
  around: Surroundings,
): { pages: string[]; morePages: number } => {
  const sides = versions.flatMap(({ was, now }) => [now, was].filter((side) => side !== undefined));
  const own = sides.flatMap((side) => (side.prose ? prosePages(side) : factPages(side, gateways, around)));
  const pages = [...new Set([...own, ...sides.flatMap(targetsOf)])];
  return { pages: pages.slice(0, mostPages), morePages: Math.max(0, pages.length - mostPages) };
};
