import detail from './geometry/detail.json' with { type: 'json' };
import overview from './geometry/overview.json' with { type: 'json' };
import waters from './geometry/waters.json' with { type: 'json' };
import type { Grain } from './geometry.ts';

/** The shapes of a grain as TopoJSON, as they lie in the repository; the browser makes areas and borders of them. */
export const toWebGeometry = (grain: Grain) => ({
  units: grain === 'overview' ? overview : detail,
  waters,
});
