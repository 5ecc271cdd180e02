import { isAlias, isCollection, isMap, isScalar, isSeq, visit, type Document, type Node } from 'yaml';
import type { FilePlace, ReadFault, ReadProblem } from './read-problem.ts';

/** Lists and groups inside each other; the schema needs five. */
const deepest = 6;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Where a node begins in the text. */
export const startOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;

/** Finds what is legal YAML but could be read in two ways, or could be made to mean something else. */
export const findStructureProblems = (
  root: Node | null,
  placeOf: (offset: number) => FilePlace,
  problems: ReadProblem[],
): void => {
  const report = (node: unknown, rule: ReadFault, message: string, fix: string, found?: string) =>
    problems.push({
      rule,
      ...placeOf(startOf(node)),
      message,
      fix,
      ...(found === undefined ? {} : { found }),
    });
  const look = (node: unknown, depth: number): void => {
    if (isAlias(node)) {
      report(
        node,
        'yaml-anchor',
        'an alias stands here',
        'write the value out, or put it in quotes',
        `*${node.source}`,
      );
      return;
    }
    if (!isScalar(node) && !isCollection(node)) return;
    if (node.anchor !== undefined) {
      report(
        node,
        'yaml-anchor',
        'an anchor stands here',
        'remove it, or put the value in quotes',
        `&${node.anchor}`,
      );
    }
    if (node.tag !== undefined) {
      report(node, 'yaml-tag', 'a tag stands here', 'remove it, or put the value in quotes', node.tag);
    }
    if (!isCollection(node)) return;
    if (depth > deepest) {
      report(
        node,
        'yaml-depth',
        'lists and groups stand too deep inside each other',
        'compare with another entry',
      );
      return;
    }
    if (isSeq(node)) for (const item of node.items) look(item, depth + 1);
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        visitKey(key);
        look(value, depth + 1);
      }
    }
  };
  const visitKey = (key: unknown): void => {
    if (!isScalar(key) || typeof key.value !== 'string') {
      report(key, 'yaml-key', 'a key must be a plain word', 'write a word before the colon');
      return;
    }
    if (key.value === '<<')
      report(key, 'yaml-merge', 'merge keys are not allowed', 'write the lines out', '<<');
    if (forbiddenKeys.has(key.value))
      report(key, 'yaml-key', 'this key is not allowed', 'remove the line', key.value);
    look(key, 0);
  };
  look(root, 1);
};

/** A quote that was never closed is missed at the end of the file; the mistake is where it was opened. */
export const findOpenQuote = (document: Document, missedAt: number): number => {
  let offset = missedAt;
  visit(document, {
    Scalar: (_, { type, range }) => {
      const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (quoted && range && range[0] < missedAt && missedAt <= range[2]) offset = range[0];
    },
  });
  return offset;
};
