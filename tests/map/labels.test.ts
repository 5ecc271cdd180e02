import { describe, expect, test } from 'vitest';
import { placeCorridorLabels } from '../../src/map/corridor-map.ts';
import type { PlacedLabel } from '../../src/map/label-placement.ts';
import { isOverlap } from '../../src/map/map-view.ts';
import { placeProvinceLabels } from '../../src/map/province-map.ts';
import { toShortName } from '../../src/map/lettering.ts';
import { languages } from '../../src/schema/language.ts';
import { capitalIn, inputIn, platesIn, provinces } from './atlas-content.ts';
import { placePlateLabels } from '../../src/map/plate-map.ts';

/** Pairs of names that lie on one another. */
function clashes(labels: readonly PlacedLabel[]): string[] {
  return labels.flatMap((a, index) =>
    labels
      .slice(index + 1)
      .filter((b) => a.boxes.some((one) => b.boxes.some((other) => isOverlap(one, other))))
      .map((b) => `${a.request.text} / ${b.request.text}`),
  );
}

// Slow on a busy machine: each province is lettered anew in each language.
describe.each(languages)('names on the maps in %s', { timeout: 60_000 }, (language) => {
  const input = inputIn(language);

  test.each(['wide', 'phone'] as const)('of the corridor map (%s) never lie on one another', (sheet) => {
    const labels = placeCorridorLabels(sheet, input);
    expect(clashes(labels)).toEqual([]);
    expect(labels.length).toBeGreaterThan(12);
  });

  test.each(['wide', 'phone'] as const)('of the corridor map (%s) hold the towns it is known by', (sheet) => {
    const great = placeCorridorLabels(sheet, input).filter(({ request }) => request.rank === 0);
    expect(great).toHaveLength(5);
  });

  test.each(['province', 'locator'] as const)('of every %s map never lie on one another', (sheet) => {
    const found = provinces.flatMap(({ id }) =>
      clashes(placeProvinceLabels(sheet, { ...input, subject: id, capital: capitalIn(language, id) })),
    );
    expect(found).toEqual([]);
  });

  test.each(['plate', 'pocket-plate'] as const)(
    'of the %s of every country and route never lie on one another',
    (sheet) => {
      const found = platesIn(language).flatMap((plate) => clashes(placePlateLabels(sheet, plate)));
      expect(found).toEqual([]);
    },
  );

  test.each(['plate', 'pocket-plate'] as const)('of the %s of every route hold both its ends', (sheet) => {
    for (const plate of platesIn(language).filter(({ prefix }) => prefix === 'route')) {
      const nodes = plate.corridors[0]?.nodes.filter(({ kind }) => kind === 'city') ?? [];
      const lettered = placePlateLabels(sheet, plate).map(({ request }) => request.text.replace('\n', ' '));
      for (const end of [nodes[0], nodes.at(-1)])
        expect(lettered, plate.fit.name).toContain(end && toShortName(end.name));
    }
  });

  test('hold the seat of every province on its own map', () => {
    const missing = provinces.filter(({ id }) => {
      const labels = placeProvinceLabels('province', {
        ...input,
        subject: id,
        capital: capitalIn(language, id),
      });
      return !labels.some(({ request }) => request.className === 'city');
    });
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});
