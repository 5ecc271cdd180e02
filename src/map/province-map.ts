import { geoBounds } from 'd3-geo';
import { findMiddles, isInArea, isNearArea, toRings, type Rings } from './area-lettering.ts';
import { drawClip, drawProvinces, toBase } from './base-drawing.ts';
import { findProvinceShape, findShapeSince2025, toLand, type Grain } from './geometry.ts';
import { placeLabels, type LabelRequest, type PlacedLabel } from './label-placement.ts';
import { drawLabels, toAreaLettering, toShortName } from './lettering.ts';
import type { MapCorridor, MapGateway, MapNames, MapPlace, MapPoint, MapProvince } from './map-content.ts';
import { boxAround, drawGateway, drawZoneSign, spreadSigns } from './map-symbols.ts';
import { isInside, isOverlap, toDegrees, toMapView, toSheet, type MapView, type XY } from './map-view.ts';
import { drawGraticule, drawNeatline, toFigureBoxes, type NeatlineStyle } from './neatline.ts';
import { toPathText } from './path-text.ts';
import { drawRoutes, placeShields, toDrawnRoutes } from './route-drawing.ts';
import { drawScaleBar } from './scale-bar.ts';
import { element, escapeText, round } from './svg-element.ts';
import { toScriptScale, toTextExtent, toTextWidth } from './text-width.ts';

export interface ProvinceMapInput {
  /** Beginning of every id, so that two maps on a page have none in common. */
  prefix: string;
  title: string;
  /** Id of the province shown. */
  subject: string;
  names: MapNames;
  provinces: readonly MapProvince[];
  corridors: readonly MapCorridor[];
  gateways: readonly MapGateway[];
  /** Whether to show, dashed, the Vietnamese unit of 1 July 2025 that the subject has become part of. */
  showsUnit2025?: boolean;
  /** Seat of the province. */
  capital?: MapPlace;
  /** Zones and industrial parks, as far as their place is known. */
  zones?: readonly MapPlace[];
  /** The place that the page is about. */
  here?: MapPoint;
}

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

