import { drawClip, drawProvinces, toBase } from './base-drawing.ts';
import { placeLabels, type LabelRequest, type PlacedLabel } from './label-placement.ts';
import { drawLabels, toAreaLettering, toShortName, toTwoLines } from './lettering.ts';
import type { MapCorridor, MapGateway, MapNames, MapNode, MapProvince } from './map-content.ts';
import { boxAround, drawGateway, spreadSigns } from './map-symbols.ts';
import { isInside, isOverlap, toMapView, toSheet, type Box, type MapView, type XY } from './map-view.ts';
import { drawGraticule, drawNeatline, toFigureBoxes, type NeatlineStyle } from './neatline.ts';
import { drawRoutes, placeShields, toDrawnRoutes, type DrawnRoute } from './route-drawing.ts';
import { drawScaleBar } from './scale-bar.ts';
import { element, escapeText, round } from './svg-element.ts';

export interface CorridorMapInput {
  /** Beginning of every id, so that two maps on a page have none in common. */
  prefix: string;
  title: string;
  names: MapNames;
  provinces: readonly MapProvince[];
  corridors: readonly MapCorridor[];
  gateways: readonly MapGateway[];
}

/** A sheet within the drawing: the whole on a desk, a crop with larger lettering on a phone. */
interface Sheet {
  name: 'wide' | 'phone';
  bounds: Box;
  neatline: NeatlineStyle;
  size: { town: number; city: number; country: number; sea: number; shield: number; scale: number };
  shields: number;
  signRadius: number;
  dotRadius: number;
  /** Corner kept for the legend that the page lays over the Gulf. */
  legend?: Box;
}

const width = 960;
const height = 620;
const view = toMapView(width, height, 8, { west: 97, east: 110, south: 8.1, north: 16.35 });

/** The crop that CSS shows on a phone; map.css holds the same numbers. */
export const phoneCrop: Box = { x0: 56, y0: 96, x1: 832, y1: 586 };

const sheets: readonly Sheet[] = [
  {
    name: 'wide',
    bounds: view.inner,
    neatline: { bar: 7, figureSize: 9.5, every: 1 },
    size: { town: 10.8, city: 13.4, country: 14, sea: 14, shield: 9.4, scale: 9.5 },
    shields: 2,
    signRadius: 5,
    dotRadius: 2.9,
    legend: { x0: 188, y0: 460, x1: 530, y1: 608 },
  },
  {
    name: 'phone',
    bounds: { x0: phoneCrop.x0 + 12, y0: phoneCrop.y0 + 12, x1: phoneCrop.x1 - 12, y1: phoneCrop.y1 - 12 },
    neatline: { bar: 11, figureSize: 17, every: 2 },
    size: { town: 20, city: 22, country: 20, sea: 22, shield: 17, scale: 17 },
    shields: 1,
    signRadius: 9,
    dotRadius: 5,
  },
];

/** Towns that the corridor is known by, lettered first and bold: Dawei, Bangkok, Phnom Penh, Ho Chi Minh City, Vung Tau. */
const greatTowns: readonly { lat: number; lon: number }[] = [
  { lat: 14.08, lon: 98.19 },
  { lat: 13.75, lon: 100.5 },
  { lat: 11.56, lon: 104.92 },
  { lat: 10.82, lon: 106.63 },
  { lat: 10.35, lon: 107.08 },
];

/** Where wide names may stand, best first. */
const areaPlaces: Record<keyof MapNames, readonly [lon: number, lat: number][]> = {
  TH: [
    [101.2, 15.15],
    [101.2, 14.8],
    [101.5, 15.6],
    [100.9, 14.5],
  ],
  KH: [
    [105.0, 12.9],
    [104.9, 13.0],
    [104.85, 13.2],
    [105.0, 12.4],
    [104.4, 12.9],
  ],
  VN: [
    [108.3, 12.9],
    [108.35, 12.6],
    [108.2, 13.2],
    [108, 12.2],
  ],
  LA: [
    [106.35, 15.3],
    [106.4, 15.0],
    [106.5, 15.6],
  ],
  MM: [
    [98.95, 12.65],
    [98.98, 12.5],
    [99.05, 12.3],
    [98.9, 12.9],
    [98.8, 13.1],
  ],
  andamanSea: [
    [97.75, 11.2],
    [97.75, 12.4],
    [97.8, 10.2],
  ],
  gulfOfThailand: [
    [100.95, 10.85],
    [101.1, 11.1],
    [100.9, 10.4],
    [101.4, 10.6],
  ],
};

