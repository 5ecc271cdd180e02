import { z } from 'zod';
import type { FactOf } from '../../schema/collections.ts';
import type { Content } from '../content.ts';
import { parseValue, toProblem, type Entry } from '../entry.ts';
import type { Rule } from '../rule.ts';

// What the schema refuses is reported by the schema rule; these only need the ids.
const placeSchema = z.object({
  searched: z.array(z.object({ indicators: z.array(z.string()) })),
  observations: z.array(z.object({ indicator: z.string(), product: z.string().optional() })).default([]),
  connections: z.array(z.object({ answers: z.string().optional() })).default([]),
});
const askedOfCollection: Partial<Record<Entry['collection'], string>> = {
  provinces: 'province',
  countries: 'country',
};

/**
 * The indicators of the vocabulary that are asked of a kind of place, and all that are in order: one that is not is
 * reported itself, and not once more at every place.
 */
const readVocabulary = ({ entries }: Content, asked: string) => {
  const all = entries.flatMap((entry) => {
    const read = entry.collection === 'indicators' ? parseValue(entry) : undefined;
    const core = (read?.data as FactOf<'indicators'> | undefined)?.core;
    return read?.success === true
      ? [{ id: entry.id, core: core?.askedOf.some((place) => place === asked) ?? false }]
      : [];
  });
  return {
    known: new Set(all.map(({ id }) => id)),
    core: new Set(all.filter(({ core }) => core).map(({ id }) => id)),
  };
};

/** "Searched and not found" stands only where the figure is asked for and is not on file. */
export const searchedFigureRule: Rule = {
  name: 'searched-figure',
  description: 'What was searched and not found is a core figure of the place that is not on file.',
  scope: 'entry',
  check: (entry, content) => {
    const asked = askedOfCollection[entry.collection];
    const place = asked ? placeSchema.safeParse(entry.value).data : undefined;
    if (asked === undefined || place === undefined) return [];
    const found = new Set([
      ...place.observations.filter(({ product }) => product === undefined).map(({ indicator }) => indicator),
      ...place.connections.flatMap(({ answers }) => answers ?? []),
    ]);
    const vocabulary = readVocabulary(content, asked);
    return place.searched.flatMap(({ indicators }, record) =>
      indicators.flatMap((id, index) => {
        const at = ['searched', record, 'indicators', index];
        if (found.has(id))
          return [
            toProblem(entry, at, {
              rule: 'searched-figure',
              message: 'a figure is on file, so it has been found',
              found: id,
              fix: 'remove the line',
            }),
          ];
        // An id that is nowhere in the vocabulary is reported by the rule on references.
        if (vocabulary.core.has(id) || !vocabulary.known.has(id)) return [];
        return [
          toProblem(entry, at, {
            rule: 'searched-figure',
            message: `is not asked of a ${asked}`,
            found: id,
            fix: 'remove the line, or give the indicator a place under core in the vocabulary',
          }),
        ];
      }),
    );
  },
};
