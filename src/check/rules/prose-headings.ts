import { toProblem } from '../entry.ts';
import { getProse, placeOf } from '../prose-tree.ts';
import type { Rule } from '../rule.ts';

/** Headings of a text go down one step at a time (WCAG 2.2, 1.3.1); the page has the first level itself. */
export const proseHeadingsRule: Rule = {
  name: 'prose-headings',
  description: 'Headings of a text begin with ## and go down one step at a time.',
  scope: 'entry',
  check: (entry) => {
    let above = 1;
    return (getProse(entry)?.nodes ?? []).flatMap((node) => {
      if (node.type !== 'heading' || node.depth === undefined) return [];
      const { depth } = node;
      const deepest = above + 1;
      above = Math.max(2, depth);
      if (depth > 1 && depth <= deepest) return [];
      return [
        toProblem(entry, [], {
          rule: 'prose-headings',
          place: placeOf(entry, node),
          message:
            depth === 1
              ? 'the page has its title already'
              : `a heading of level ${depth} stands under one of level ${deepest - 1}`,
          found: '#'.repeat(depth),
          fix: `begin the line with ${'#'.repeat(depth === 1 ? 2 : deepest)}`,
        }),
      ];
    });
  },
};
