import type { Language } from '../schema/language.ts';
import { toLetterSize, wrappedText } from './wrapped-text.ts';

/** A text on the drawing, with the language it is written in and where it leads. */
export interface ChainText {
  text: string;
  language: Language;
  href?: string | undefined;
}

/** What a stop of the chain says. */
export interface DrawnStopTexts {
  stage: string;
  title: ChainText;
  notes: ChainText[];
  actors: ChainText[];
  gaps: ChainText[];
  /** Said in the hatched box when nobody has described the stop. */
  unknown: ChainText | undefined;
}

type BlockKind = 'title' | 'note' | 'actor' | 'gap' | 'unknown';

/** Lines of one text in their place; all lengths are units of the drawing. */
export interface Block extends ChainText {
  kind: BlockKind;
  lines: string[];
  x: number;
  /** Top of the block. */
  y: number;
  width: number;
  height: number;
  letters: number;
  lineHeight: number;
}

export interface DrawnStop {
  stage: string;
  /** Where its mark stands on the line. */
  mark: { x: number; y: number };
  isUnknown: boolean;
  blocks: Block[];
}

export interface ChainDrawing {
  width: number;
  height: number;
  /** From mark to mark; a stretch to or from a stop that nobody has described is broken. */
  stretches: { from: DrawnStop['mark']; to: DrawnStop['mark']; isBroken: boolean }[];
  stops: DrawnStop[];
}

const sizes: Record<BlockKind, number> = { title: 16, note: 13.5, actor: 14.5, gap: 13.5, unknown: 13.5 };
/** Room above and below the lines of a block. An actor is as tall as a finger needs, also where the drawing is set smaller. */
const padding: Record<BlockKind, number> = { title: 0, note: 3, actor: 5, gap: 7, unknown: 7 };
const least: Record<BlockKind, number> = { title: 0, note: 0, actor: 30, gap: 0, unknown: 0 };
/** Space between the box of a gap and its words, and between blocks. */
const inset = 8;
const between = 6;

const lineFactor = (text: string) => (/[\u1000-\u109f\u1780-\u17ff]/u.test(text) ? 1.75 : 1.45);

const toBlocks = (stop: DrawnStopTexts, x: number, top: number, width: number): Block[] => {
  const all: [BlockKind, ChainText][] = [
    ['title', stop.title],
    ...stop.notes.map((note): [BlockKind, ChainText] => ['note', note]),
    ...stop.actors.map((actor): [BlockKind, ChainText] => ['actor', actor]),
    ...stop.gaps.map((gap): [BlockKind, ChainText] => ['gap', gap]),
    ...(stop.unknown ? [['unknown', stop.unknown] satisfies [BlockKind, ChainText]] : []),
  ];
  return all.reduce<Block[]>((blocks, [kind, said]) => {
    const isBox = kind === 'gap' || kind === 'unknown';
    const room = isBox ? width - 2 * inset : width;
    const lines = wrappedText(said.text, said.language, room, sizes[kind], kind === 'title');
    const letters = toLetterSize(said.text, sizes[kind]);
    const lineHeight = letters * lineFactor(said.text);
    const above = blocks.at(-1);
    const height = Math.max(least[kind], lines.length * lineHeight + 2 * padding[kind]);
    return [
      ...blocks,
      {
        ...said,
        kind,
        lines,
        x,
        y: above ? above.y + above.height + between : top,
        width,
        height,
        letters,
        lineHeight,
      },
    ];
  }, []);
};

const bottomOf = ({ blocks }: DrawnStop) => {
  const last = blocks.at(-1);
  return last ? last.y + last.height : 0;
};

const joined = (stops: DrawnStop[]): ChainDrawing['stretches'] =>
  stops.slice(1).flatMap((stop, index) => {
    const before = stops[index];
    return before ? [{ from: before.mark, to: stop.mark, isBroken: before.isUnknown || stop.isUnknown }] : [];
  });

/** The chain from left to right, a column for each stop. */
export const toWideDrawing = (stops: readonly DrawnStopTexts[], width: number): ChainDrawing => {
  const column = width / stops.length;
  const drawn = stops.map((stop, index): DrawnStop => {
    const x = index * column;
    return {
      stage: stop.stage,
      mark: { x: x + 9, y: 10 },
      isUnknown: stop.unknown !== undefined,
      blocks: toBlocks(stop, x + 1, 28, column - 18),
    };
  });
  return { width, height: Math.max(...drawn.map(bottomOf), 0) + 4, stretches: joined(drawn), stops: drawn };
};

/** The chain from top to bottom, for a narrow screen. */
export const toTallDrawing = (stops: readonly DrawnStopTexts[], width: number): ChainDrawing => {
  const drawn = stops.reduce<DrawnStop[]>((above, stop) => {
    const last = above.at(-1);
    const top = last ? bottomOf(last) + 22 : 2;
    return [
      ...above,
      {
        stage: stop.stage,
        mark: { x: 9, y: top + 12 },
        isUnknown: stop.unknown !== undefined,
        blocks: toBlocks(stop, 30, top, width - 31),
      },
    ];
  }, []);
  const last = drawn.at(-1);
  return { width, height: (last ? bottomOf(last) : 0) + 4, stretches: joined(drawn), stops: drawn };
};
