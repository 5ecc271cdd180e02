import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factCollections, proseCollections } from '../../src/schema/collections.ts';
import { checkWith } from './trial-content.ts';

const paths = [
  ...Object.values(factCollections).map(({ folder }) => `${folder}/kh-beta.yaml`),
  ...Object.values(proseCollections).map(({ folder }) => `${folder}/en/kh-kampot.mdx`),
];

test('no text of any collection makes the checker throw, and each problem has a place', () => {
  const yamlLike = fc.string({ unit: fc.constantFrom(...'names:en-[]{}<#\n  &*!|>0'), maxLength: 200 });
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    yamlLike,
    fc.jsonValue().map((value) => JSON.stringify(value)),
    yamlLike.map((body) => `---\nlead: x\n---\n${body}`),
  );
  fc.assert(
    fc.property(fc.constantFrom(...paths), text, (path, content) => {
      for (const { place } of checkWith({ [path]: content }))
        if (place !== 'whole file') expect(Math.min(place.line, place.column)).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
