import type { Content } from '../check/content.ts';
import { suggestId } from '../draft/entry-id.ts';
import { likelyDuplicates } from '../draft/likely-duplicates.ts';
import { factCollections, factPath, type FactCollection } from '../schema/collections.ts';
import { toSavedEntryText } from '../writer/saved-entry.ts';
import type { Draft } from './entry-value.ts';
import type { Intake } from './intake.ts';

const reasons = {
  name: 'the same name',
  website: 'the same website',
  phone: 'the same telephone',
  'place-and-product': 'the same place and product',
} as const;

/** What a draft comes to: the file of a new entry, beside those it brings along, or why there is none. */
export const toNewEntry = (
  content: Content,
  collection: FactCollection,
  { value, faults, left }: Draft,
  along: ReadonlyMap<string, string> = new Map(),
): Intake => {
  const id = suggestId(content, collection, value);
  if (id === undefined)
    return {
      outcome: 'refused',
      reasons: [
        ...faults,
        'The name needs a spelling in Latin letters: the address of the page is made of it.',
      ],
    };
  if (faults.length > 0) return { outcome: 'refused', reasons: faults };
  const { schema } = factCollections[collection];
  const twins = likelyDuplicates(content, collection, value).slice(0, 5);
  return {
    outcome: 'proposed',
    isNew: true,
    files: new Map([...along, [factPath(collection, id), toSavedEntryText(schema, value)]]),
    title: `Add ${id}`,
    notes: [
      ...twins.map(
        (twin) =>
          `It may be on file already as ${factCollections[collection].folder}/${twin.id}: ${twin.reasons.map((reason) => reasons[reason]).join(', ')}.`,
      ),
      ...left.map((words) => `Not taken over: ${words}`),
    ],
  };
};
