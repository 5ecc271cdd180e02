import type { RouteLine } from '../model/filters/map-data.ts';
import type { MapCorridor } from './map-content.ts';
import { view } from './corridor-sheets.ts';
import { toDrawnRoutes } from './route-drawing.ts';

const degrees = (value: number) => Math.round(value * 1e4) / 1e4;

/** The very curves of the printed map, turned back into degrees. */
export const toRouteLines = (corridors: readonly MapCorridor[]): RouteLine[] =>
  toDrawnRoutes(view, corridors).flatMap(({ corridor, runs }) =>
    runs.map(({ kind, samples }) => ({
      corridor: corridor.id,
      kind,
      line: samples.flatMap((point): [number, number][] => {
        const at = view.projection.invert?.([point[0], point[1]]);
        return at ? [[degrees(at[1]), degrees(at[0])]] : [];
      }),
    })),
  );
