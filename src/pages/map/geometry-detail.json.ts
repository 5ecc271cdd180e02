import type { APIRoute } from 'astro';
import { toWebGeometry } from '../../map/web-geometry.ts';

/** Shapes for the interactive map seen from near, asked for only then. */
export const GET: APIRoute = () => Response.json(toWebGeometry('detail'));
