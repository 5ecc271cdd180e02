import type { Matching, MatchRule } from '../schema/matching.ts';
import type { GoodsAmount } from './yearly-amount.ts';

/** What fills a hole in the sentence of a rule: ids of entries, codes of countries, an amount, or a plain text. */
export type MatchValue =
  | {
      of: 'products' | 'needs' | 'certificates' | 'provinces' | 'smes' | 'clusters' | 'opportunities';
      ids: readonly string[];
    }
  | { of: 'countries'; codes: readonly string[] }
  | { of: 'amount'; amount: GoodsAmount }
  | { of: 'role'; role: string }
  | { of: 'periods'; periods: readonly string[] }
  | { of: 'text'; text: string };

/** One rule asked of a pair: it fits and gives its weight, does not fit, or nobody knows. */
export interface MatchLine {
  rule: MatchRule;
  state: 'fits' | 'misfits' | 'unknown';
  weight: number;
  values: Readonly<Record<string, MatchValue>>;
}

/** Rules that can fail, and those whose answer may not be on file; all can fit. */
export const misfitRules = [
  'role',
  'countrySought',
  'allCertificates',
  'markets',
  'wholeQuantity',
  'smallestOrder',
  'time',
] as const satisfies MatchRule[];
export const unknownRules = ['allCertificates', 'markets', 'wholeQuantity'] as const satisfies MatchRule[];

/** Makes lines that carry the weights of the file. */
export const linesWith =
  ({ weights }: Pick<Matching, 'weights'>) =>
  (rule: MatchRule, state: MatchLine['state'], values: MatchLine['values']): MatchLine => ({
    rule,
    state,
    weight: weights[rule],
    values,
  });
export type MakeLine = ReturnType<typeof linesWith>;

/** Points of a pair: the weights of the rules that fit. What does not fit takes nothing away; it is told. */
export const scoreOf = (lines: readonly MatchLine[]): number =>
  lines.reduce((sum, { state, weight }) => sum + (state === 'fits' ? weight : 0), 0);

/** The heaviest first; among equals the order of the names of the rules. */
export const byWeight = (a: MatchLine, b: MatchLine): number =>
  b.weight - a.weight || a.rule.localeCompare(b.rule);
