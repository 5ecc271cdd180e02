import type { APIRoute } from 'astro';
import { toWebGeometry } from '../../map/web-geometry.ts';

/** Shapes for the interactive map seen from afar: one file for all languages. */
export const GET: APIRoute = () => Response.json(toWebGeometry('overview'));
