import type { Matching, PartyRole } from '../schema/matching.ts';
import type { Atlas, Entry } from './atlas.ts';
import { goesInto, sameGoods } from './match-goods.ts';
import { linesWith, scoreOf, type MatchLine } from './match-line.ts';
import { needLine, sharedNeeds } from './match-needs.ts';
import { goodsOfNotice, type MatchParty } from './match-party.ts';
import { certificateLines, marketLines, placeLines, quantityLines, soughtLines } from './match-terms.ts';

type Notice = Entry<'opportunities'>;

/** The row of the rules for a notice. */
export const answerRow = (rules: Matching, { data }: Notice): Matching['answers'][number] | undefined =>
  rules.answers.find(({ kind, direction }) => kind === data.kind && direction === data.direction);

const best = (found: readonly (MatchLine | undefined)[]): MatchLine | undefined =>
  found.filter((each) => each !== undefined).toSorted((a, b) => b.weight - a.weight)[0];

/** What ties a party in a role to a notice; empty when it is not in that role. */
const tiesIn = (
  atlas: Atlas,
  rules: Matching,
  notice: Notice,
  party: MatchParty,
  role: PartyRole,
): MatchLine[] => {
  const line = linesWith(rules);
  const goods = goodsOfNotice(atlas, notice);
  const row = answerRow(rules, notice);
  const same = () => sameGoods(goods, party, line);
  const uses = () => goesInto(atlas, [goods], party.makes, line);
  const supplies = () => goesInto(atlas, party.makes, [goods], line);
  const needs = () => needLine(line, 'need', party, sharedNeeds(party.needs, row?.needs ?? []));
  const ties = {
    maker: () => same(),
    trader: () => (party.sectors.some((id) => rules.tradeSectors.includes(id)) ? same() : undefined),
    user: () => uses(),
    supplier: () => supplies(),
  };
  if (role !== 'seeker') {
    const tie = ties[role]();
    return tie ? [tie, ...needs()] : [];
  }
  const { needs: answered } = notice.data;
  const seeks = needLine(
    line,
    'seeks',
    party,
    sharedNeeds(party.needs, answered.length > 0 ? answered : (row?.needs ?? [])),
  );
  if (seeks.length === 0 || (goods.product === undefined && goods.hs.length === 0)) return seeks;
  // A machine for rice mills is nothing to a maker of mats that looks for machines.
  const tie = best([same(), uses(), supplies()]);
  return tie ? [...seeks, tie] : [];
};

/** Whether a party is in the role that a notice asks for. */
const roleLines = (rules: Matching, notice: Notice, role: PartyRole): MatchLine[] => {
  const { partnerRole } = notice.data;
  if (partnerRole === undefined) return [];
  const fits = rules.roles.some(({ partner, is }) => partner === partnerRole && is.includes(role));
  return [linesWith(rules)('role', fits ? 'fits' : 'misfits', { role: { of: 'role', role: partnerRole } })];
};

/** The rules asked of a notice and a business or cluster, in the role that gives the most; empty when it can be none. */
export const linesWithParty = (
  atlas: Atlas,
  rules: Matching,
  notice: Notice,
  place: MatchParty,
  party: MatchParty,
): MatchLine[] => {
  const line = linesWith(rules);
  const { data } = notice;
  const tried = (answerRow(rules, notice)?.by ?? []).flatMap((role) => {
    const ties = tiesIn(atlas, rules, notice, party, role);
    if (ties.length === 0) return [];
    const lines = [
      ...ties,
      ...roleLines(rules, notice, role),
      ...placeLines(place, party, line),
      ...soughtLines(data.countries, party, line),
      ...certificateLines(data.certificates, party, line),
      ...marketLines(data.markets, party, line),
      ...(role === 'maker' ? quantityLines(atlas, notice, party, line) : []),
    ];
    return [{ lines, score: scoreOf(lines) }];
  });
  return tried.toSorted((a, b) => b.score - a.score)[0]?.lines ?? [];
};
