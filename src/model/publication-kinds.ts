import type { Publication } from '../schema/publication.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';

/** Publications of one kind, the newest first; those without a date come last. */
export interface PublicationKind {
  kind: Publication['kind'];
  entries: Entry<'publications'>[];
}

/** Publications by kind, the kind with most of them first. */
export const publicationsByKind = (atlas: Atlas): PublicationKind[] => {
  const kinds = new Map<Publication['kind'], Entry<'publications'>[]>();
  for (const entry of entriesOf(atlas, 'publications'))
    kinds.set(entry.data.kind, [...(kinds.get(entry.data.kind) ?? []), entry]);
  return [...kinds]
    .map(([kind, entries]) => ({
      kind,
      entries: entries.toSorted((a, b) => (b.data.published ?? '').localeCompare(a.data.published ?? '')),
    }))
    .toSorted((a, b) => b.entries.length - a.entries.length || a.kind.localeCompare(b.kind));
};
