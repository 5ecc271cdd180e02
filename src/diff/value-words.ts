import { findName } from '../schema/entry-name.ts';
import type { FieldMeta } from '../schema/field-shape.ts';
import type { Surroundings } from './surroundings.ts';

const longest = 160;
const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** Keys of a path in words: `minimumOrder` is "minimum order". */
export const toLabel = (path: readonly string[]): string =>
  path.map((key) => key.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)).join(' ');

/** A value in words, cut to the length of a line; an id of another entry is told by its name, a source by its id. */
export const toWords = (value: unknown, meta: FieldMeta, around: Surroundings): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return cut(JSON.stringify(value) ?? '');
  const { references } = meta;
  const text = String(value);
  if (references === undefined || references === 'sources') return cut(text);
  return cut(findName(around.look(references, text)) ?? text);
};