/** The corridor between 97 and 110 degrees east as one SVG; lettering twice, for a desk and for a phone. */
export function drawCorridorMap(input: CorridorMapInput): string {
  const { prefix, title, provinces } = input;
  const routes = toDrawnRoutes(view, input.corridors);
  const base = toBase('overview', view, 'overview');
  const clip = `${prefix}-clip`;
  const within = (className: string, ...children: string[]) =>
    element('g', { class: className, 'clip-path': `url(#${clip})` }, ...children);
  return element(
    'svg',
    {
      class: 'map-svg',
      viewBox: `0 0 ${width} ${height}`,
      role: 'group',
      'aria-labelledby': `${prefix}-title`,
    },
    element('title', { id: `${prefix}-title` }, escapeText(title)),
    drawClip(view, clip),
    within('map-base', base.ground),
    within('map-provinces', drawProvinces(base, provinces)),
    within('map-lines', base.lines, drawGraticule(view, view.inner, 1), drawRoutes(routes)),
    ...sheets.map((sheet) => drawSheet(sheet, input, routes)),
  );
}

/** Labels of one sheet, for the tests that hold them apart. */
export function placeCorridorLabels(name: Sheet['name'], input: CorridorMapInput): PlacedLabel[] {
  const sheet = sheets.find((one) => one.name === name) as Sheet;
  return letter(sheet, input, toDrawnRoutes(view, input.corridors)).labels;
}

function drawSheet(sheet: Sheet, input: CorridorMapInput, routes: readonly DrawnRoute[]): string {
  const { bounds, neatline } = sheet;
  const { labels, shields, towns, signs, scale, symbols } = letter(sheet, input, routes);
  const dots = towns.map(({ at, node }) =>
    element('circle', { cx: at[0], cy: at[1], r: sheet.dotRadius * (node.inDefinition ? 1 : 0.68) }),
  );
  return element(
    'g',
    { class: `map-sheet is-${sheet.name}` },
    element('g', { class: 'map-towns', 'aria-hidden': true }, ...dots),
    ...signs.map(({ gateway, at }) => drawGateway(gateway, at, sheet.signRadius / 6, false)),
    element('g', { 'aria-hidden': true }, ...shields.map((shield) => shield.svg), drawLabels(labels)),
    element('g', { 'aria-hidden': true }, drawNeatline(view, bounds, neatline, symbols), scale),
  );
}

/** Great towns first, then signs and shields, then wide names and towns, towns on the way last. */
function letter(sheet: Sheet, input: CorridorMapInput, routes: readonly DrawnRoute[]) {
  const { bounds, size, signRadius, dotRadius } = sheet;
  const { great, named, way } = toTowns(view, input.corridors, bounds);
  const dotBox = ({ at }: Town) => boxAround(at, dotRadius + 0.6);
  const all = toSigns(sheet, input.gateways, [...great, ...named, ...way]);
  const scale = drawScaleBar(view, [bounds.x1 - 14, bounds.y1 - 10], {
    longest: sheet.name === 'wide' ? 150 : 180,
    fontSize: size.scale,
    from: 'east',
  });
  const fixed = [
    ...[...great, ...named].map(dotBox),
    ...all
      .filter(({ gateway }) => gateway.kind === 'border-crossing')
      .map(({ at }) => boxAround(at, signRadius)),
    ...toFigureBoxes(view, bounds, sheet.neatline),
    ...(sheet.legend ? [sheet.legend] : []),
    scale.box,
  ];
  const ground = {
    bounds: { x0: bounds.x0 + 3, y0: bounds.y0 + 3, x1: bounds.x1 - 3, y1: bounds.y1 - 3 },
    lines: routes.flatMap(({ runs }) => runs.flatMap((run) => run.samples)),
  };
  const boxesOf = (labels: readonly PlacedLabel[]) => labels.flatMap((label) => label.boxes);
  const greatLabels = placeLabels(
    great.map((town) => toRequest(sheet, town)),
    {
      ...ground,
      obstacles: fixed,
      // A port or airport under a great name would be left out, so it weighs more than a line.
      lines: [...ground.lines, ...all.flatMap(({ at }) => [at, at, at])],
    },
  );
  const signs = all.filter(({ at }) =>
    boxesOf(greatLabels).every((box) => !isOverlap(box, boxAround(at, signRadius - 1))),
  );
  const signBoxes = signs.map(({ at }) => boxAround(at, signRadius));
  const taken = [...fixed, ...signBoxes, ...boxesOf(greatLabels)];
  const shields = placeShields(routes, {
    bounds,
    obstacles: taken,
    fontSize: size.shield,
    each: sheet.shields,
  });
  const obstacles = [...taken, ...shields.map((shield) => shield.box)];
  const requests = [...named.map((town) => toRequest(sheet, town)), ...areaRequests(sheet, input.names)];
  const mainLabels = placeLabels(requests, { ...ground, obstacles });
  // A town that only helps to draw the line is shown where there is room for its dot and its name.
  const occupied = [...obstacles, ...boxesOf(mainLabels)];
  // A sign pushed aside may touch the square of a dot, though not the dot itself.
  const underDot = occupied.filter((box) => !signBoxes.includes(box));
  const aroundDot = [...underDot, ...signs.map(({ at }) => boxAround(at, signRadius - 2))];
  const hasRoom = ({ at }: Town) => !aroundDot.some((box) => isOverlap(box, boxAround(at, dotRadius * 0.8)));
  const roomy = sheet.name === 'wide' ? way.filter(hasRoom) : [];
  const wayLabels = placeLabels(
    roomy.map((town) => toRequest(sheet, town)),
    {
      ...ground,
      obstacles: [...occupied, ...roomy.map(dotBox)],
    },
  );
  const shown = roomy.filter((town) =>
    wayLabels.some(({ request }) => request.at.kind === 'beside' && request.at.point === town.at),
  );
  return {
    labels: [...greatLabels, ...mainLabels, ...wayLabels],
    shields,
    signs,
    towns: [...great, ...named, ...shown],
    scale: scale.svg,
    symbols: [
      ...fixed.slice(0, great.length + named.length),
      ...signBoxes,
      ...shields.map((shield) => shield.box),
    ],
  };
}

