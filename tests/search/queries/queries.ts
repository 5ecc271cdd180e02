import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { entriesOf, type Atlas } from '../../../src/model/atlas.ts';
import { languages, type Language } from '../../../src/schema/language.ts';

const querySchema = z.strictObject({
  query: z.string().min(1),
  /** Why somebody would type it: `inside` is a word in the middle of a longer one, `sentence` a word among others. */
  kind: z.enum(['product', 'synonym', 'unaccented', 'hs', 'place', 'name', 'inside', 'typo', 'sentence']),
  /** What it means; the entries that must be found follow from it and from the content. */
  finds: z.union([
    z.strictObject({ product: z.string() }),
    z.strictObject({ hs: z.string().regex(/^\d{4}(\d{2})?$/) }),
    z.strictObject({ province: z.string() }),
    z.strictObject({ entry: z.string() }),
  ]),
  /** Some of them by name, for whoever reads the list. */
  entries: z.array(z.string()).min(1),
});
export type Query = z.infer<typeof querySchema>;

/** What people type, 30 in each language. */
export const queries: Record<Language, Query[]> = Object.fromEntries(
  languages.map((language) => [
    language,
    z.array(querySchema).parse(parse(readFileSync(join(import.meta.dirname, `${language}.yaml`), 'utf8'))),
  ]),
) as Record<Language, Query[]>;

const making = (atlas: Atlas, isWanted: (product: string) => boolean): string[] => [
  ...entriesOf(atlas, 'clusters')
    .filter(({ data }) => data.products.some(isWanted))
    .map(({ id }) => `clusters/${id}`),
  ...entriesOf(atlas, 'smes')
    .filter(({ data }) => data.products.some(({ product }) => isWanted(product)))
    .map(({ id }) => `smes/${id}`),
];

/** Every entry that a query must find, by the content alone: makers of the product or of the HS code, businesses of the province. */
export const expectedOf = (atlas: Atlas, { finds }: Query): string[] => {
  if ('entry' in finds) return [finds.entry];
  if ('product' in finds) return making(atlas, (product) => product === finds.product);
  if ('province' in finds)
    return [
      `provinces/${finds.province}`,
      ...entriesOf(atlas, 'smes')
        .filter(({ data }) => data.province === finds.province)
        .map(({ id }) => `smes/${id}`),
    ];
  // A code of six digits that nobody has means its heading.
  const codes = entriesOf(atlas, 'products').flatMap(({ id, data }) =>
    data.hs.map((hs) => [id, hs] as const),
  );
  const startingWith = (start: string) =>
    new Set(codes.flatMap(([id, hs]) => (hs.startsWith(start) ? id : [])));
  const exact = startingWith(finds.hs);
  const wanted = exact.size > 0 ? exact : startingWith(finds.hs.slice(0, 4));
  return making(atlas, (product) => wanted.has(product));
};
