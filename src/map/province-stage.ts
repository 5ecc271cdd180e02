import { geoBounds } from 'd3-geo';
import { toRings, type Rings } from './area-lettering.ts';
import { toBase } from './base-drawing.ts';
import { findProvinceShape, toLand, type Grain } from './geometry.ts';
import { toMapView, type MapView, type XY } from './map-view.ts';
import type { NeatlineStyle } from './neatline.ts';

/** `province` heads a profile, `locator` stands small beside an entry. */
export type ProvinceSheet = keyof typeof sheets;

interface Sheet {
  width: number;
  height: number;
  /** How much of the sheet the province fills. */
  share: number;
  /** Least width in degrees of longitude, so that a small province keeps its surroundings. */
  leastDegrees: number;
  bar: number;
  size: {
    figure: number;
    subject: number;
    area: number;
    city: number;
    town: number;
    gate: number;
    sea: number;
    shield: number;
  };
  sign: number;
}

/** Measures of the two sheets, in units of the drawing. */
export const sheets = {
  province: {
    width: 760,
    height: 520,
    share: 0.62,
    leastDegrees: 1.5,
    bar: 6,
    size: { figure: 12, subject: 20, area: 14, city: 18, town: 15.5, gate: 13.5, sea: 17, shield: 13 },
    sign: 7,
  },
  locator: {
    width: 380,
    height: 430,
    share: 0.66,
    leastDegrees: 1.1,
    bar: 5,
    size: { figure: 10, subject: 15, area: 11, city: 14.5, town: 12.5, gate: 11, sea: 14, shield: 10.5 },
    sign: 6,
  },
} satisfies Record<string, Sheet>;

/** What all maps of one province on one sheet have in common. */
export interface Stage {
  grain: Grain;
  view: MapView;
  neatline: NeatlineStyle;
  land: Rings;
  areas: ReadonlyMap<string, Rings>;
  /** Where wide names fit, by name; finding them is slow and many pages ask. */
  middles: Map<string, readonly XY[]>;
}

const stages = new Map<string, Stage>();

/** The stage of a province, made once. */
export function toStage(sheetName: ProvinceSheet, subject: string): Stage {
  const key = `${sheetName} ${subject}`;
  const known = stages.get(key);
  if (known !== undefined) return known;
  const { width, height, share, leastDegrees, bar, size } = sheets[sheetName];
  const shape = findProvinceShape('detail', subject);
  if (shape === undefined)
    throw new Error(`No shape for the province ${subject}; see scripts/map-data/units.ts`);
  const [[west, south], [east, north]] = geoBounds(shape);
  const lon = Math.max((east - west) / share, ((north - south) / share) * (width / height), leastDegrees) / 2;
  const lat = lon * (height / width);
  const [middleLon, middleLat] = [(west + east) / 2, (south + north) / 2];
  const view = toMapView(width, height, bar + 1, {
    west: middleLon - lon,
    east: middleLon + lon,
    south: middleLat - lat,
    north: middleLat + lat,
  });
  const every = lon < 1.3 ? 0.5 : lon < 3 ? 1 : 2;
  // Where a unit is more than a kilometre, finer shapes would only weigh more.
  const grain: Grain = (lon * 2 * 109) / width > 1.1 ? 'overview' : 'detail';
  const areas = new Map<string, Rings>();
  const stage: Stage = {
    grain,
    view,
    neatline: { bar, figureSize: size.figure, every },
    land: toRings(view, toLand(grain, ['KH', 'LA', 'MM', 'TH', 'VN'])),
    areas,
    middles: new Map(),
  };
  for (const id of toBase(key, view, grain).provinces.keys()) {
    const area = findProvinceShape(grain, id);
    if (area !== undefined) areas.set(id, toRings(view, area.geometry));
  }
  stages.set(key, stage);
  return stage;
}
