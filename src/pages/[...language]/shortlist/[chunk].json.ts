import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../../model/atlas.ts';
import { getAtlas } from '../../../model/read-content.ts';
import { languagePaths } from '../../../model/route-paths.ts';
import { shortlistChunks, shortlistRecord } from '../../../model/shortlist-record.ts';
import type { Language } from '../../../schema/language.ts';
import { wordsOf } from '../../../words/words.ts';

interface Props {
  language: Language;
  smes: Entry<'smes'>[];
}

export const getStaticPaths = (async () => {
  const chunks = shortlistChunks(await getAtlas());
  return languagePaths().flatMap(({ params, props }) =>
    chunks.map((smes, chunk) => ({ params: { ...params, chunk: String(chunk) }, props: { ...props, smes } })),
  );
}) satisfies GetStaticPaths;

/** What the shortlist page shows of some businesses, by id. */
export const GET: APIRoute<Props> = async ({ props: { language, smes } }) => {
  const atlas = await getAtlas();
  const words = wordsOf(language);
  return Response.json(Object.fromEntries(smes.map((sme) => [sme.id, shortlistRecord(atlas, sme, words)])));
};
