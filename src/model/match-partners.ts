import type { Matching } from '../schema/matching.ts';
import { keyOf, type Atlas } from './atlas.ts';
import { goesInto } from './match-goods.ts';
import { linesWith, scoreOf, type MatchLine } from './match-line.ts';
import { needLine, sharedNeeds } from './match-needs.ts';
import type { MatchParty } from './match-party.ts';
import { placeLines } from './match-terms.ts';

/** One makes what goes into a product of the other, and one of them looks for that. */
const partnersOneWay = (atlas: Atlas, rules: Matching, giver: MatchParty, taker: MatchParty): MatchLine[] => {
  const line = linesWith(rules);
  const tie = goesInto(atlas, giver.makes, taker.makes, line);
  const sells = sharedNeeds(giver.needs, rules.partners.giver);
  const buys = sharedNeeds(taker.needs, rules.partners.taker);
  if (tie === undefined || (sells.length === 0 && buys.length === 0)) return [];
  return [
    tie,
    // One line for the rule: the weight is that of a need answered, however many there are.
    ...(sells.length > 0 ? needLine(line, 'need', giver, sells) : needLine(line, 'need', taker, buys)),
    ...placeLines(giver, taker, line),
  ];
};

/** Two entries of which one looks for what the other makes, or for a buyer of it; the same whichever comes first. */
export const linesOfPartners = (
  atlas: Atlas,
  rules: Matching,
  first: MatchParty,
  second: MatchParty,
): MatchLine[] => {
  const [a, b] = keyOf(first.entry) < keyOf(second.entry) ? [first, second] : [second, first];
  const [one, other] = [partnersOneWay(atlas, rules, a, b), partnersOneWay(atlas, rules, b, a)];
  return scoreOf(other) > scoreOf(one) ? other : one;
};
