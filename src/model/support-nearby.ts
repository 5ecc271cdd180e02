import type { Sme } from '../schema/sme.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';

/** An office that serves the province of a business, with the needs of the business that it answers. */
export interface Support {
  provider: Entry<'providers'>;
  answers: string[];
}

/** Offices that serve the province; those that answer what the business looks for first, then chambers, then by id. */
export const supportNearby = (atlas: Atlas, sme: Sme, limit: number): Support[] => {
  const wanted = sme.lookingFor.map(({ need }) => need);
  const rank = ({ provider, answers }: Support) =>
    (answers.length > 0 ? 0 : 2) + (provider.data.kind === 'chamber' ? 0 : 1);
  return entriesOf(atlas, 'providers')
    .filter(({ data }) => data.provinces.includes(sme.province))
    .map((provider) => ({
      provider,
      answers: [...new Set(wanted)].filter((need) => provider.data.needs.includes(need)),
    }))
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, limit);
};
