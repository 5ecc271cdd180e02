import type { APIRoute } from 'astro';
import { getAtlas } from '../model/read-content.ts';
import { nameWords } from '../model/search-vocabulary.ts';

/** The words by which a search recognises a typing error, the same in every language. */
export const GET: APIRoute = async () => Response.json(nameWords(await getAtlas()));
