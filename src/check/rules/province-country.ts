import { toProblem } from '../entry.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

const ownPrefix = new Set(['provinces', 'smes', 'clusters', 'providers', 'zones']);
const isCode = (value: unknown): value is string => typeof value === 'string' && /^[A-Z]{2}$/.test(value);
const countryOf = (id: string): string | undefined => /^(kh|th|vn|mm)-/.exec(id)?.[1]?.toUpperCase();

/** A province lies in the country that is named beside it, and in the country that begins the name of the file. */
export const provinceCountryRule: Rule = {
  name: 'province-country',
  description: 'Province, country and the first letters of the file name agree.',
  scope: 'entry',
  check: (entry) => {
    const problems: Problem[] = [];
    const ofFile = ownPrefix.has(entry.collection) ? countryOf(entry.id) : undefined;
    for (const { path, value } of entry.groups) {
      const country = isCode(value['country']) ? value['country'] : undefined;
      if (path.length === 0 && ofFile !== undefined && country !== undefined && country !== ofFile) {
        problems.push(
          toProblem(entry, ['country'], {
            rule: 'province-country',
            message: `the file name says ${ofFile}`,
            found: country,
            fix: 'correct the country, or rename the file',
          }),
        );
        continue;
      }
      const wanted = country ?? (path.length === 0 ? ofFile : undefined);
      if (wanted === undefined) continue;
      const provinces: (readonly [unknown, PropertyKey[]])[] = [[value['province'], ['province']]];
      if (Array.isArray(value['provinces'])) {
        for (const [index, id] of value['provinces'].entries()) provinces.push([id, ['provinces', index]]);
      }
      for (const [id, at] of provinces) {
        const own = typeof id === 'string' ? countryOf(id) : undefined;
        if (own === undefined || own === wanted) continue;
        problems.push(
          toProblem(entry, [...path, ...at], {
            rule: 'province-country',
            message: `the province lies in ${own}, the entry in ${wanted}`,
            found: String(id),
            fix: 'correct the province or the country',
          }),
        );
      }
    }
    return problems;
  },
};
