import type { Publication } from '../schema/publication.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';

/** Publications of one kind, the newest first; those without a date come last. */
export interface PublicationKind {
  kind: Publication['kind'];
  entries: Entry<'publications'>[];
}

/** Publications by kind, the kind with most of them first. */
export const publicationsByKind = (atlas: Atlas): PublicationKind[] =>
  [...Map.groupBy(entriesOf(atlas, 'publications'), ({ data }) => data.kind)]
    .map(([kind, entries]) => ({
      kind,
      entries: entries.toSorted((a, b) => (b.data.published ?? '').localeCompare(a.data.published ?? '')),
    }))
    .toSorted((a, b) => b.entries.length - a.entries.length || a.kind.localeCompare(b.kind));
