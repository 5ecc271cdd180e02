import { entriesOf, type Atlas, type Entry } from './atlas.ts';

/** Who looks for help: where it is at home and what it needs. */
export interface Seeker {
  country: string | undefined;
  provinces: readonly string[];
  needs: readonly string[];
}

/** An office that can be asked, with the needs of the seeker that it answers. */
export interface Support {
  provider: Entry<'providers'>;
  answers: string[];
}

/** What a business looks for, where it is at home. */
export const seekerOfSme = (atlas: Atlas, { data }: Pick<Entry<'smes'>, 'data'>): Seeker => ({
  country: atlas.provinces.get(data.province)?.data.country,
  provinces: [data.province],
  needs: data.lookingFor.map(({ need }) => need),
});

/** What a cluster needs, where it is at home. */
export const seekerOfCluster = ({ data }: Pick<Entry<'clusters'>, 'data'>): Seeker => ({
  country: data.country,
  provinces: data.provinces,
  needs: data.needs.map(({ need }) => need),
});

/**
 * Offices that serve a province of the seeker, and those for its whole country that answer a need. First come those that
 * answer a need, of the province before the country, then the other offices of the province; in each the chambers first.
 */
export const supportNearby = (atlas: Atlas, seeker: Seeker): Support[] => {
  const wanted = [...new Set(seeker.needs)];
  const isLocal = ({ data }: Entry<'providers'>) =>
    data.provinces.some((id) => seeker.provinces.includes(id));
  const rank = ({ provider, answers }: Support) =>
    (answers.length > 0 ? (isLocal(provider) ? 0 : 2) : 4) + (provider.data.kind === 'chamber' ? 0 : 1);
  return entriesOf(atlas, 'providers')
    .map((provider) => ({
      provider,
      answers: wanted.filter((need) => provider.data.needs.includes(need)),
    }))
    .filter(
      ({ provider, answers }) =>
        isLocal(provider) ||
        (answers.length > 0 &&
          provider.data.provinces.length === 0 &&
          provider.data.country === seeker.country),
    )
    .toSorted((a, b) => rank(a) - rank(b));
};

/** Some of the offices, in their order: no need that one of them answers is left without its first office, if there is room. */
export const firstSupports = ({ needs }: Seeker, supports: readonly Support[], limit: number): Support[] => {
  const firsts = needs.flatMap((need) => supports.find(({ answers }) => answers.includes(need)) ?? []);
  const kept = new Set([...new Set([...firsts, ...supports])].slice(0, limit));
  return supports.filter((support) => kept.has(support));
};

/** Needs of a seeker that none of the offices answers. */
export const unansweredNeeds = (seeker: Seeker, supports: readonly Support[]): string[] =>
  [...new Set(seeker.needs)].filter((need) => !supports.some(({ answers }) => answers.includes(need)));
