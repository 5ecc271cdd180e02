import {
  layerGroup,
  polyline,
  svg,
  type LayerGroup,
  type Map as LeafletMap,
} from 'leaflet/dist/leaflet-src.esm.js';
import type { RouteLine } from '../../model/filters/map-data.ts';

/** Routes on a paper casing, in the colour of their sub-corridor; a shared road shows the later colour as dashes. */
export const makeRoutes = (map: LeafletMap, routes: readonly RouteLine[]): LayerGroup => {
  const renderer = svg({ padding: 0.4 });
  const draw = (line: RouteLine['line'], className: string) =>
    polyline(line, { renderer, className, interactive: false, smoothFactor: 0.6 });
  return layerGroup([
    ...routes.filter(({ kind }) => kind !== 'shared').map(({ line }) => draw(line, 'explore-casing')),
    ...routes.map(({ corridor, kind, line }) => draw(line, `explore-route is-${kind} is-${corridor}`)),
  ]).addTo(map);
};
