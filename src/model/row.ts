import type { Language } from '../schema/language.ts';
import type { Localised } from '../schema/localised.ts';
import type { CollectionWithPages } from './address.ts';
import type { Atlas, Entry } from './atlas.ts';
import { countriesOf } from './country-of.ts';
import { compareNames, inLanguage } from './localised.ts';

/** One line of a list of entries. */
export interface Row {
  id: string;
  names: Localised;
  detail: string | undefined;
  /** Where it is: place and province in words. */
  place: string | undefined;
  /** The place, and what else says what it is. */
  meta: string | undefined;
  country: string | undefined;
}

/** Interface texts that rows need. */
interface RowWords {
  language: Language;
  say: (key: string, values?: Record<string, string | number>) => string;
  country: (code: string) => string;
  date: (date: string) => string;
}

/** The names of an entry of any kind; titles of publications and sources have one language. */
export const namesOf = (entry: Entry<CollectionWithPages>): Localised => {
  switch (entry.collection) {
    case 'publications':
    case 'sources':
      return { en: (entry as Entry<'publications' | 'sources'>).data.title };
    case 'opportunities':
      return (entry as Entry<'opportunities'>).data.titles;
    default:
      return (entry as Entry<'smes'>).data.names;
  }
};

const placeOf = (atlas: Atlas, province: string | undefined, place: Localised | undefined, words: RowWords) =>
  [place, atlas.provinces.get(province ?? '')?.data.names]
    .flatMap((names) => (names ? inLanguage(names, words.language).text : []))
    .filter((text, index, all) => all.indexOf(text) === index)
    .join(', ');

const productNames = (atlas: Atlas, ids: readonly string[], words: RowWords) =>
  [...new Set(ids)]
    .flatMap((id) => {
      const product = atlas.products.get(id);
      return product ? inLanguage(product.data.names, words.language).text : [];
    })
    .join(' · ');

const placesOf = (atlas: Atlas, provinces: readonly string[], words: RowWords) =>
  provinces.map((id) => placeOf(atlas, id, undefined, words)).join(', ');

/** What a line says beside the name: a detail, the place, and more of what it is. */
interface Said {
  detail?: string;
  place?: string | undefined;
  also?: (string | undefined)[];
}

const saidOf = (atlas: Atlas, entry: Entry<CollectionWithPages>, words: RowWords): Said => {
  const { collection } = entry;
  if (collection === 'smes') {
    const { data } = entry as Entry<'smes'>;
    return {
      detail: productNames(
        atlas,
        data.products.map(({ product }) => product),
        words,
      ),
      place: placeOf(atlas, data.province, data.place?.name, words),
      also: [words.say(`kind.${data.legalForm}`)],
    };
  }
  if (collection === 'clusters') {
    const { data } = entry as Entry<'clusters'>;
    return {
      detail: productNames(atlas, data.products, words),
      place: placesOf(atlas, data.provinces, words) || data.placeNote || words.country(data.country),
      also: [words.say(`kind.${data.kind}`)],
    };
  }
  if (collection === 'zones') {
    const { data } = entry as Entry<'zones'>;
    return {
      place: placeOf(atlas, data.province, undefined, words),
      also: [words.say(`kind.${data.kind}`), words.say(`stage.${data.stage}`)],
    };
  }
  if (collection === 'providers') {
    const { data } = entry as Entry<'providers'>;
    const needs = data.needs.flatMap((id) => {
      const need = atlas.needs.get(id);
      return need ? inLanguage(need.data.names, words.language).text : [];
    });
    return {
      detail: needs.join(' · '),
      place: placesOf(atlas, data.provinces, words) || words.say('common.wholeCountry'),
      also: [words.say(`kind.${data.kind}`)],
    };
  }
  if (collection === 'gateways') {
    const { data } = entry as Entry<'gateways'>;
    const places = data.sides.map(
      ({ province, provinceName }) => placeOf(atlas, province, undefined, words) || provinceName,
    );
    return { place: places.filter(Boolean).join(' – '), also: [words.say(`kind.${data.kind}`)] };
  }
  if (collection === 'opportunities') {
    const { data } = entry as Entry<'opportunities'>;
    const kind = atlas['opportunity-kinds'].get(data.kind);
    return {
      detail: productNames(atlas, data.product === undefined ? [] : [data.product], words),
      place: placeOf(atlas, data.province, undefined, words),
      also: [
        words.say(`opportunity.${data.direction}`),
        kind && inLanguage(kind.data.names, words.language).text,
        words.say('opportunity.until', { date: words.date(data.expires) }),
      ],
    };
  }
  if (collection === 'events') {
    const { data } = entry as Entry<'events'>;
    return { also: [words.date(data.start), data.place, words.say(`kind.${data.kind}`)] };
  }
  if (collection === 'publications') {
    const { data } = entry as Entry<'publications'>;
    const published = data.published ? words.date(data.published) : words.say('source.undated');
    return { also: [data.publisher, published, words.say(`kind.${data.kind}`)] };
  }
  if (collection === 'sources') {
    const { data } = entry as Entry<'sources'>;
    return {
      also: [data.publisher, data.published ? words.date(data.published) : words.say('source.undated')],
    };
  }
  if (collection === 'programmes') {
    const { data } = entry as Entry<'programmes'>;
    return { also: [words.date(data.from), data.implementer] };
  }
  if (collection === 'provinces')
    return { also: [words.country((entry as Entry<'provinces'>).data.country)] };
  return {};
};

/** The entry as a line of a list, in the reader's language. */
export const toRow = (atlas: Atlas, entry: Entry<CollectionWithPages>, words: RowWords): Row => {
  const { detail, place, also = [] } = saidOf(atlas, entry, words);
  return {
    id: entry.id,
    names: namesOf(entry),
    detail: detail || undefined,
    place: place || undefined,
    meta: [place, ...also].filter(Boolean).join(' · ') || undefined,
    country: countriesOf(atlas, entry)[0],
  };
};

/** Sorts rows by the name that is shown, by the rules of the reader's language. */
export const sortRows = <R extends Pick<Row, 'names'>>(rows: readonly R[], language: Language): R[] => {
  const names = compareNames(language);
  return rows.toSorted((a, b) => names(a.names, b.names));
};
