import { toProblem } from '../entry.ts';
import type { Rule } from '../rule.ts';

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Two capital letters can still be no country: `UK` is `GB`. */
const isCountry = (code: string): boolean =>
  code === 'EU' ||
  (names.of(code) !== undefined && !['ZZ', 'QO', 'UN', 'EZ', 'XA', 'XB'].includes(code) && code !== 'UK');

/** The code of a country is one of ISO 3166-1. */
export const countryCodeRule: Rule = {
  name: 'country-code',
  description: 'Country codes are those of ISO 3166-1.',
  scope: 'entry',
  check: (entry) =>
    entry.leaves.flatMap(({ path, value, meta }) => {
      if (meta.kind !== 'country-code' || typeof value !== 'string') return [];
      if (!/^[A-Z]{2}$/.test(value) || isCountry(value)) return [];
      return [
        toProblem(entry, path, {
          rule: 'country-code',
          message: 'no country has this code',
          found: value,
          fix: value === 'UK' ? 'write GB' : 'look the code up in ISO 3166-1, such as KH, TH, VN, MM',
        }),
      ];
    }),
};
