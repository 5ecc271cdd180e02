import { hs2022Headings } from '../../schema/hs-2022-headings.ts';
import { toProblem } from '../entry.ts';
import type { Rule } from '../rule.ts';

/** HS codes are those of the 2022 edition, by their heading of four digits. */
export const hsCodeRule: Rule = {
  name: 'hs-code',
  description: 'HS codes begin with a heading of HS 2022.',
  scope: 'entry',
  check: (entry) =>
    entry.leaves.flatMap(({ path, value }) => {
      const holdsCodes = entry.collection === 'products' || entry.collection === 'opportunities';
      if (!holdsCodes || path[0] !== 'hs' || typeof value !== 'string') return [];
      const heading = value.slice(0, 4);
      if (!/^(\d{4}|\d{6})$/.test(value) || hs2022Headings.has(heading)) return [];
      const chapter = [...hs2022Headings].filter((one) => one.startsWith(heading.slice(0, 2)));
      return [
        toProblem(entry, path, {
          rule: 'hs-code',
          message: `HS 2022 has no heading ${heading}`,
          found: value,
          fix:
            chapter.length === 0
              ? 'look the product up in the HS nomenclature of 2022'
              : `write a heading of its chapter: ${chapter[0]} to ${chapter.at(-1)}`,
        }),
      ];
    }),
};
