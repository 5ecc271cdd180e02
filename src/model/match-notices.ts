import type { Matching } from '../schema/matching.ts';
import type { Atlas, Entry } from './atlas.ts';
import { sameGoods } from './match-goods.ts';
import { linesWith, type MatchLine } from './match-line.ts';
import { needLine, sharedNeeds } from './match-needs.ts';
import { answerRow } from './match-notice.ts';
import { goodsOfNotice, type MatchParty } from './match-party.ts';
import {
  certificateLines,
  marketLines,
  placeLines,
  quantityLines,
  soughtLines,
  timeLines,
} from './match-terms.ts';

type Notice = Entry<'opportunities'>;

/** Whether two notices can answer each other: one kind names the other, and one offers what the other wants. */
const answerEachOther = (rules: Matching, a: Notice, b: Notice): boolean => {
  const names = (one: Notice, other: Notice) =>
    answerRow(rules, one)?.notices.includes(other.data.kind) === true;
  if (!names(a, b) && !names(b, a)) return false;
  if (a.data.direction !== b.data.direction) return true;
  // A joint venture is always wanted: two that want one meet.
  const directions = rules.answers.filter(({ kind }) => kind === a.data.kind);
  return a.data.kind === b.data.kind && directions.length === 1;
};

/** The rules asked of two notices, from the side of the want; the same whichever comes first. */
export const linesOfNotices = (
  atlas: Atlas,
  rules: Matching,
  first: MatchParty,
  second: MatchParty,
): MatchLine[] => {
  const one = first.entry as Notice;
  const other = second.entry as Notice;
  if (!answerEachOther(rules, one, other)) return [];
  const isAsker =
    one.data.direction === other.data.direction ? one.id < other.id : one.data.direction === 'want';
  const [asker, answerer] = isAsker ? [first, second] : [second, first];
  const ask = asker.entry as Notice;
  const answer = answerer.entry as Notice;
  const line = linesWith(rules);
  const goods = goodsOfNotice(atlas, ask);
  const tie = sameGoods(goods, answerer, line);
  const seeks = needLine(line, 'seeks', asker, sharedNeeds(asker.needs, answerer.needs));
  const hasGoods = [asker, answerer].every(({ makes }) => makes.some(({ product, hs }) => product ?? hs[0]));
  if (tie === undefined && (hasGoods || seeks.length === 0)) return [];
  const sought = [
    ...soughtLines(ask.data.countries, answerer, line),
    ...soughtLines(answer.data.countries, asker, line),
  ];
  const misplaced = sought.filter(({ state }) => state === 'misfits');
  return [
    ...(tie ? [tie] : []),
    ...seeks,
    ...placeLines(asker, answerer, line),
    ...(misplaced.length > 0 ? misplaced : sought.slice(0, 1)),
    ...certificateLines(ask.data.certificates, answerer, line),
    ...marketLines(ask.data.markets, answerer, line),
    ...(tie ? quantityLines(atlas, ask, answerer, line) : []),
    ...timeLines(ask, answer, line),
  ];
};
