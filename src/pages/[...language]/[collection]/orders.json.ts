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
import { rowOrders } from '../../../model/row-orders.ts';

export const getStaticPaths = () => collectionPaths(directoryCollections);

/** Other orders of a list, asked for when the reader chooses one. */
export const GET: APIRoute<DirectoryProps> = async ({ props: { collection, language } }) =>
  Response.json(
    rowOrders(directoryEntries(directoryGroups(await getAtlas(), collection, buildDate, language)), language),
  );
