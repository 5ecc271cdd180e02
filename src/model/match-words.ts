import type { Words } from '../words/words.ts';
import { amountText } from './amount.ts';
import { entriesById, type Atlas, type Entry } from './atlas.ts';
import { inLanguage } from './localised.ts';
import type { MatchLine, MatchValue } from './match-line.ts';
import { namesOf } from './row.ts';
import type { GoodsAmount } from './yearly-amount.ts';

/** An amount of goods with its time: 20 tonnes a month. */
export const goodsAmountText = ({ per, ...amount }: GoodsAmount, atlas: Atlas, words: Words): string => {
  const text = amountText({ ...amount, qualifier: undefined }, atlas, words);
  return per === undefined ? text : words.say(`opportunity.per.${per}`, { amount: text });
};

const valueText = (value: MatchValue, atlas: Atlas, words: Words): string => {
  switch (value.of) {
    case 'text':
      return value.text;
    case 'countries':
      return words.list(value.codes.map((code) => words.country(code)));
    case 'amount':
      return goodsAmountText(value.amount, atlas, words);
    case 'role':
      return words.say(`opportunity.role.${value.role}`);
    case 'periods':
      return words.list(value.periods.map((period) => words.period(period)));
    case 'smes':
    case 'clusters':
    case 'opportunities':
      return words.list(
        entriesById(atlas, value.of, value.ids).map(
          (entry) => inLanguage(namesOf(entry), words.language).text,
        ),
      );
    default:
      return words.list(
        (entriesById(atlas, value.of, value.ids) as Entry<'products'>[]).map(
          ({ data }) => inLanguage(data.names, words.language).text,
        ),
      );
  }
};

/** A line of a match as a sentence in the reader's language. */
export const matchLineText = ({ rule, state, values }: MatchLine, atlas: Atlas, words: Words): string =>
  words.say(
    `match.${state}.${rule}`,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueText(value, atlas, words)])),
  );
