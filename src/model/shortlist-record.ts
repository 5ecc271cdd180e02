import type { Contact } from '../schema/contact.ts';
import type { Language } from '../schema/language.ts';
import type { Localised } from '../schema/localised.ts';
import type { Sme } from '../schema/sme.ts';
import type { Words } from '../words/words.ts';
import { entryAddress } from './address.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';
import { buildDate } from './build-date.ts';
import { certificateState } from './certificate-state.ts';
import { contactRoutes } from './contact-routes.ts';
import { inLanguage, languageOfCountry, type TextInLanguage } from './localised.ts';
import { chunkCount, chunkOf } from './shortlist-chunk.ts';
import { isCurrent, newestSource, standingOf } from './standing.ts';

/** Rows of the comparison, in order; the same for every business, so that gaps show. */
export const shortlistRows = [
  'place',
  'kind',
  'products',
  'hs',
  'capacity',
  'minimumOrder',
  'leadTime',
  'season',
  'certificates',
  'markets',
  'lookingFor',
  'languages',
  'cluster',
  'standing',
  'newest',
  'contact',
] as const;
export type ShortlistRow = (typeof shortlistRows)[number];

/** A line of a cell: the text, and its language when that is not the reader's. */
export type CellLine = string | [text: string, language: Language];

/** A contact without the office that a business prefers: its page tells of that. */
type PublishedContact = Omit<Contact, 'through'>;

/** The routes of a business that may be written to directly. */
const publishedContact = ({ standing, contact }: Sme): PublishedContact | undefined => {
  if (!contact || contact.through !== undefined || !isCurrent({ standing })) return undefined;
  return Object.keys(contact).length > 0 ? contact : undefined;
};

/**
 * What the shortlist page knows of a business, in the reader's language. Organisation data only: no person is in it. Of
 * a withdrawn business nothing is in it but that it was withdrawn.
 */
export interface ShortlistRecord {
  state: 'current' | 'closed' | 'merged' | 'withdrawn';
  /** Id of the entry it became part of. */
  into?: string;
  name?: CellLine;
  localName?: CellLine;
  /** Address of its page. */
  page: string;
  /** A row that is missing is a gap. */
  rows: Partial<Record<ShortlistRow, CellLine[]>>;
  /** Language that people of its country write in. */
  writes?: Language;
  /** Names of its products in five languages, by id of the vocabulary, for the enquiry. */
  named?: Record<string, Localised>;
  /** ISO code and name of its country. */
  country?: [code: string, name: string];
  province?: string;
  /** Routes that it has published itself. */
  contact?: PublishedContact;
}

/** What stands under an id that a business had before: only where it went. */
export interface MovedRecord {
  state: 'moved';
  /** Id of the entry that goes on for it. */
  into: string;
}

const toLine = ({ text, language }: TextInLanguage, reader: Language): CellLine =>
  language === reader ? text : [text, language];
/** A fact that is in English whatever the reader's language. */
const inEnglish = (text: string, reader: Language): CellLine => toLine({ text, language: 'en' }, reader);

