import { idsNamed, nearestId } from '../../check/named.ts';
import { findSource } from '../../draft/source-named.ts';
import { toCleanText } from '../../schema/clean-text.ts';
import { read, type Reading, refuse, type Surroundings } from './reading.ts';

/** The id of an entry, by id, by any of its names, or by the address of a source. */
export const readId = ({ content, field }: Surroundings, written: string): Reading => {
  const collection = field.meta.references ?? '';
  const text = toCleanText(written);
  const known = content.ids.get(collection);
  if (known?.has(text)) return read(text);
  const lower = text.toLowerCase().replace(/[\s_]+/g, '-');
  if (known?.has(lower)) return read(lower, 'form');
  const [only, ...others] = idsNamed(content, collection, text);
  if (only !== undefined && others.length === 0) return read(only, 'name');
  if (only !== undefined) return refuse('idUnclear', { ids: [only, ...others].join(', ') });
  const source = collection === 'sources' ? findSource(content, text) : undefined;
  if (source !== undefined) return read(source, 'name');
  return refuse('id', { collection }, nearestId(content, collection, text));
};
