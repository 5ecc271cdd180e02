import type { Observation } from '../schema/observation.ts';
import type { Words } from '../words/words.ts';
import type { Atlas } from './atlas.ts';
import { inLanguage, type TextInLanguage } from './localised.ts';

/** A number in the reader's words, as the source hedges it. */
export interface AmountInWords {
  qualifier: string | undefined;
  number: string;
  unit: TextInLanguage | undefined;
}

/** Large numbers are spelt out where no digit is lost by it and few digits remain. */
const print = (amount: number, words: Words) => {
  const size = Math.abs(amount);
  const digits = size >= 1_000_000_000 ? 6 : 4;
  return size >= 1_000_000 && Number(amount.toPrecision(digits)) === amount
    ? words.number(amount, { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: digits })
    : words.number(amount);
};

/** Qualifier, number or range, and unit of a figure. */
export const amountInWords = (
  { value, upper, qualifier, unit }: Pick<Observation, 'value' | 'upper' | 'qualifier' | 'unit'>,
  atlas: Atlas,
  words: Words,
): AmountInWords => {
  const names = atlas.units.get(unit)?.data.names;
  return {
    qualifier: qualifier && words.say(`figure.${qualifier}`),
    number:
      upper === undefined
        ? print(value, words)
        : words.say('figure.range', { from: print(value, words), to: print(upper, words) }),
    unit: names && inLanguage(names, words.language),
  };
};

/** The same as one text, for a sentence. */
export const amountText = (
  observation: Parameters<typeof amountInWords>[0],
  atlas: Atlas,
  words: Words,
): string => {
  const { qualifier, number, unit } = amountInWords(observation, atlas, words);
  return [qualifier, number, unit?.text].filter(Boolean).join(' ');
};
