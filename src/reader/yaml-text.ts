import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import type { FilePlace, ReadProblem, ValuePath } from './read-problem.ts';
import { toAdvice } from './yaml-fault.ts';

/** Lists and groups inside each other; the schema needs five. */
const deepest = 6;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** A YAML text as a plain value, with the place of every part and everything that is wrong with the writing. */
export interface YamlText {
  /** The value; undefined when there are problems. */
  value: unknown;
  problems: ReadProblem[];
  /** Place of the value at `path`, or of the nearest part above it that is in the file. */
  locate(path: ValuePath): FilePlace;
  /** Place of the key at the end of `path`. */
  locateKey(path: ValuePath): FilePlace;
  /** The characters of a plain value as they stand in the file, without quotes. */
  sourceOf(path: ValuePath): string | undefined;
}

/** Reads one entry by YAML 1.2 core rules and refuses whatever two readers could take for different things. Never throws. */
export const readYaml = (text: string): YamlText => {
  try {
    return readDocument(text);
  } catch (error) {
    // The parser calls itself for each bracket; thousands of them exhaust the stack.
    const rule = error instanceof RangeError ? 'yaml-depth' : 'yaml-syntax';
    const place = { line: 1, column: 1 };
    return {
      value: undefined,
      problems: [
        {
          ...place,
          rule,
          message: 'the file cannot be read',
          fix: 'compare it with another entry of the same folder',
        },
      ],
      locate: () => place,
      locateKey: () => place,
      sourceOf: () => undefined,
    };
  }
};

const readDocument = (text: string): YamlText => {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  });
  const placeOf = (offset: number): FilePlace => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems: ReadProblem[] = [];
  for (const fault of [...document.errors, ...document.warnings]) {
    const offset = fault.code === 'MISSING_CHAR' ? findOpenQuote(document, fault.pos[0]) : fault.pos[0];
    problems.push({ ...toAdvice(fault.code), ...placeOf(offset) });
  }
  if (document.directives?.yaml.explicit === true) {
    problems.push({ ...toAdvice('BAD_DIRECTIVE'), ...placeOf(Math.max(text.indexOf('%'), 0)) });
  }
  const tab = text.indexOf('\t');
  if (tab >= 0 && !problems.some(({ rule }) => rule === 'yaml-tab')) {
    problems.push({
      rule: 'yaml-tab',
      ...placeOf(tab),
      message: 'a tab stands here',
      fix: 'use spaces instead',
    });
  }
  findStructureProblems(document.contents, placeOf, problems);
  if (document.contents === null && problems.length === 0) {
    problems.push({
      rule: 'yaml-empty',
      line: 1,
      column: 1,
      message: 'the file is empty',
      fix: 'copy the lines of another entry of the same folder and change them',
    });
  }
  return {
    value: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
    problems: toOnePerLine(problems),
    locate: (path) => placeOf(findOffset(document, path, false)),
    locateKey: (path) => placeOf(findOffset(document, path, true)),
    sourceOf: (path) => {
      const node = document.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
  };
};

/** One slip of the writer makes the parser stumble several times on a line; the first fault is the one to mend. */
const toOnePerLine = (problems: ReadProblem[]): ReadProblem[] => {
  const sorted = problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return sorted.filter(({ line }, index) => sorted[index - 1]?.line !== line);
};

const startOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;

const findStructureProblems = (
  root: Node | null,
  placeOf: (offset: number) => FilePlace,
  problems: ReadProblem[],
): void => {
  const report = (node: unknown, rule: string, message: string, fix: string, found?: string) =>
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
const findOpenQuote = (document: Document, missedAt: number): number => {
  let offset = missedAt;
  visit(document, {
    Scalar: (_, { type, range }) => {
      const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (quoted && range && range[0] < missedAt && missedAt <= range[2]) offset = range[0];
    },
  });
  return offset;
};

/** Where the part of the text at `path` begins; the nearest part above when the last steps are not in the file. */
const findOffset = (document: Document, path: ValuePath, ofKey: boolean): number => {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const [index, step] of path.entries()) {
    const wantKey = ofKey && index === path.length - 1;
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && item.key.value === String(step),
      );
      if (pair === undefined) return offset;
      // A list or group is found by its key; a plain value by itself.
      offset =
        wantKey || !isScalar(pair.value) || pair.value.value === null
          ? startOf(pair.key)
          : startOf(pair.value);
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
      node = node.items[step];
      offset = startOf(node);
    } else return offset;
  }
  return offset;
};
