import type { APIRoute } from 'astro';
import { getServiceRecord } from '../model/read-service-record.ts';

/** The numbers of the page /status/ for other programs; null stands for what git does not know here. */
export const GET: APIRoute = async () => {
  const { record } = await getServiceRecord();
  return Response.json({ ...record, changed: record.changed ?? null, promise: record.promise ?? null });
};
