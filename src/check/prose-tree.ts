import { mdxToMdast } from 'satteri';
import type { FilePlace } from '../reader/read-problem.ts';
import type { Body, Entry } from './entry.ts';

/** A part of a parsed MDX text: the few fields that rules look at. */
export interface ProseNode {
  type: string;
  name?: string | null;
  value?: unknown;
  url?: string;
  alt?: string | null;
  depth?: number;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: ProseNode[];
  position?: { start: { line: number; column: number } };
}

/** A parsed text, or the fault that stops the parser. */
export type ProseTree =
  { nodes: ProseNode[]; fault?: undefined } | { nodes: []; fault: { message: string; place: FilePlace } };

const flatten = (node: ProseNode): ProseNode[] => [node, ...(node.children ?? []).flatMap(flatten)];

const trees = new WeakMap<Body, ProseTree>();

const parse = (body: Body): ProseTree => {
  try {
    return { nodes: flatten(mdxToMdast(body.text) as ProseNode) };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const match = /^(\d+):(\d+): ([^,(]+)/.exec(text);
    return {
      nodes: [],
      fault: {
        message: match?.[3]?.trim() ?? 'the text cannot be read',
        place: { line: Number(match?.[1] ?? 1) + body.lineOffset, column: Number(match?.[2] ?? 1) },
      },
    };
  }
};

/** The parts of an entry's running text in reading order; parsed once for all rules. */
export const getProse = (entry: Entry): ProseTree | undefined => {
  if (entry.body === undefined) return undefined;
  let tree = trees.get(entry.body);
  if (tree === undefined) trees.set(entry.body, (tree = parse(entry.body)));
  return tree;
};

/** Where a part begins in the file. */
export const placeOf = (entry: Entry, node: ProseNode): FilePlace => ({
  line: (node.position?.start.line ?? 1) + (entry.body?.lineOffset ?? 0),
  column: node.position?.start.column ?? 1,
});
