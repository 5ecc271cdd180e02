import { geoBounds } from 'd3-geo';
import { drawFittedMap, placeFittedLabels } from './fitted-map.ts';
import { toStage, type Stage } from './fitted-stage.ts';
import { findProvinceShape } from './geometry.ts';
import type { PlacedLabel } from './label-placement.ts';
import type { ProvinceMapInput } from './map-content.ts';

/** `province` heads a profile, `locator` stands small beside an entry. */
export type ProvinceSheet = 'province' | 'locator';

/** One province among its neighbours as SVG. */
export const drawProvinceMap = (sheetName: ProvinceSheet, input: ProvinceMapInput): string =>
  drawFittedMap(toProvinceStage(sheetName, input.subject), input);

/** Labels of a sheet, for the tests that hold them apart. */
export const placeProvinceLabels = (sheetName: ProvinceSheet, input: ProvinceMapInput): PlacedLabel[] =>
  placeFittedLabels(toProvinceStage(sheetName, input.subject), input);

function toProvinceStage(sheetName: ProvinceSheet, subject: string): Stage {
  const shape = findProvinceShape('detail', subject);
  if (shape === undefined)
    throw new Error(`No shape for the province ${subject}; see scripts/map-data/units.ts`);
  const [[west, south], [east, north]] = geoBounds(shape);
  return toStage(sheetName, subject, { west, east, south, north });
}
