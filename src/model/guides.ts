import type { Language } from '../schema/language.ts';
import { guideOrder } from './guide-order.ts';
import { getProseHead, getProseIds, type ProseHead } from './read-content.ts';

const placeOf = (id: string): number => {
  const at = (guideOrder as readonly string[]).indexOf(id);
  return at === -1 ? guideOrder.length : at;
};

/** Guides in the reader's language or in English, in their order. */
export const getGuides = async (language: Language): Promise<ProseHead<'guides'>[]> => {
  const ids = (await getProseIds('guides')).toSorted((a, b) => placeOf(a) - placeOf(b));
  const guides = await Promise.all(ids.map((id) => getProseHead('guides', id, language)));
  return guides.flatMap((guide) => guide ?? []);
};