interface Sign {
  gateway: MapGateway;
  at: XY;
}

/** Signs of the sheet, pushed clear of one another and of the towns. */
function toSigns(
  { name, bounds, signRadius }: Sheet,
  gateways: readonly MapGateway[],
  towns: readonly Town[],
): Sign[] {
  const shown = gateways
    // A phone shows the gates between countries; the rest would lie on them.
    .filter(({ kind }) => name === 'wide' || kind === 'border-crossing')
    .filter(({ point }) => isInside(toSheet(view, point), bounds, signRadius + 3));
  const places = spreadSigns(
    shown.map(({ point }) => toSheet(view, point)),
    towns.map(({ at }) => at),
    signRadius * 1.9,
    signRadius * 1.7,
  );
  return shown.map((gateway, index) => ({ gateway, at: places[index] as XY }));
}

interface Town {
  node: MapNode;
  at: XY;
  rank: number;
}

/** The towns of all routes, each once: those the corridor is known by, those a definition names, those on the way. */
function toTowns(on: MapView, corridors: readonly MapCorridor[], bounds: Box) {
  const towns: Town[] = [];
  for (const { nodes } of corridors) {
    const cities = nodes.filter((node) => node.kind === 'city');
    cities.forEach((node, index) => {
      const at = toSheet(on, node.point);
      if (!isInside(at, bounds, 4)) return;
      const isKnot = index === 0 || index === cities.length - 1;
      const rank = isGreat(node) ? 0 : !node.inDefinition ? 5 : isKnot ? 2 : 3;
      const known = towns.find((town) => Math.hypot(town.at[0] - at[0], town.at[1] - at[1]) < 6);
      if (known === undefined) towns.push({ node, at, rank });
      else if (known.rank > rank) Object.assign(known, { node, rank });
    });
  }
  return {
    great: towns.filter(({ rank }) => rank === 0),
    named: towns.filter(({ rank }) => rank > 0 && rank < 5),
    way: towns.filter(({ rank }) => rank === 5),
  };
}

const isGreat = ({ point }: MapNode) =>
  greatTowns.some((great) => Math.hypot(great.lat - point.lat, great.lon - point.lon) < 0.12);

function toRequest({ name, dotRadius, size }: Sheet, { node, at, rank }: Town): LabelRequest {
  const className = rank === 0 ? 'city' : rank === 5 ? 'way' : 'town';
  return {
    text: toShortName(node.name),
    brokenText: name === 'phone' ? toTwoLines(toShortName(node.name)) : undefined,
    lang: node.lang,
    className,
    fontSize: { city: size.city, town: size.town, way: size.town * 0.94 }[className],
    isBold: rank === 0,
    rank,
    at: { kind: 'beside', point: at, gap: dotRadius },
  };
}

function areaRequests({ name, size }: Sheet, names: MapNames): LabelRequest[] {
  const request = (
    key: keyof MapNames,
    className: string,
    fontSize: number,
    spacing: number,
    rank: number,
  ): LabelRequest => {
    const isSea = className === 'sea';
    const lettering = isSea ? { text: names[key], letterSpacing: 0 } : toAreaLettering(names[key], spacing);
    const points = areaPlaces[key].map(([lon, lat]) => toSheet(view, { lon, lat }));
    return {
      ...lettering,
      className,
      fontSize,
      rank,
      at: { kind: 'over', points, turn: key === 'MM' ? 66 : undefined },
    };
  };
  return [
    ...(['TH', 'KH', 'VN'] as const).map((key) => request(key, 'country', size.country, 0.24, 1)),
    request('LA', 'country', size.country * 0.86, 0.2, 4),
    request('gulfOfThailand', 'sea', size.sea, 0, 1),
    ...(name === 'wide'
      ? [request('MM', 'country', size.country * 0.86, 0.26, 1), request('andamanSea', 'sea', size.sea, 0, 4)]
      : []),
  ];
}

/** The viewport of the phone in parts of the drawing, as map.css states it. */
export const phoneShare = {
  width: round(((phoneCrop.x1 - phoneCrop.x0) / width) * 100),
  height: round(((phoneCrop.y1 - phoneCrop.y0) / height) * 100),
};
