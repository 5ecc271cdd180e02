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
  events: ['end', 'place', 'country', 'province', 'organisers', 'audience', 'deadline'],
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

/** Products know their sectors, so that they are asked for first. */
const sectorsLast = (fields: readonly Field[]): Field[] => {
  const last = fields.findLastIndex(({ path }) => path[0] === 'products');
  const isSectors = ({ path }: Field) => path[0] === 'sectors';
  if (last < 0) return [...fields];
  const before = fields.slice(0, last + 1).filter((field) => !isSectors(field));
  return [
    ...before,
    ...fields.filter(isSectors),
    ...fields.slice(last + 1).filter((field) => !isSectors(field)),
  ];
};

/**
 * Fields to ask for a new entry, in the order of the schema but for sectors: what it must have, the groups of each list
 * that may not be empty, its names in other scripts, and what is worth asking.
 */
export const questionsOf = (collection: FactCollection): Field[] => {
  const wanted = worthAsking[collection] ?? [];
  const fields = listFields(factCollections[collection].schema).filter((field) => {
    const path = field.path.join('.');
    if (!field.lists.every((list) => isListRequired(collection, list))) return false;
    return field.required || wanted.includes(path) || (field.path.length === 2 && ownScript.test(path));
  });
  return sectorsLast(fields);
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

/** Puts the value of a field into an entry; in a list of groups into the one at the place given, or into the first. */
export const setValue = (
  entry: Record<string, unknown>,
  { path, lists }: Field,
  value: unknown,
  at: readonly number[] = [],
): void => putValue(entry, [...pathOfGroup(lists, at), ...path.slice(lists.at(-1)?.length ?? 0)], value);
