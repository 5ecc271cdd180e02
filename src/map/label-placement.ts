import { isOverlap, type Box, type XY } from './map-view.ts';
import { toScriptScale, toTextExtent, toTextWidth } from './text-width.ts';

/** A name that wants a place; a line feed breaks it in two. `beside` names a point, `over` letters an area. */
export interface LabelRequest {
  text: string;
  /** The name in two lines, tried where one line finds no place. */
  brokenText?: string;
  lang?: string;
  className: string;
  fontSize: number;
  isBold?: boolean;
  /** In em. */
  letterSpacing?: number;
  /** Small is placed first. */
  rank: number;
  /** `beside`: the symbol and its radius. `over`: middles to try, best first, turned by degrees clockwise. */
  at: { kind: 'beside'; point: XY; gap: number } | { kind: 'over'; points: readonly XY[]; turn?: number };
}

export interface PlacedLabel {
  request: LabelRequest;
  /** Start, middle or end of the baseline. */
  at: XY;
  anchor: 'start' | 'middle' | 'end';
  /** Room that the letters take; several boxes when the line is slanted. */
  boxes: readonly Box[];
}

export interface LabelGround {
  bounds: Box;
  /** Symbols, shields, legend: never written over. */
  obstacles: readonly Box[];
  /** Points along the routes: written over only when nothing else is free. */
  lines: readonly XY[];
}

/** Places names in order of rank; a name without a free place is left out. Same input, same places. */
export function placeLabels(requests: readonly LabelRequest[], ground: LabelGround): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const inOrder = requests.map((request, index) => ({ request, index }));
  inOrder.sort((a, b) => a.request.rank - b.request.rank || a.index - b.index);
  for (const { request: asked } of inOrder) {
    const request = { ...asked, fontSize: asked.fontSize * toScriptScale(asked.text) };
    let best: { label: PlacedLabel; cost: number } | undefined;
    const { brokenText } = request;
    const broken = brokenText === undefined ? [] : candidatesOf({ ...request, text: brokenText });
    [...candidatesOf(request), ...broken].forEach((label, order) => {
      if (best !== undefined && best.cost <= order) return;
      if (!label.boxes.every((box) => isFree(box, placed, ground))) return;
      const crossed = ground.lines.filter((point) => label.boxes.some((box) => isPointIn(point, box))).length;
      const cost = order + Math.min(crossed, 12) * 1.6;
      if (best === undefined || cost < best.cost) best = { label, cost };
    });
    if (best !== undefined) placed.push(best.label);
  }
  return placed;
}

function isFree(box: Box, placed: readonly PlacedLabel[], { bounds, obstacles }: LabelGround): boolean {
  const isInBounds = box.x0 >= bounds.x0 && box.y0 >= bounds.y0 && box.x1 <= bounds.x1 && box.y1 <= bounds.y1;
  return (
    isInBounds &&
    !obstacles.some((one) => isOverlap(one, box)) &&
    !placed.some((one) => one.boxes.some((other) => isOverlap(other, box)))
  );
}

/** From line to line of a broken name, in em. */
export const lineHeight = 1.05;

const isPointIn = ([x, y]: XY, box: Box) => x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1;

/** East first, as one reads on; straight above and below last. */
const sides: readonly [dx: number, dy: number][] = [
  [1, 0],
  [1, -0.75],
  [1, 0.75],
  [-1, 0],
  [-1, -0.75],
  [-1, 0.75],
  [0, -1],
  [0, 1],
];

function candidatesOf(request: LabelRequest): PlacedLabel[] {
  const { text, fontSize, isBold, letterSpacing } = request;
  const lines = text.split('\n');
  const width = Math.max(...lines.map((line) => toTextWidth(line, isBold, letterSpacing))) * fontSize;
  const { above, below: belowLast } = toTextExtent(text);
  /** How far the lines after the first reach down, in em. */
  const more = (lines.length - 1) * lineHeight;
  const below = belowLast + more;
  const label = (x: number, baseline: number, anchor: PlacedLabel['anchor']): PlacedLabel => {
    const x0 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    const box = {
      x0: x0 - 1,
      x1: x0 + width + 1,
      y0: baseline - above * fontSize,
      y1: baseline + below * fontSize,
    };
    return { request, at: [x, baseline], anchor, boxes: [box] };
  };
  if (request.at.kind === 'over') {
    const { points, turn } = request.at;
    return points.map(([x, y]) => {
      const straight = label(x, y + ((above - below) / 2) * fontSize, 'middle');
      return turn ? { ...straight, boxes: slantedBoxes([x, y], width, fontSize, turn) } : straight;
    });
  }
  const [x, y] = request.at.point;
  const { gap } = request.at;
  const middle = (0.32 - more / 2) * fontSize;
  // Once close to the symbol, once a step away from it.
  // Above and below, pushed to either side, for long names near an edge.
  const pushed = [-0.2, 0.2, -0.36, 0.36].flatMap((push) => [
    label(x + push * width, y + gap + 2.5 + above * fontSize, 'middle'),
    label(x + push * width, y - gap - 2.5 - below * fontSize, 'middle'),
  ]);
  const around = [gap + 2.5, gap + 6, gap + 10].flatMap((reach) =>
    sides.map(([dx, dy]) => {
      if (dx === 0 && dy < 0) return label(x, y - reach - below * fontSize, 'middle');
      if (dx === 0) return label(x, y + reach + above * fontSize, 'middle');
      const slant = dy === 0 ? 1 : 0.55;
      return label(
        x + dx * reach * slant,
        y + middle + dy * (reach + 0.3 * fontSize),
        dx > 0 ? 'start' : 'end',
      );
    }),
  );
  return [...around.slice(0, sides.length), ...pushed, ...around.slice(sides.length)];
}

/** One square for each em of a slanted line. */
function slantedBoxes([x, y]: XY, width: number, fontSize: number, turn: number): Box[] {
  const radians = (turn * Math.PI) / 180;
  const count = Math.max(1, Math.ceil(width / fontSize));
  return Array.from({ length: count }, (_, index) => {
    const along = ((index + 0.5) / count - 0.5) * width;
    const [cx, cy] = [x + Math.cos(radians) * along, y + Math.sin(radians) * along];
    const half = fontSize * 0.6;
    return { x0: cx - half, y0: cy - half, x1: cx + half, y1: cy + half };
  });
}
