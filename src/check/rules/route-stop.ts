import { z } from 'zod';
import { toProblem } from '../entry.ts';
import { findNearest, toSuggestion } from '../nearest.ts';
import type { Rule } from '../rule.ts';

// What the schema refuses is reported by the schema rule; this one only needs the ids.
const routeSchema = z.object({
  nodes: z.array(z.object({ id: z.string() })),
  sections: z.array(z.object({ from: z.string(), to: z.string() })),
});

/** A length is stated between two stops that the route has. */
export const routeStopRule: Rule = {
  name: 'route-stop',
  description: 'Both ends of a length are stops of the route.',
  scope: 'entry',
  check: (entry) => {
    const route = entry.collection === 'corridors' ? routeSchema.safeParse(entry.value).data : undefined;
    if (route === undefined) return [];
    const known = new Set(route.nodes.map(({ id }) => id));
    return route.sections.flatMap((section, index) =>
      (['from', 'to'] as const)
        .filter((end) => !known.has(section[end]))
        .map((end) =>
          toProblem(entry, ['sections', index, end], {
            rule: 'route-stop',
            message: 'no stop of this route has this id',
            found: section[end],
            fix: toSuggestion(
              findNearest(section[end], known),
              'write the id of a stop under nodes, or move the length to otherLengths',
            ),
          }),
        ),
    );
  },
};
