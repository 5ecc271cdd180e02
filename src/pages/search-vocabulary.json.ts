import type { APIRoute } from 'astro';
import { getAtlas } from '../model/read-content.ts';
import { searchVocabulary } from '../model/search-vocabulary.ts';

/** The words by which a search reads a query, the same in every language. */
export const GET: APIRoute = async () => Response.json(searchVocabulary(await getAtlas()));