const rowsOf = (atlas: Atlas, { data }: Entry<'smes'>, words: Words): Record<ShortlistRow, CellLine[]> => {
  const { language } = words;
  const named = (names: Parameters<typeof inLanguage>[0] | undefined) =>
    names ? [toLine(inLanguage(names, language), language)] : [];
  const amounts = (field: 'capacity' | 'minimumOrder') =>
    data.products.flatMap((made) => {
      const amount = made[field];
      const unit = amount && atlas.units.get(amount.unit);
      return unit
        ? `${made.name}: ${words.number(amount.value)} ${inLanguage(unit.data.names, language).text}`
        : [];
    });
  const languageName = new Intl.DisplayNames(language, { type: 'language' });
  const { state } = standingOf(data.standing, buildDate);
  const newest = newestSource(atlas, data.sources);
  return {
    place: [...named(data.place?.name), ...named(atlas.provinces.get(data.province)?.data.names)],
    kind: [words.say(`kind.${data.legalForm}`)],
    products: data.products.flatMap(({ product, name }) => {
      const word = atlas.products.get(product)?.data.names[language];
      // Its own name for it is in English; who reads another language first sees the word of the vocabulary.
      return language === 'en' || word === undefined
        ? inEnglish(name, language)
        : [word, inEnglish(name, language)];
    }),
    hs: [...new Set(data.products.flatMap(({ product }) => atlas.products.get(product)?.data.hs ?? []))],
    capacity: amounts('capacity'),
    minimumOrder: amounts('minimumOrder'),
    leadTime: data.products.flatMap(({ name, leadTimeDays }) =>
      leadTimeDays ? `${name}: ${words.say('sme.days', { count: leadTimeDays })}` : [],
    ),
    season: data.products.flatMap(({ season }) => (season ? inEnglish(season, language) : [])),
    certificates: data.certificates.flatMap((held) => {
      const certificate = atlas.certificates.get(held.certificate);
      if (!certificate) return [];
      const date = held.until ? words.date(held.until) : '';
      const says = {
        valid: words.say('sme.validUntil', { date }),
        'ran-out': words.say('sme.expired', { date }),
        'no-expiry': words.say('sme.noExpiry'),
        lasting: words.say('sme.lasting'),
      }[certificateState(held, certificate.data.kind, buildDate)];
      return `${inLanguage(certificate.data.names, language).text} (${says})`;
    }),
    markets: data.exportMarkets.map((code) => words.country(code)),
    lookingFor: data.lookingFor.map(({ text }) => inEnglish(text, language)),
    languages: data.languages.map((tag) => languageName.of(tag) ?? tag),
    cluster: named(atlas.clusters.get(data.cluster ?? '')?.data.names),
    standing: [words.say(`standing.${state}`)],
    newest: newest ? [words.date(newest)] : [],
    contact: contactRoutes(publishedContact(data) ?? {}).map(({ text }) => text),
  };
};

/** The record of a business for the shortlist page of a language. */
export const shortlistRecord = (atlas: Atlas, sme: Entry<'smes'>, words: Words): ShortlistRecord => {
  const { language } = words;
  const { id, data } = sme;
  const page = entryAddress(language, 'smes', id);
  const { state, into } = data.standing;
  if (state === 'withdrawn') return { state, page, rows: {} };
  const province = atlas.provinces.get(data.province);
  const country = province?.data.country ?? '';
  const writes = languageOfCountry(country);
  const local = writes && data.names[writes];
  const shown = inLanguage(data.names, language);
  const rows = Object.entries(rowsOf(atlas, sme, words)).filter(([, lines]) => lines.length > 0);
  const contact = publishedContact(data);
  const named = Object.fromEntries(
    data.products.flatMap(({ product }) => {
      const names = atlas.products.get(product)?.data.names;
      return names ? [[product, names] as const] : [];
    }),
  );
  return {
    state: state === 'closed' || state === 'merged' ? state : 'current',
    ...(into && { into }),
    name: toLine(shown, language),
    ...(local && local !== shown.text && { localName: toLine({ text: local, language: writes }, language) }),
    page,
    rows: Object.fromEntries(rows),
    ...(writes && { writes }),
    named,
    country: [country, words.country(country)],
    ...(province && { province: inLanguage(province.data.names, language).text }),
    ...(contact && { contact }),
  };
};

/** What a file of the shortlist page holds: businesses, and the ids that others had before. */
export interface ShortlistChunk {
  smes: Entry<'smes'>[];
  moved: Record<string, MovedRecord>;
}

/** Every file of the shortlist page, by number. */
export const shortlistChunks = (atlas: Atlas): ShortlistChunk[] => {
  const smes = entriesOf(atlas, 'smes');
  const chunks = Array.from({ length: chunkCount(smes.length) }, (): ShortlistChunk => ({
    smes: [],
    moved: {},
  }));
  for (const sme of smes) {
    chunks[chunkOf(sme.id, chunks.length)]?.smes.push(sme);
    for (const former of sme.data.formerIds ?? []) {
      const chunk = chunks[chunkOf(former, chunks.length)];
      if (chunk) chunk.moved[former] = { state: 'moved', into: sme.id };
    }
  }
  return chunks;
};
