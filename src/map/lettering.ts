import { lineHeight, type LabelRequest, type PlacedLabel } from './label-placement.ts';
import { element, escapeText, round } from './svg-element.ts';

/** Placed names as text, grouped by kind. Names are pictures of what the links and lists already say. */
export function drawLabels(labels: readonly PlacedLabel[]): string {
  const groups = new Map<string, PlacedLabel[]>();
  for (const label of labels) {
    const { className, fontSize, letterSpacing = 0 } = label.request;
    const key = `${className} ${fontSize} ${letterSpacing}`;
    groups.set(key, [...(groups.get(key) ?? []), label]);
  }
  return [...groups.values()]
    .map((group) => {
      const { className, fontSize, letterSpacing } = (group[0] as PlacedLabel).request;
      const spacing = letterSpacing ? `${letterSpacing}em` : undefined;
      return element(
        'g',
        { class: `map-name is-${className}`, 'font-size': fontSize, 'letter-spacing': spacing },
        ...group.map(({ request, at: [x, y], anchor }) =>
          element(
            'text',
            {
              x,
              y,
              'text-anchor': anchor === 'start' ? undefined : anchor,
              transform: turnOf(request, x, y),
              lang: request.lang,
            },
            ...request.text
              .split('\n')
              .map((line, index) =>
                index === 0
                  ? escapeText(line)
                  : element('tspan', { x, dy: `${lineHeight}em` }, escapeText(line)),
              ),
          ),
        ),
      );
    })
    .join('');
}

function turnOf({ at, fontSize }: LabelRequest, x: number, y: number): string | undefined {
  if (at.kind !== 'over' || !at.turn) return undefined;
  return `rotate(${at.turn} ${round(x)} ${round(y - fontSize * 0.27)})`;
}

/** Scripts with capitals are lettered wide over areas; Khmer, Thai and Burmese never are. */
export function toAreaLettering(text: string, spacing: number): { text: string; letterSpacing: number } {
  return /^[\u0020-\u024f\u0300-\u036f\u1e00-\u1eff]+$/.test(text)
    ? { text: text.toUpperCase(), letterSpacing: spacing }
    : { text, letterSpacing: 0 };
}

/** A second name in brackets and the word for city belong in lists, not on a map. */
export const toShortName = (name: string) => name.replace(/ \(.*\)$/, '').replace(/^Thành phố /, 'TP. ');

/** A long name in two lines, broken at the space nearest its middle. */
export function toTwoLines(name: string): string | undefined {
  const middle = name.length / 2;
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const [space] = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return space === undefined ? undefined : `${name.slice(0, space)}\n${name.slice(space + 1)}`;
}
