import { findAddressFault } from '../address.ts';
import { toProblem } from '../entry.ts';
import { getProse, placeOf } from '../prose-tree.ts';
import type { Rule } from '../rule.ts';

const linking = new Set(['link', 'definition']);
// One slash, or a place in the page. `//host` and `/\host` lead away.
const sameSite = /^(?:\/(?![/\\])|#)/;

/** Links of a text lead to https, mailto, tel, or this site. */
export const proseLinksRule: Rule = {
  name: 'prose-links',
  description: 'Links in texts lead to https, mailto, tel or this site.',
  scope: 'entry',
  check: (entry) =>
    (getProse(entry)?.nodes ?? []).flatMap((node) => {
      if (!linking.has(node.type) || node.url === undefined || sameSite.test(node.url)) return [];
      const fault = findAddressFault(node.url, ['https:', 'mailto:', 'tel:']);
      if (fault === undefined) return [];
      return [
        toProblem(entry, [], { rule: 'prose-links', place: placeOf(entry, node), found: node.url, ...fault }),
      ];
    }),
};
