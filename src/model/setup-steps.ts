import type { Duration, Fee, SetupStep } from '../schema/setup-step.ts';
import type { Words } from '../words/words.ts';

/** Address of a step within the page of its country. */
export const stepAnchor = ({ key }: SetupStep): string => `step-${key}`;

/** How long a step takes, as the source says it: `3 working days`, `7–15 days`, `at most 8 working days`. */
export const durationInWords = ({ least, most, unit }: Duration, words: Words): string => {
  const count = most ?? least ?? 0;
  const number =
    least === undefined || most === undefined || least === most
      ? words.number(count)
      : words.say('figure.range', { from: words.number(least), to: words.number(most) });
  const time = words.say(`setup.${unit}`, { count, number });
  if (least === undefined) return words.say('setup.atMost', { time });
  return most === undefined ? words.say('setup.atLeast', { time }) : time;
};

/** A fee in the money that the source names, never converted: `THB 5,000–250,000`, or that it is free. */
export const feeInWords = ({ amount, most, currency }: Fee, words: Words): string => {
  if (amount === 0 && most === undefined) return words.say('setup.free');
  const number =
    most === undefined
      ? words.number(amount)
      : words.say('figure.range', { from: words.number(amount), to: words.number(most) });
  return words.say('setup.money', { currency, amount: number });
};

/** How many steps of a country there are, and of how many a source states time, fee and papers. */
export interface StepCounts {
  steps: number;
  times: number;
  fees: number;
  papers: number;
}

/** Counts what is stated, step by step. Times and fees themselves are not added up: steps overlap, currencies and years differ. */
export const stepCounts = (steps: readonly SetupStep[]): StepCounts => ({
  steps: steps.length,
  times: steps.filter(({ duration }) => duration !== undefined).length,
  fees: steps.filter(({ fees }) => fees.length > 0).length,
  papers: steps.filter(({ documents }) => documents.length > 0).length,
});
