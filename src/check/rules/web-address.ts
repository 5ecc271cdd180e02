import { findAddressFault } from '../address.ts';
import { toKey, toProblem } from '../entry.ts';
import type { Rule } from '../rule.ts';

const addressKeys = new Set(['url', 'website', 'facebook', 'archived']);

/** Addresses lead to a public site by http or https, and to nothing else. */
export const webAddressRule: Rule = {
  name: 'web-address',
  description: 'Web addresses are public, and written with https://.',
  scope: 'entry',
  check: (entry) =>
    entry.leaves.flatMap(({ path, value }) => {
      if (typeof value !== 'string' || !addressKeys.has(toKey(path) ?? '')) return [];
      const fault = findAddressFault(value, ['http:', 'https:']);
      return fault === undefined
        ? []
        : [toProblem(entry, path, { rule: 'web-address', found: value, ...fault })];
    }),
};
