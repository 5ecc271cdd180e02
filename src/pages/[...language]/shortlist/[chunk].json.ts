import type { APIRoute, GetStaticPaths } from 'astro';
import { getAtlas } from '../../../model/read-content.ts';
import { languagePaths } from '../../../model/route-paths.ts';
import { shortlistChunks, shortlistRecord, type ShortlistChunk } from '../../../model/shortlist-record.ts';
import type { Language } from '../../../schema/language.ts';
import { wordsOf } from '../../../words/words.ts';

interface Props {
  language: Language;
  held: ShortlistChunk;
}

export const getStaticPaths = (async () => {
  const chunks = shortlistChunks(await getAtlas());
  return languagePaths().flatMap(({ params, props }) =>
    chunks.map((held, chunk) => ({ params: { ...params, chunk: String(chunk) }, props: { ...props, held } })),
  );
}) satisfies GetStaticPaths;

/** What the shortlist page shows of some businesses, by id, and where those went whose id was another before. */
export const GET: APIRoute<Props> = async ({ props: { language, held } }) => {
  const atlas = await getAtlas();
  const words = wordsOf(language);
  const records = held.smes.map((sme) => [sme.id, shortlistRecord(atlas, sme, words)] as const);
  return Response.json({ ...Object.fromEntries(records), ...held.moved });
};
