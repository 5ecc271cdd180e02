import { readContent } from '../../src/check/read-content.ts';
import type { Content } from '../../src/check/content.ts';
import { findSource } from '../../src/draft/source-named.ts';
import { sectorsMade } from '../../src/draft/sectors-made.ts';
import { readProducts } from '../../src/intake/business-products.ts';
import { languageOfName } from '../../src/intake/own-script.ts';
import { editedCollections, factCollections, type FactCollection } from '../../src/schema/collections.ts';
import { languages } from '../../src/schema/language.ts';
import { toEntryText } from '../../src/writer/entry-text.ts';
import { describe, expect, test } from 'vitest';
import { realContent } from '../sheet/trial-sheets.ts';
import { day, throughForm, throughIssue, throughSheet, throughTerminal, type Wanted } from './doors.ts';

const { content } = readContent(realContent, day);
const entriesOf = (collection: FactCollection) =>
  content.entries.filter((entry) => entry.collection === collection);

/** The content as if nobody had put an entry of the collection on file yet. */
const without = (collection: FactCollection): Content => ({
  ...content,
  entries: content.entries.filter((entry) => entry.collection !== collection),
  ids: new Map([...content.ids, [collection, new Set<string>()]]),
});

const some = (fields: Wanted): Wanted =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0),
    ),
  );

interface Names {
  en: string;
  [language: string]: string;
}

/** The English name, and one in a script that tells its language by itself. */
const ownNames = (names: Names, province: unknown): Names => {
  const own = languages.find(
    (one) =>
      names[one] !== undefined && one !== 'en' && languageOfName(content, names[one], province) === one,
  );
  return { en: names.en, ...(own === undefined ? {} : { [own]: names[own] ?? '' }) };
};

const urls = new Map(
  entriesOf('sources').flatMap(({ id, value }) => {
    const { url } = value as { url?: string };
    return url !== undefined && findSource(content, url) === id ? [[id, url] as const] : [];
  }),
);
const sourceOf = ({ sources = [] }: { sources?: string[] }): string =>
  sources.find((id) => urls.has(id)) ?? [...urls.keys()][0] ?? '';

const source = (id: string) => ({
  'source-url': urls.get(id) ?? '',
  'source-title': 'x',
  'source-publisher': 'x',
  'source-kind': 'company',
});

interface Business {
  names: Names;
  legalForm: string;
  province: string;
  place?: { name?: { en?: string } };
  products: { product: string; name: string }[];
  founded?: string;
  contact?: Record<string, string>;
  languages?: string[];
  sources?: string[];
}

/** What every door asks of a business, taken out of one on file. */
const wantedBusiness = (business: Business): Wanted => {
  const { names, legalForm, province, place, founded, contact = {} } = business;
  const products = business.products.slice(0, 1).map(({ product, name }) => ({ product, name }));
  const routes = some({ website: contact['website'], email: contact['email'], phone: contact['phone'] });
  return some({
    names: ownNames(names, province),
    legalForm,
    province,
    place: place?.name?.en === undefined ? undefined : { name: { en: place.name.en } },
    sectors: sectorsMade(content, products),
    products,
    founded,
    languages: business.languages,
    contact: Object.keys(routes).length > 0 ? routes : undefined,
    standing: { state: 'listed' },
    sources: [sourceOf(business)],
    confidence: 'recalled',
  });
};

const issueOfBusiness = (wanted: Wanted): Record<string, string> => {
  const {
    names,
    legalForm,
    province,
    place,
    products,
    founded,
    contact,
    languages: known,
    sources,
  } = wanted as unknown as Business;
  const [, own = ''] = Object.entries(names).find(([language]) => language !== 'en') ?? [];
  return {
    'names-en': names.en,
    'own-name': own,
    legalForm: `Form (${legalForm})`,
    province: `Province (${province})`,
    'place-name-en': place?.name?.en ?? '',
    products: products.map(({ product, name }) => `${name} = ${product}`).join('\n'),
    founded: founded ?? '',
    'contact-website': contact?.['website'] ?? '',
    'contact-email': contact?.['email'] ?? '',
    'contact-phone': contact?.['phone'] ?? '',
    languages: (known ?? []).map((one) => `Language (${one})`).join(', '),
    ...source(sources?.[0] ?? ''),
  };
};

interface Happening {
  names: Names;
  kind: string;
  start: string;
  country?: string;
  organisers?: string[];
  sources?: string[];
  [field: string]: unknown;
}

