import { findMiddles, isInArea, isNearArea } from './area-lettering.ts';
import { placeLabels, type LabelRequest } from './label-placement.ts';
import { toAreaLettering, toShortName } from './lettering.ts';
import type { FittedMapInput, MapNames, MapPoint } from './map-content.ts';
import { boxAround, spreadSigns } from './map-symbols.ts';
import { isInside, isOverlap, toSheet, type XY } from './map-view.ts';
import { toFigureBoxes } from './neatline.ts';
import type { Stage } from './fitted-stage.ts';
import { placeShields, toDrawnRoutes } from './route-drawing.ts';
import { drawScaleBar } from './scale-bar.ts';
import { toScriptScale, toTextExtent, toTextWidth } from './text-width.ts';

/** Signs, shields, scale bar and names of a fitted sheet, all clear of one another. */
export function letterFitted(stage: Stage, input: FittedMapInput) {
  const { view, neatline, areas, sheetName } = stage;
  const { size, sign } = stage.sheet;
  const isSmall = sheetName === 'locator' || sheetName === 'pocket-plate';
  const { inner } = view;
  const routes = toDrawnRoutes(view, input.corridors);
  const isShown = ({ point }: { point: MapPoint }) => isInside(toSheet(view, point), inner, sign + 4);

  const here = input.here && isShown({ point: input.here }) ? toSheet(view, input.here) : undefined;
  const asked = toTowns(input).filter(isShown);
  const askedAt = asked.map(({ point }) => toSheet(view, point));
  const isNear = input.subject === undefined ? () => true : isNearArea(areas.get(input.subject) ?? [], 70);
  const gateways = input.gateways
    .filter(isShown)
    .filter(({ kind }) => !isSmall || kind === 'border-crossing' || kind === 'seaport')
    // Far from the province only the gates between countries count.
    .filter(({ kind, point }) => kind === 'border-crossing' || isNear(toSheet(view, point)));
  const zonesShown = (input.zones ?? []).filter(isShown);
  const places = spreadSigns(
    [...gateways, ...zonesShown].map(({ point }) => toSheet(view, point)),
    [...askedAt, ...(here ? [here] : [])],
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
  const symbols = [...places, ...askedAt].map((at) => boxAround(at, sign));
  const inTheWay = [...symbols, ...toFigureBoxes(view, inner, neatline)];
  const scales = [drawScale('west'), drawScale('east')].map((bar) => ({
    ...bar,
    covered: inTheWay.filter((box) => isOverlap(box, bar.box)).length,
  }));
  const scale = scales.reduce((best, bar) => (bar.covered < best.covered ? bar : best));
  const obstacles = [
    ...askedAt.map((at) => boxAround(at, 4.6)),
    ...[...signs, ...zones].map(({ at }) => boxAround(at, sign)),
    ...(here ? [boxAround(here, 8)] : []),
    ...toFigureBoxes(view, inner, neatline),
    scale.box,
  ];
  const shields = placeShields(routes, { bounds: inner, obstacles, fontSize: size.shield, each: 1 });
  const requests = [
    ...areaRequests(stage, input),
    ...(input.subject === undefined ? countryRequests(stage, input.names) : []),
    ...asked.map(({ name, lang, isGreat, rank }, index): LabelRequest => ({
      text: name,
      lang,
      className: isGreat ? 'city' : 'town',
      fontSize: isGreat ? size.city : size.town,
      isBold: isGreat,
      rank,
      at: { kind: 'beside', point: askedAt[index] as XY, gap: 4 },
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
  // On a plate a dot without a name would say nothing; a province shows every town it has.
  const isNamed = (at: XY) =>
    labels.some(({ request }) => request.at.kind === 'beside' && request.at.point === at);
  const towns = input.subject === undefined ? askedAt.filter(isNamed) : askedAt;
  return { labels, signs, zones, towns, shields, scale, symbols, here };
}

/** The seat first, then the towns of the routes, then other towns asked for, each once. */
function toTowns({ subject, capital, corridors, towns: others = [] }: FittedMapInput) {
  const towns = capital ? [{ ...capital, name: toShortName(capital.name), isGreat: true, rank: -1 }] : [];
  const add = (town: (typeof towns)[number]) => {
    const isKnown = towns.some(
      ({ point }) => Math.hypot(point.lat - town.point.lat, point.lon - town.point.lon) < 0.06,
    );
    if (!isKnown) towns.push(town);
  };
  // Without a subject the route itself is it: the stops of its definition come first.
  const nodes = corridors.flatMap((corridor) => corridor.nodes).filter(({ kind }) => kind === 'city');
  const stops = nodes.map(({ name, lang, point, inDefinition }) => {
    const isGreat = subject === undefined && inDefinition;
    const rank = subject === undefined ? (inDefinition ? -1 : 6) : 3;
    return { name: toShortName(name), lang, point, isGreat, rank };
  });
  for (const stop of stops.toSorted((a, b) => a.rank - b.rank)) add(stop);
  for (const { name, lang, point } of others)
    add({ name: toShortName(name), lang, point, isGreat: false, rank: 3 });
  return towns;
}

/** A name over a wide area, at the middles where it fits; finding them is slow, so the stage keeps them. */
function over(
  { view, middles }: Stage,
  text: string,
  {
    className,
    fontSize,
    spacing,
    rank,
  }: { className: string; fontSize: number; spacing: number; rank: number },
  fits: (point: XY) => boolean,
): LabelRequest {
  const lettering = spacing > 0 ? toAreaLettering(text, spacing) : { text, letterSpacing: 0 };
  const scaled = fontSize * toScriptScale(text);
  const width = toTextWidth(lettering.text, false, lettering.letterSpacing) * scaled;
  const { above, below } = toTextExtent(text);
  const key = `${className} ${text}`;
  const points = middles.get(key) ?? findMiddles(view.inner, width, (above + below) * scaled, 16, fits);
  middles.set(key, points);
  return { ...lettering, className, fontSize, rank, at: { kind: 'over', points } };
}

/** Names over land lie wholly inside their province, names of seas wholly on water. */
function areaRequests(stage: Stage, { subject, provinces, names }: FittedMapInput): LabelRequest[] {
  const { size } = stage.sheet;
  const { view, land, areas } = stage;
  const ofProvinces = provinces.flatMap(({ id, name, lang }): LabelRequest[] => {
    const rings = areas.get(id);
    if (rings === undefined) return [];
    const fits = (point: XY) => isInArea(rings, point);
    const style =
      id === subject
        ? { className: 'subject', fontSize: size.subject, spacing: 0.16, rank: 0 }
        : { className: 'area', fontSize: size.area, spacing: 0.1, rank: 4 };
    return [{ ...over(stage, name, style, fits), lang }];
  });
  const sea = (text: string, isThisSea: (lon: number) => boolean) =>
    over(stage, text, { className: 'sea', fontSize: size.sea, spacing: 0, rank: 2 }, (point) => {
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

/** Names of countries, over their land between the provinces. */
function countryRequests(stage: Stage, names: MapNames): LabelRequest[] {
  return (['KH', 'LA', 'MM', 'TH', 'VN'] as const).flatMap((code) => {
    const rings = stage.countries.get(code);
    if (rings === undefined) return [];
    const style = { className: 'country', fontSize: stage.sheet.size.country, spacing: 0.2, rank: 1 };
    return [over(stage, names[code], style, (point) => isInArea(rings, point))];
  });
}
