import { toRings, type Rings } from './area-lettering.ts';
import { toBase } from './base-drawing.ts';
import { findProvinceShape, toLand, type Grain } from './geometry.ts';
import { toMapView, type DegreeBox, type MapView, type XY } from './map-view.ts';
import type { NeatlineStyle } from './neatline.ts';

/** `province` heads a profile, `locator` stands small beside an entry; `plate` shows a country or a route, on a phone `pocket-plate`. */
export type SheetName = keyof typeof sheets;

interface Sheet {
  width: number;
  /** One height, or the least and the most when the subject decides. */
  height: number | readonly [least: number, most: number];
  /** Detail finer than this is left out, in units of the sheet; by the grain without it. */
  step?: number;
  /** How much of the sheet the subject fills. */
  share: number;
  /** Least width in degrees of longitude, so that a small subject keeps its surroundings. */
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
    country: number;
    shield: number;
  };
  sign: number;
}

/** Measures of the sheets, in units of the drawing. */
export const sheets = {
  province: {
    width: 760,
    height: 520,
    step: 2.1,
    share: 0.62,
    leastDegrees: 1.5,
    bar: 6,
    size: {
      figure: 12,
      subject: 20,
      area: 14,
      city: 18,
      town: 15.5,
      gate: 13.5,
      sea: 17,
      country: 17,
      shield: 13,
    },
    sign: 7,
  },
  locator: {
    width: 380,
    height: 430,
    share: 0.66,
    leastDegrees: 1.1,
    bar: 5,
    size: {
      figure: 10,
      subject: 15,
      area: 11,
      city: 14.5,
      town: 12.5,
      gate: 11,
      sea: 14,
      country: 13,
      shield: 10.5,
    },
    sign: 6,
  },
  plate: {
    width: 960,
    height: [480, 900],
    step: 2.5,
    share: 0.8,
    leastDegrees: 3,
    bar: 6,
    size: {
      figure: 11,
      subject: 18,
      area: 12,
      city: 16,
      town: 13,
      gate: 11.5,
      sea: 15,
      country: 15,
      shield: 11,
    },
    sign: 6,
  },
  'pocket-plate': {
    width: 380,
    height: [300, 520],
    step: 2.5,
    share: 0.66,
    leastDegrees: 2.4,
    bar: 5,
    size: {
      figure: 10,
      subject: 14,
      area: 10.5,
      city: 14,
      town: 12,
      gate: 10.5,
      sea: 13,
      country: 12,
      shield: 10,
    },
    sign: 5.5,
  },
} satisfies Record<string, Sheet>;

/** What all maps of one subject on one sheet have in common. */
export interface Stage {
  /** Names sheet and subject uniquely. */
  key: string;
  sheetName: SheetName;
  sheet: Sheet;
  grain: Grain;
  view: MapView;
  neatline: NeatlineStyle;
  land: Rings;
  areas: ReadonlyMap<string, Rings>;
  /** Land of each country, filled when a plate asks for it. */
  countries: Map<string, Rings>;
  /** Where wide names fit, by name; finding them is slow and many pages ask. */
  middles: Map<string, readonly XY[]>;
}

const stages = new Map<string, Stage>();

/** The stage of a subject, made once: the sheet fitted to the degrees that the subject covers. */
export function toStage(
  sheetName: SheetName,
  subject: string,
  { west, east, south, north }: DegreeBox,
): Stage {
  const key = `${sheetName} ${subject}`;
  const known = stages.get(key);
  if (known !== undefined) return known;
  const sheet: Sheet = sheets[sheetName];
  const { width, share, leastDegrees, bar, size } = sheet;
  const height = toHeight(sheet, (north - south) / (east - west));
  const lon = Math.max((east - west) / share, ((north - south) / share) * (width / height), leastDegrees) / 2;
  const lat = lon * (height / width);
  const [middleLon, middleLat] = [(west + east) / 2, (south + north) / 2];
  const view = toMapView(width, height, bar + 1, {
    west: middleLon - lon,
    east: middleLon + lon,
    south: middleLat - lat,
    north: middleLat + lat,
  });
  const every = lon < 1.3 ? 0.5 : lon < 3 || (lon < 6 && width > 700) ? 1 : 2;
  // Where a unit is more than a kilometre, finer shapes would only weigh more.
  const grain: Grain = (lon * 2 * 109) / width > 1.1 ? 'overview' : 'detail';
  const areas = new Map<string, Rings>();
  const stage: Stage = {
    key,
    sheetName,
    sheet,
    grain,
    view,
    neatline: { bar, figureSize: size.figure, every },
    land: toRings(view, toLand(grain, ['KH', 'LA', 'MM', 'TH', 'VN'])),
    areas,
    countries: new Map(),
    middles: new Map(),
  };
  for (const id of toBase(key, view, grain, sheet.step).provinces.keys()) {
    const area = findProvinceShape(grain, id);
    if (area !== undefined) areas.set(id, toRings(view, area.geometry));
  }
  stages.set(key, stage);
  return stage;
}

/** The subject decides between the least and the most height of a sheet. */
function toHeight({ width, height }: Sheet, aspect: number): number {
  if (typeof height === 'number') return height;
  return Math.round(Math.min(Math.max(width * aspect, height[0]), height[1]));
}

/** Land of a country on the sheet. */
export function toCountryRings({ countries, view, grain }: Stage, code: string): Rings {
  const rings = countries.get(code) ?? toRings(view, toLand(grain, [code]));
  countries.set(code, rings);
  return rings;
}