const sheets = {
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

interface Stage {
  grain: Grain;
  view: MapView;
  neatline: NeatlineStyle;
  land: Rings;
  areas: ReadonlyMap<string, Rings>;
  /** Where wide names fit, by name; finding them is slow and many pages ask. */
  middles: Map<string, readonly XY[]>;
}

const stages = new Map<string, Stage>();

/** One province among its neighbours as SVG. */
export function drawProvinceMap(sheetName: ProvinceSheet, input: ProvinceMapInput): string {
  const { prefix, title, subject, provinces } = input;
  const { view, neatline, grain } = toStage(sheetName, subject);
  const { inner } = view;
  const base = toBase(`${sheetName} ${subject}`, view, grain);
  const clip = `${prefix}-clip`;
  const outline = base.provinces.get(subject);
  const unit2025 = input.showsUnit2025 ? findShapeSince2025(grain, subject) : undefined;
  const routes = toDrawnRoutes(view, input.corridors);
  const { labels, signs, zones, towns, shields, scale, symbols, here } = letter(sheetName, input);
  const within = (className: string, ...children: string[]) =>
    element('g', { class: className, 'clip-path': `url(#${clip})` }, ...children);
  const scaleOf = sheets[sheetName].sign / 6;
  return element(
    'svg',
    {
      class: 'map-svg',
      viewBox: `0 0 ${view.width} ${view.height}`,
      role: 'group',
      'aria-labelledby': `${prefix}-title`,
    },
    element('title', { id: `${prefix}-title` }, escapeText(title)),
    drawClip(view, clip),
    within('map-base', base.ground),
    within('map-provinces map-around', drawProvinces(base, provinces, subject)),
    within(
      'map-lines',
      base.lines,
      drawGraticule(view, inner, neatline.every),
      unit2025 === undefined
        ? ''
        : element('path', { class: 'map-unit-2025', d: toPathText(view, unit2025, 1.3) }),
      outline === undefined ? '' : element('path', { class: 'map-subject-outline', d: outline }),
      drawRoutes(routes),
    ),
    element(
      'g',
      { class: 'map-towns', 'aria-hidden': true },
      ...towns.map(([cx, cy]) => element('circle', { cx, cy, r: 3.8 })),
    ),
    ...zones.map(({ place, at }) => drawZone(place, at, scaleOf)),
    ...signs.map(({ gateway, at }) => drawGateway(gateway, at, scaleOf, true)),
    here === undefined ? '' : element('circle', { class: 'map-here', cx: here[0], cy: here[1], r: 6 }),
    element('g', { 'aria-hidden': true }, ...shields.map((shield) => shield.svg), drawLabels(labels)),
    element('g', { 'aria-hidden': true }, drawNeatline(view, inner, neatline, symbols), scale.svg),
  );
}

/** Labels of a sheet, for the tests that hold them apart. */
export function placeProvinceLabels(sheetName: ProvinceSheet, input: ProvinceMapInput): PlacedLabel[] {
  return letter(sheetName, input).labels;
}

/** Degrees that the sheet of a province shows. */
export function toProvinceDegrees(sheetName: ProvinceSheet, subject: string) {
  const { view } = toStage(sheetName, subject);
  return toDegrees(view, view.inner);
}

function toStage(sheetName: ProvinceSheet, subject: string): Stage {
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

function letter(sheetName: ProvinceSheet, input: ProvinceMapInput) {
  const { size, sign } = sheets[sheetName];
  const { view, neatline, areas } = toStage(sheetName, input.subject);
  const { inner } = view;
  const routes = toDrawnRoutes(view, input.corridors);
  const isShown = ({ point }: { point: MapPoint }) => isInside(toSheet(view, point), inner, sign + 4);

  const here = input.here && isShown({ point: input.here }) ? toSheet(view, input.here) : undefined;
  const towns = toTowns(input).filter(isShown);
  const townsAt = towns.map(({ point }) => toSheet(view, point));
  const isNear = isNearArea(areas.get(input.subject) ?? [], 70);
  const gateways = input.gateways
    .filter(isShown)
    .filter(({ kind }) => sheetName === 'province' || kind === 'border-crossing' || kind === 'seaport')
    // Far from the province only the gates between countries count.
    .filter(({ kind, point }) => kind === 'border-crossing' || isNear(toSheet(view, point)));
  const zonesShown = (input.zones ?? []).filter(isShown);
  const places = spreadSigns(
    [...gateways, ...zonesShown].map(({ point }) => toSheet(view, point)),
    [...townsAt, ...(here ? [here] : [])],
    sign * 2,
    sign * 2.2,
  );
  const signs = gateways.map((gateway, index) => ({ gateway, at: places[index] as XY }));
  const zones = zonesShown.map((place, index) => ({ place, at: places[gateways.length + index] as XY }));

  const drawScale = (from: 'west' | 'east') =>
    drawScaleBar(
      view,
      [from === 'west' ? inner.x0 + size.figure * 1.4 : inner.x1 - size.figure, inner.y1 - size.figure],
      {
        longest: (inner.x1 - inner.x0) / 4,
        fontSize: size.figure,
        from,
      },
    );
  const symbols = [...places, ...townsAt].map((at) => boxAround(at, sign));
  const inTheWay = [...symbols, ...toFigureBoxes(view, inner, neatline)];
  const scales = [drawScale('west'), drawScale('east')].map((bar) => ({
    ...bar,
    covered: inTheWay.filter((box) => isOverlap(box, bar.box)).length,
  }));
  const scale = scales.reduce((best, bar) => (bar.covered < best.covered ? bar : best));
  const obstacles = [
    ...townsAt.map((at) => boxAround(at, 4.6)),
    ...[...signs, ...zones].map(({ at }) => boxAround(at, sign)),
    ...(here ? [boxAround(here, 8)] : []),
    ...toFigureBoxes(view, inner, neatline),
    scale.box,
  ];
  const shields = placeShields(routes, { bounds: inner, obstacles, fontSize: size.shield, each: 1 });
  const requests = [
    ...areaRequests(sheetName, input),
    ...towns.map(({ name, lang, isCapital }, index): LabelRequest => ({
      text: name,
      lang,
      className: isCapital ? 'city' : 'town',
      fontSize: isCapital ? size.city : size.town,
      isBold: isCapital,
      rank: isCapital ? -1 : 3,
      at: { kind: 'beside', point: townsAt[index] as XY, gap: 4 },
    })),
    ...signs
      .filter(({ at }) => isNear(at))
      .map(({ gateway, at }): LabelRequest => ({
        text: gateway.name,
        lang: gateway.lang,
        className: 'gate',
        fontSize: size.gate,
        rank: gateway.kind === 'border-crossing' ? 4 : 5,
        at: { kind: 'beside', point: at, gap: sign },
      })),
  ];
  const labels = placeLabels(requests, {
    bounds: { x0: inner.x0 + 4, y0: inner.y0 + 4, x1: inner.x1 - 4, y1: inner.y1 - 4 },
    obstacles: [...obstacles, ...shields.map((shield) => shield.box)],
    lines: routes.flatMap(({ runs }) => runs.flatMap((run) => run.samples)),
  });
  return { labels, signs, zones, towns: townsAt, shields, scale, symbols, here };
}

/** The seat first, then the towns of the routes, each once. */
function toTowns({ capital, corridors }: ProvinceMapInput) {
  const towns = capital ? [{ ...capital, name: toShortName(capital.name), isCapital: true }] : [];
  for (const node of corridors.flatMap(({ nodes }) => nodes)) {
    if (node.kind !== 'city') continue;
    const isKnown = towns.some(
      ({ point }) => Math.hypot(point.lat - node.point.lat, point.lon - node.point.lon) < 0.06,
    );
    if (isKnown) continue;
    towns.push({ name: toShortName(node.name), lang: node.lang, point: node.point, isCapital: false });
  }
  return towns;
}

/** Names over land lie wholly inside their province, names of seas wholly on water. */
function areaRequests(
  sheetName: ProvinceSheet,
  { subject, provinces, names }: ProvinceMapInput,
): LabelRequest[] {
  const { size } = sheets[sheetName];
  const { view, land, areas, middles } = toStage(sheetName, subject);
  const over = (
    text: string,
    className: string,
    fontSize: number,
    spacing: number,
    rank: number,
    fits: (point: XY) => boolean,
  ) => {
    const lettering = spacing > 0 ? toAreaLettering(text, spacing) : { text, letterSpacing: 0 };
    const scaled = fontSize * toScriptScale(text);
    const width = toTextWidth(lettering.text, false, lettering.letterSpacing) * scaled;
    const { above, below } = toTextExtent(text);
    const key = `${className} ${text}`;
    const points = middles.get(key) ?? findMiddles(view.inner, width, (above + below) * scaled, 16, fits);
    middles.set(key, points);
    return { ...lettering, className, fontSize, rank, at: { kind: 'over' as const, points } };
  };
  const ofProvinces = provinces.flatMap(({ id, name, lang }): LabelRequest[] => {
    const rings = areas.get(id);
    if (rings === undefined) return [];
    const fits = (point: XY) => isInArea(rings, point);
    if (id !== subject) return [{ ...over(name, 'area', size.area, 0.1, 4, fits), lang }];
    const inside = over(name, 'subject', size.subject, 0.16, 0, fits);
    return [{ ...inside, lang }];
  });
  const sea = (text: string, isThisSea: (lon: number) => boolean) =>
    over(text, 'sea', size.sea, 0, 2, (point) => {
      const lon = view.projection.invert?.([point[0], point[1]])?.[0] ?? 0;
      return isThisSea(lon) && !isInArea(land, point);
    });
  return [
    ...ofProvinces,
    // East of Ca Mau the sea has several names, so it has none here.
    sea(names.gulfOfThailand, (lon) => lon > 98.9 && lon < 104.9),
    sea(names.andamanSea, (lon) => lon < 98.6),
  ];
}

function drawZone(place: MapPlace, [x, y]: XY, scale: number): string {
  const sign = element(
    'g',
    { transform: `translate(${round(x)} ${round(y)}) scale(${scale})` },
    element('circle', { class: 'map-target', r: 12 }),
    drawZoneSign(),
  );
  const title = element('title', {}, escapeText(place.title ?? place.name));
  return place.href === undefined
    ? element('g', { class: 'map-symbol' }, title, sign)
    : element('a', { class: 'map-symbol', href: place.href }, title, sign);
}
