import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Pair } from 'yaml';
import type { FilePlace, ReadFault, ReadProblem, ValuePath } from './read-problem.ts';
import { toAdvice } from './yaml-fault.ts';
import { findOpenQuote, findStructureProblems, startOf } from './yaml-structure.ts';

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
    const rule: ReadFault = error instanceof RangeError ? 'yaml-depth' : 'yaml-syntax';
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

/** A text as the parser sees it, with the lines that it stands on. */
const parse = (text: string) => {
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
  return { document, placeOf };
};

const readDocument = (text: string): YamlText => {
  const { document, placeOf } = parse(text);
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
  // Places are asked of few entries, and the trees of ten thousand take more memory and time than to read those few again.
  let kept: ReturnType<typeof parse> | undefined;
  const parsed = () => (kept ??= parse(text));
  const place = (path: ValuePath, ofKey: boolean) =>
    parsed().placeOf(findOffset(parsed().document, path, ofKey));
  return {
    value: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
    problems: toOnePerLine(problems),
    locate: (path) => place(path, false),
    locateKey: (path) => place(path, true),
    sourceOf: (path) => {
      const node = parsed().document.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
  };
};

/** One slip of the writer makes the parser stumble several times on a line; the first fault is the one to mend. */
const toOnePerLine = (problems: ReadProblem[]): ReadProblem[] => {
  const sorted = problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return sorted.filter(({ line }, index) => sorted[index - 1]?.line !== line);
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
