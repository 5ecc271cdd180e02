import type { Words } from '../words/words.ts';
import { entriesOf, type Atlas } from './atlas.ts';
import { gateFactKinds, rowsOfGates } from './compared-gate.ts';
import { nameText } from './compared-lines.ts';
import { provinceFactKinds } from './compared-province.ts';
import { rowsOfZones, zoneFactKinds } from './compared-zone.ts';
import { figureKinds, rowOf, rowsOfProvinces, type AskedRows, type FigureKind } from './figure-rows.ts';
import type { ComparedRows } from './filters/compare-file.ts';
import type { ComparedCollection } from './filters/compare-state.ts';

const askedRows: Record<ComparedCollection, AskedRows> = {
  provinces: rowsOfProvinces,
  zones: rowsOfZones,
  gateways: rowsOfGates,
};

const factKinds = { provinces: provinceFactKinds, zones: zoneFactKinds, gateways: gateFactKinds };

/** Rows of figures that places of a collection can share; what too few have is never shown and not sent. */
export const sharedKinds = (atlas: Atlas, collection: ComparedCollection): FigureKind[] => {
  const all = entriesOf<ComparedCollection>(atlas, collection).map(({ data }) => data.observations);
  const having = new Map<string, number>();
  for (const observations of all)
    for (const row of new Set(observations.map(rowOf))) having.set(row, (having.get(row) ?? 0) + 1);
  return figureKinds(atlas, all.flat(), askedRows[collection]).filter(
    ({ row, least }) => (having.get(row) ?? 0) >= least,
  );
};

/** The rows of a collection in the reader's language. */
export const comparedRows = (atlas: Atlas, collection: ComparedCollection, words: Words): ComparedRows => ({
  facts: factKinds[collection](words),
  figures: sharedKinds(atlas, collection).map(({ row, least, indicator, product }) => {
    const made = atlas.products.get(product ?? '');
    return {
      row,
      least,
      name: nameText(indicator.data.names, words),
      ...(made ? { product: nameText(made.data.names, words) } : {}),
    };
  }),
});
