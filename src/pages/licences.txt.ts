import type { APIRoute } from 'astro';

/** Licence texts of the code that this site hands to browsers, as installed: a bundle carries no comments. */
const texts = import.meta.glob<string>(
  [
    '/node_modules/{leaflet,supercluster,kdbush,topojson-client}/LICENSE',
    '/node_modules/pagefind/LICENSE/LICENSE',
  ],
  { query: '?raw', import: 'default', eager: true },
);

export const GET: APIRoute = () =>
  new Response(
    Object.entries(texts)
      .map(([path, text]) => `${path.split('/')[2]}\n\n${text.trim()}\n`)
      .join('\n----\n\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
