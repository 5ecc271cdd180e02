import { isNearArea } from './area-lettering.ts';
import { areaRequests, countryRequests } from './fitted-areas.ts';
import { placeLabels, type LabelRequest } from './label-placement.ts';
import { toShortName, toTwoLines } from './lettering.ts';
import type { FittedMapInput, MapPoint } from './map-content.ts';
import { boxAround, spreadSigns } from './map-symbols.ts';
import { isInside, isOverlap, toSheet, type XY } from './map-view.ts';
import { toFigureBoxes } from './neatline.ts';
import type { Stage } from './fitted-stage.ts';
import { placeShields, toDrawnRoutes } from './route-drawing.ts';
import { drawScaleBar } from './scale-bar.ts';

/** Signs, shields, scale bar and names of a fitted sheet, all clear of one another. */
export function letterFitted(stage: Stage, input: FittedMapInput) {
  const { view, neatline, areas, sheetName } = stage;
  const { size, sign } = stage.sheet;
  const isSmall = sheetName === 'locator' || sheetName === 'pocket-plate';
  const { inner } = view;
  const routes = toDrawnRoutes(view, input.corridors);
  const isShown = ({ point }: { point: MapPoint }) => isInside(toSheet(view, point), inner, sign + 4);

  const lines = routes.flatMap(({ runs }) => runs.flatMap((run) => run.samples));
  const figures = toFigureBoxes(view, inner, neatline);
  const bounds = { x0: inner.x0 + 4, y0: inner.y0 + 4, x1: inner.x1 - 4, y1: inner.y1 - 4 };

  const here = input.here && isShown({ point: input.here }) ? toSheet(view, input.here) : undefined;
  const allTowns = toTowns(input)
    .filter(isShown)
    .map((town) => ({ ...town, at: toSheet(view, town.point) }));
  const isNear = input.subject === undefined ? () => true : isNearArea(areas.get(input.subject) ?? [], 70);
  const gateways = input.gateways
    .filter(isShown)
    .filter(({ kind }) => !isSmall || kind === 'border-crossing' || kind === 'seaport')
    // Far from the province only the gates between countries count.
    .filter(({ kind, point }) => kind === 'border-crossing' || isNear(toSheet(view, point)));
  const zonesShown = (input.zones ?? []).filter(isShown);
  const places = spreadSigns(
    [...gateways, ...zonesShown].map(({ point }) => toSheet(view, point)),
    [...allTowns.map(({ at }) => at), ...(here ? [here] : [])],
    sign * 2,
    sign * 2.2,
  );
  const allSigns = gateways.map((gateway, index) => ({ gateway, at: places[index] as XY }));
  const allZones = zonesShown.map((place, index) => ({ place, at: places[gateways.length + index] as XY }));

  // On a plate the towns that the route is known by come first, and what would lie under their names is left out.
  const great = input.subject === undefined ? allTowns.filter(({ isGreat }) => isGreat) : [];
  const borders = allSigns.filter(({ gateway }) => gateway.kind === 'border-crossing');
  const greatLabels = placeLabels(
    great.map((town) => townRequest(size, town)),
    {
      bounds,
      obstacles: [
        ...great.map(({ at }) => boxAround(at, 4.6)),
        ...borders.map(({ at }) => boxAround(at, sign)),
        ...figures,
      ],
      lines,
    },
  );
  const greatBoxes = greatLabels.flatMap(({ boxes }) => boxes);
  const isClear = (at: XY, radius: number) =>
    !greatBoxes.some((box) => isOverlap(box, boxAround(at, radius)));
  const signs = allSigns.filter((one) => borders.includes(one) || isClear(one.at, sign - 1));
  const zones = allZones.filter(({ at }) => isClear(at, sign - 1));
  const asked = allTowns.filter((town) => great.includes(town) || isClear(town.at, 4));
  const askedAt = asked.map(({ at }) => at);

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
  const symbols = [...[...signs, ...zones].map(({ at }) => at), ...askedAt].map((at) => boxAround(at, sign));
  const inTheWay = [...symbols, ...figures, ...greatBoxes];
  const scales = [drawScale('west'), drawScale('east')].map((bar) => ({
    ...bar,
    covered: inTheWay.filter((box) => isOverlap(box, bar.box)).length,
  }));
  const scale = scales.reduce((best, bar) => (bar.covered < best.covered ? bar : best));
  const obstacles = [
    ...askedAt.map((at) => boxAround(at, 4.6)),
    ...[...signs, ...zones].map(({ at }) => boxAround(at, sign)),
    ...(here ? [boxAround(here, 8)] : []),
    ...figures,
    ...greatBoxes,
    scale.box,
  ];
  const shields = placeShields(routes, { bounds: inner, obstacles, fontSize: size.shield, each: 1 });
  const requests = [
    ...areaRequests(stage, input),
    ...(input.subject === undefined ? countryRequests(stage, input.names) : []),
    ...asked.filter((town) => !great.includes(town)).map((town) => townRequest(size, town)),
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
  const labels = [
    ...greatLabels,
    ...placeLabels(requests, {
      bounds,
      obstacles: [...obstacles, ...shields.map((shield) => shield.box)],
      lines,
    }),
  ];
  // On a plate a dot without a name would say nothing; a province shows every town it has.
  const isNamed = (at: XY) =>
    labels.some(({ request }) => request.at.kind === 'beside' && request.at.point === at);
  const towns = input.subject === undefined ? askedAt.filter(isNamed) : askedAt;
  return { labels, signs, zones, towns, shields, scale, symbols, here };
}

interface Town {
  name: string;
  lang?: string | undefined;
  point: MapPoint;
  isGreat: boolean;
  /** Small is placed first. */
  rank: number;
}

const townRequest = (
  size: Stage['sheet']['size'],
  { name, lang, isGreat, rank, at }: Town & { at: XY },
): LabelRequest => ({
  text: name,
  brokenText: isGreat ? toTwoLines(name) : undefined,
  lang,
  className: isGreat ? 'city' : 'town',
  fontSize: isGreat ? size.city : size.town,
  isBold: isGreat,
  rank,
  at: { kind: 'beside', point: at, gap: 4 },
});

/** The seat first, then the towns of the routes, then other towns asked for, each once. */
function toTowns({ subject, capital, corridors, towns: others = [] }: FittedMapInput): Town[] {
  const towns: Town[] = capital
    ? [{ ...capital, name: toShortName(capital.name), isGreat: true, rank: -1 }]
    : [];
  const add = (town: Town) => {
    const isKnown = towns.some(
      ({ point }) => Math.hypot(point.lat - town.point.lat, point.lon - town.point.lon) < 0.06,
    );
    if (!isKnown) towns.push(town);
  };
  // Without a subject the route itself is it: the stops of its definition come first.
  const stops = corridors.flatMap(({ nodes }) => {
    const cities = nodes.filter(({ kind }) => kind === 'city');
    return cities.map(({ name, lang, point, inDefinition }, index): Town => {
      const isEnd = index === 0 || index === cities.length - 1;
      const isGreat = subject === undefined && inDefinition;
      const rank = subject !== undefined ? 3 : !inDefinition ? 6 : isEnd ? -2 : -1;
      return { name: toShortName(name), lang, point, isGreat, rank };
    });
  });
  for (const stop of stops.toSorted((a, b) => a.rank - b.rank)) add(stop);
  for (const { name, lang, point } of others)
    add({ name: toShortName(name), lang, point, isGreat: false, rank: 3 });
  return towns;
}
