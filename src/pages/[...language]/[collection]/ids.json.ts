import type { APIRoute } from 'astro';
import { buildDate } from '../../../model/build-date.ts';
import {
  directoryCollections,
  directoryEntries,
  directoryGroups,
  type DirectoryProps,
} from '../../../model/directory-list.ts';
import { getAtlas } from '../../../model/read-content.ts';
import { collectionPaths } from '../../../model/route-paths.ts';

export const getStaticPaths = () => collectionPaths(directoryCollections);

/** Permanent ids by row: with them the index of the search and the places on the map are joined to the list. */
export const GET: APIRoute<DirectoryProps> = async ({ props: { collection, language } }) =>
  Response.json(
    directoryEntries(directoryGroups(await getAtlas(), collection, buildDate, language)).map(({ id }) => id),
  );
