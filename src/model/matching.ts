import type { Matching } from '../schema/matching.ts';
import { entriesOf, keyOf, type Atlas, type Entry } from './atlas.ts';
import { byKey } from './by-key.ts';
import { byWeight, scoreOf, type MatchLine } from './match-line.ts';
import { linesWithParty } from './match-notice.ts';
import { linesOfNotices } from './match-notices.ts';
import { linesOfPartners } from './match-partners.ts';
import { toParty, type MatchParty } from './match-party.ts';
import { productsAround } from './makers.ts';
import { noticeStanding } from './notice-standing.ts';
import { sameHouse } from './same-house.ts';
import { isCurrent } from './standing.ts';

export type Matchable = Entry<'smes' | 'clusters' | 'opportunities'>;

/** An entry that fits another, with its points and every rule that was asked, the heaviest first. */
export interface Match {
  entry: Matchable;
  score: number;
  lines: readonly MatchLine[];
}

/** The rules of the content; without them nothing matches. */
export const matchingRules = (atlas: Atlas): Matching | undefined => entriesOf(atlas, 'matching')[0]?.data;

/** Who may match today: notices that stand, businesses that are still there, clusters. */
const partiesOf = (atlas: Atlas, today: string): MatchParty[] =>
  [
    ...entriesOf(atlas, 'opportunities').filter(({ data }) => noticeStanding(atlas, data, today) === 'open'),
    ...entriesOf(atlas, 'smes').filter(({ data }) => isCurrent(data)),
    ...entriesOf(atlas, 'clusters'),
  ].map((entry) => toParty(atlas, entry, today));

const isNotice = ({ entry }: MatchParty) => entry.collection === 'opportunities';

const linesOf = (atlas: Atlas, rules: Matching, a: MatchParty, b: MatchParty): MatchLine[] => {
  if (isNotice(a) && isNotice(b)) return linesOfNotices(atlas, rules, a, b);
  if (isNotice(a)) return linesWithParty(atlas, rules, a.entry as Entry<'opportunities'>, a, b);
  if (isNotice(b)) return linesWithParty(atlas, rules, b.entry as Entry<'opportunities'>, b, a);
  return linesOfPartners(atlas, rules, a, b);
};

/**
 * Whom a business or a cluster is to be held against: partners are tied by what goes into what, so that of the millions
 * of pairs of ten thousand businesses only those are looked at. Notices stand before all others and are held against each.
 */
const tiesOf = (atlas: Atlas, parties: readonly MatchParty[]): ((party: MatchParty) => Set<MatchParty>) => {
  const productsOf = ({ makes }: MatchParty) => makes.flatMap(({ product }) => product ?? []);
  const makers = byKey(parties, productsOf);
  return (party) =>
    new Set(productsAround(atlas, productsOf(party)).flatMap((product) => makers.get(product) ?? []));
};

const misfits = ({ lines }: Match) => lines.filter(({ state }) => state === 'misfits').length;
const bestFirst = (a: Match, b: Match) =>
  b.score - a.score || misfits(a) - misfits(b) || keyOf(a.entry).localeCompare(keyOf(b.entry));

/** All pairs that reach the least number of points, each from both its sides. */
const allMatches = (atlas: Atlas, today: string): ReadonlyMap<string, Match[]> => {
  const rules = matchingRules(atlas);
  const found = new Map<string, Match[]>();
  if (!rules) return found;
  const isSameHouse = sameHouse(atlas);
  const parties = partiesOf(atlas, today);
  const seeking = new Set([...rules.partners.giver, ...rules.partners.taker]);
  const isSeeking = ({ needs }: MatchParty) => needs.some((need) => seeking.has(need));
  const add = ({ entry }: MatchParty, match: Match) => {
    const matches = found.get(keyOf(entry));
    if (matches) matches.push(match);
    else found.set(keyOf(entry), [match]);
  };
  // Most businesses neither publish a notice nor say what they look for; two such are no pair.
  const asking = new Set(parties.filter((party) => isNotice(party) || isSeeking(party)));
  const tiedTo = tiesOf(atlas, parties);
  const places = new Map(parties.map((party, index) => [party, index]));
  parties.forEach((a, index) => {
    for (const b of isNotice(a) ? parties : tiedTo(a)) {
      if ((places.get(b) ?? 0) <= index) continue;
      if (!asking.has(a) && !asking.has(b)) continue;
      const lines = linesOf(atlas, rules, a, b).toSorted(byWeight);
      const score = scoreOf(lines);
      if (lines.length === 0 || score < rules.leastPoints || isSameHouse(a.entry, b.entry)) continue;
      add(a, { entry: b.entry, score, lines });
      add(b, { entry: a.entry, score, lines });
    }
  });
  for (const matches of found.values()) matches.sort(bestFirst);
  return found;
};

let made: { atlas: Atlas; today: string; matches: ReadonlyMap<string, Match[]> } | undefined;

/** Who fits an entry on a day, the best first. Made once per atlas. */
export const matchesOf = (atlas: Atlas, entry: Matchable, today: string): readonly Match[] => {
  if (made?.atlas !== atlas || made.today !== today)
    made = { atlas, today, matches: allMatches(atlas, today) };
  return made.matches.get(keyOf(entry)) ?? [];
};

/** Notices that fit a business or a cluster. */
export const fittingNotices = (atlas: Atlas, entry: Matchable, today: string): Match[] =>
  matchesOf(atlas, entry, today).filter((match) => match.entry.collection === 'opportunities');

/** Businesses and clusters that look for what an entry makes, or make what it looks for. */
export const partnersOf = (atlas: Atlas, entry: Matchable, today: string): Match[] =>
  matchesOf(atlas, entry, today).filter((match) => match.entry.collection !== 'opportunities');
