import { findMiddles, isInArea, isNearArea } from './area-lettering.ts';
import { placeLabels, type LabelRequest } from './label-placement.ts';
import { toAreaLettering, toShortName } from './lettering.ts';
import type { MapPoint, ProvinceMapInput } from './map-content.ts';
import { boxAround, spreadSigns } from './map-symbols.ts';
import { isInside, isOverlap, toSheet, type XY } from './map-view.ts';
import { toFigureBoxes } from './neatline.ts';
import { sheets, toStage, type ProvinceSheet } from './province-stage.ts';
import { placeShields, toDrawnRoutes } from './route-drawing.ts';
import { drawScaleBar } from './scale-bar.ts';
import { toScriptScale, toTextExtent, toTextWidth } from './text-width.ts';

/** Signs, shields, scale bar and names of a sheet, all clear of one another. */
export function letterProvince(sheetName: ProvinceSheet, input: ProvinceMapInput) {
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
