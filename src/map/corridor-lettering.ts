import { view, type Sheet } from './corridor-sheets.ts';
import { toRequest, toTowns, type Town } from './corridor-towns.ts';
import { placeLabels, type LabelRequest, type PlacedLabel } from './label-placement.ts';
import { toAreaLettering } from './lettering.ts';
import type { CorridorMapInput, MapGateway, MapNames } from './map-content.ts';
import { boxAround, spreadSigns } from './map-symbols.ts';
import { isInside, isOverlap, toSheet, type XY } from './map-view.ts';
import { toFigureBoxes } from './neatline.ts';
import { placeShields, type DrawnRoute } from './route-drawing.ts';
import { drawScaleBar } from './scale-bar.ts';

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

/** Great towns first, then signs and shields, then wide names and towns, towns on the way last. */
export function letterSheet(sheet: Sheet, input: CorridorMapInput, routes: readonly DrawnRoute[]) {
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