const wantedEvent = (event: Happening): Wanted =>
  some({
    names: ownNames(event.names, event['province']),
    ...Object.fromEntries(
      ['kind', 'start', 'end', 'place', 'province', 'organisers', 'audience', 'deadline'].map((key) => [
        key,
        event[key],
      ]),
    ),
    country: event.country ?? 'KH',
    sources: [sourceOf(event)],
    confidence: 'recalled',
  });

const issueOfEvent = (wanted: Wanted): Record<string, string> => {
  const { names, kind, organisers = [], sources, ...others } = wanted as unknown as Happening;
  const [, own = ''] = Object.entries(names).find(([language]) => language !== 'en') ?? [];
  return {
    ...Object.fromEntries(Object.entries(others).map(([key, value]) => [key, String(value)])),
    'names-en': names.en,
    'own-name': own,
    kind: `Kind (${kind})`,
    organisers: organisers.join('\n'),
    ...source(sources?.[0] ?? ''),
  };
};

describe('the same answers through each door give the same file', () => {
  const doors = [
    ['smes', 'add-business', (value: unknown) => wantedBusiness(value as Business), issueOfBusiness],
    ['events', 'event', (value: unknown) => wantedEvent(value as Happening), issueOfEvent],
  ] as const;

  test.each(doors)(
    'for every one of the %s on file',
    async (collection, intent, toWanted, toIssue) => {
      const before = without(collection);
      const all = entriesOf(collection).map(({ value }) => toWanted(value));
      const sheet = throughSheet(before, collection, all);
      expect(sheet).toHaveLength(all.length);
      for (const [index, wanted] of all.entries()) {
        const text = toEntryText(factCollections[collection].schema, wanted);
        const made = sheet[index];
        expect(made?.text).toBe(text);
        expect(throughForm(collection, wanted).text).toBe(text);
        const terminal = await throughTerminal(before, collection, wanted);
        expect(terminal.text).toBe(text);
        expect(throughIssue(before, intent, toIssue(wanted))).toEqual(terminal);
        // The sheet has all of them before it and numbers those of one name.
        expect(made?.path?.replace(/-\d+\.yaml$/, '.yaml')).toBe(
          terminal.path?.replace(/-\d+\.yaml$/, '.yaml'),
        );
      }
    },
    120_000,
  );
});

/** A text as it comes out of other programs: accents apart, spaces of all kinds, signs that nobody sees. */
const asPasted = (text: string) => `\u00a0${text.normalize('NFD').replaceAll(' ', ' \u00a0')}\ufeff `;

test('texts pasted from other programs are the same in the file, whichever door they came through', async () => {
  const before = without('smes');
  const wanted = wantedBusiness({
    names: { en: 'Fixture Rice Hall', vi: 'Nhà gạo mẫu Đồng Tháp' },
    legalForm: 'company',
    province: 'vn-an-giang',
    place: { name: { en: 'Châu Đốc' } },
    products: [{ product: 'rice', name: 'Gạo thơm' }],
  });
  const { names, place, products } = wanted as unknown as Business;
  const pasted: Wanted = {
    ...wanted,
    names: { en: asPasted(names.en), vi: asPasted(names['vi'] ?? '') },
    place: { name: { en: asPasted(place?.name?.en ?? '') } },
    products: [{ product: 'rice', name: asPasted(products[0]?.name ?? '') }],
  };
  const text = toEntryText(factCollections.smes.schema, wanted);
  const path = 'smes/vn-fixture-rice-hall.yaml';
  expect(throughForm('smes', pasted)).toEqual({ text });
  expect(await throughTerminal(before, 'smes', pasted)).toEqual({ path, text });
  expect(throughIssue(before, 'add-business', issueOfBusiness(pasted))).toEqual({ path, text });
  expect(throughSheet(before, 'smes', [pasted])).toEqual([{ path, text }]);
});

test.each(editedCollections)(
  'every one of %s comes out of a workbook as out of the form of the site',
  (collection) => {
    const all = entriesOf(collection).map(({ value }) => value as Wanted);
    const ids = all.map((_, index) => `fixture-${index}`);
    const sheet = throughSheet(content, collection, all, ids);
    expect(sheet.map(({ text }) => text)).toEqual(all.map((value) => throughForm(collection, value).text));
  },
  120_000,
);

test('no product of a business on file is lost in the lines of an issue', () => {
  for (const { id, value } of entriesOf('smes')) {
    const products = (value as Business).products.map(({ product, name }) => ({ product, name }));
    const lines = products.map(({ product, name }) => `${name} = ${product}`).join('\n');
    expect(readProducts(content, lines), id).toEqual({ products, faults: [] });
  }
});
