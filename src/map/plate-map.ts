import { geoBounds } from 'd3-geo';
import type { Feature, FeatureCollection } from 'geojson';
import { drawFittedMap, placeFittedLabels } from './fitted-map.ts';
import { toStage, type Stage } from './fitted-stage.ts';
import { findProvinceShape } from './geometry.ts';
import type { PlacedLabel } from './label-placement.ts';
import type { PlateMapInput } from './map-content.ts';

/** `plate` for a desk, `pocket-plate` with larger letters for a phone. */
export type PlateSheet = 'plate' | 'pocket-plate';

/** A country with its provinces on file, or one route, as SVG. */
export const drawPlateMap = (sheetName: PlateSheet, input: PlateMapInput): string =>
  drawFittedMap(toPlateStage(sheetName, input), input);

/** Labels of a plate, for the tests that hold them apart. */
export const placePlateLabels = (sheetName: PlateSheet, input: PlateMapInput): PlacedLabel[] =>
  placeFittedLabels(toPlateStage(sheetName, input), input);

/** The sheet is fitted to the shapes of the provinces and to the points that it must show. */
function toPlateStage(sheetName: PlateSheet, { fit }: PlateMapInput): Stage {
  const shapes = fit.provinces.flatMap((id) => findProvinceShape('overview', id) ?? []);
  const points = fit.points.map(({ lon, lat }): Feature => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates: [lon, lat] },
  }));
  const all: FeatureCollection = { type: 'FeatureCollection', features: [...shapes, ...points] };
  const [[west, south], [east, north]] = geoBounds(all);
  return toStage(sheetName, fit.name, { west, east, south, north });
}
