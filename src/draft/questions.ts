import { editedCollections, factCollections, type FactCollection } from '../schema/collections.ts';
import { listFields, type Field } from '../schema/field-list.ts';
import { findField } from '../schema/field-shape.ts';
import { pathOfGroup, putValue } from '../schema/value-path.ts';

/** Collections that somebody may add to; the rules of matching are one file, which is changed. */
export const draftable = editedCollections.filter((one) => one !== 'matching');

/** Fields that nobody must fill in and that are worth asking for in a first entry. */
const worthAsking: Partial<Record<FactCollection, readonly string[]>> = {
  smes: ['place.name.en', 'founded', 'contact.website', 'contact.phone', 'contact.email', 'languages'],
  providers: ['contact.website', 'contact.phone', 'contact.email', 'languages'],
  events: ['end', 'place', 'province', 'website', 'organisers'],
  sources: ['url', 'published', 'language'],
  opportunities: [
    'sme',
    'cluster',
    'provider',
    'product',
    'contact.website',
    'contact.email',
    'contact.through',
  ],
  clusters: ['contact.website'],
};

/** Languages in which a name is worth asking for beside English. */
const ownScript = /(?:^|\.)(?:names|titles)\.(?:km|th|vi|my)$/;

const isListRequired = (collection: FactCollection, path: readonly string[]) =>
  findField(factCollections[collection].schema, path)?.optional === false;

/**
 * Fields to ask for a new entry, in the order of the schema: what it must have, one group of each list that may not be
 * empty, its names in other scripts, and what is worth asking.
 */
export const questionsOf = (collection: FactCollection): Field[] => {
  const wanted = worthAsking[collection] ?? [];
  return listFields(factCollections[collection].schema).filter((field) => {
    const path = field.path.join('.');
    if (!field.lists.every((list) => isListRequired(collection, list))) return false;
    return field.required || wanted.includes(path) || (field.path.length === 2 && ownScript.test(path));
  });
};

/** What most new entries answer, offered so that it need not be typed. */
export const usualAnswer = (field: Field, today: string): string | undefined => {
  const path = field.path.join('.');
  if (field.meta.kind === 'date' && ['accessed', 'issued', 'written'].includes(path)) return today;
  const usual: Record<string, string> = {
    'standing.state': 'listed',
    confidence: 'sourced',
    review: 'drafted',
    read: 'full',
    legalForm: 'unknown',
  };
  const answer = usual[path];
  return answer !== undefined && field.words.includes(answer) ? answer : undefined;
};

/** Puts the value of a field into an entry; a list of groups has its first group there. */
export const setValue = (entry: Record<string, unknown>, { path, lists }: Field, value: unknown): void =>
  putValue(entry, [...pathOfGroup(lists, []), ...path.slice(lists.at(-1)?.length ?? 0)], value);
