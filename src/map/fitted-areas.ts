import { findMiddles, isInArea } from './area-lettering.ts';
import { toCountryRings, type Stage } from './fitted-stage.ts';
import type { LabelRequest } from './label-placement.ts';
import { toAreaLettering } from './lettering.ts';
import type { FittedMapInput, MapNames } from './map-content.ts';
import type { XY } from './map-view.ts';
import { toScriptScale, toTextExtent, toTextWidth } from './text-width.ts';

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
export function areaRequests(stage: Stage, { subject, provinces, names }: FittedMapInput): LabelRequest[] {
  const { size } = stage.sheet;
  const { view, land, areas } = stage;
  const ofProvinces = provinces.flatMap(({ id, name, lang }): LabelRequest[] => {
    const rings = areas.get(id);
    if (rings === undefined) return [];
    const fits = (point: XY) => isInArea(rings, point);
    const style =
      id === subject
        ? { className: 'subject', fontSize: size.subject, spacing: 0.16, rank: 0 }
        : { className: 'area', fontSize: size.area, spacing: 0.1, rank: subject === undefined ? 2 : 4 };
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
export function countryRequests(stage: Stage, names: MapNames): LabelRequest[] {
  return (['KH', 'LA', 'MM', 'TH', 'VN'] as const).map((code) => {
    const rings = toCountryRings(stage, code);
    const style = { className: 'country', fontSize: stage.sheet.size.country, spacing: 0.2, rank: 1 };
    return over(stage, names[code], style, (point) => isInArea(rings, point));
  });
}
