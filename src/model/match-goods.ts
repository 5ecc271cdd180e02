import type { Atlas } from './atlas.ts';
import type { MakeLine, MatchLine } from './match-line.ts';
import type { Goods, MadeGoods, MatchParty } from './match-party.ts';

type Closeness = 'sameProduct' | 'sameHeading' | 'sameChapter';
const closest: readonly Closeness[] = ['sameProduct', 'sameHeading', 'sameChapter'];

/** A code that both share in its first digits. */
const sharedCode = (a: Goods, b: Goods, digits: number): string | undefined =>
  a.hs
    .filter((code) => code.length >= digits)
    .map((code) => code.slice(0, digits))
    .find((code) => b.hs.some((other) => other.slice(0, digits) === code));

/** How close two goods are: by the word of the vocabulary, else by the digits of the HS that they share. */
export const closenessOf = (a: Goods, b: Goods): { rule: Closeness; hs?: string } | undefined => {
  if (a.product !== undefined && a.product === b.product) return { rule: 'sameProduct' };
  const digits = { sameProduct: 6, sameHeading: 4, sameChapter: 2 };
  for (const rule of closest) {
    const hs = sharedCode(a, b, digits[rule]);
    if (hs !== undefined) return { rule, hs };
  }
  return undefined;
};

/** Goods that somebody makes and that are those asked for, at least by heading: their amounts can be compared. */
export const comparableGoods = (asked: Goods, makes: readonly MadeGoods[]): MadeGoods[] =>
  makes.filter((made) => {
    const close = closenessOf(asked, made);
    return close !== undefined && close.rule !== 'sameChapter';
  });

/** The closest of the goods that somebody makes, as a line; undefined when none is of the same chapter. */
export const sameGoods = (
  asked: Goods,
  { makes }: Pick<MatchParty, 'makes'>,
  line: MakeLine,
): MatchLine | undefined => {
  const found = makes
    .flatMap((made) => {
      const close = closenessOf(asked, made);
      return close ? { made, ...close } : [];
    })
    .toSorted((a, b) => closest.indexOf(a.rule) - closest.indexOf(b.rule))[0];
  if (!found) return undefined;
  const product = found.made.product ?? asked.product;
  const named = product === undefined ? { of: 'text' as const, text: found.hs ?? '' } : productValue(product);
  return line(found.rule, 'fits', {
    product: named,
    ...(found.hs === undefined ? {} : { hs: { of: 'text', text: found.hs } }),
  });
};

const productValue = (id: string) => ({ of: 'products' as const, ids: [id] });

/** That a product of one list goes into a product of another, as the vocabulary says, as a line. */
export const goesInto = (
  atlas: Atlas,
  inputs: readonly Goods[],
  outputs: readonly Goods[],
  line: MakeLine,
): MatchLine | undefined => {
  for (const { product: output } of outputs) {
    if (output === undefined) continue;
    const madeFrom = atlas.products.get(output)?.data.madeFrom ?? [];
    const input = inputs.find(({ product }) => product !== undefined && madeFrom.includes(product))?.product;
    if (input !== undefined)
      return line('goesInto', 'fits', { input: productValue(input), output: productValue(output) });
  }
  return undefined;
};
