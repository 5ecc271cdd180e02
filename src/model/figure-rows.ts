import type { Observation } from '../schema/observation.ts';
import type { Atlas, Entry } from './atlas.ts';
import { figuresOf, type Figure } from './figures.ts';
import { spanOf } from './period.ts';

/** Why figures in a row may not be compared as they stand, in the order in which it is said. */
export const comparisonWarnings = [
  'years',
  'unit',
  'scope',
  'extent',
  'method',
  'hedged',
  'notVerified',
] as const;
export type ComparisonWarning = (typeof comparisonWarnings)[number];

/** One indicator, of one product where it has one, over several places. */
export interface FigureRow {
  indicator: Entry<'indicators'>;
  product: string | undefined;
  /** One for each place in the order asked; nothing where none is on file. */
  cells: (Figure | undefined)[];
  warnings: ComparisonWarning[];
}

/** Years between the ends of the periods of two figures, from which on they are no longer of one time. */
const yearsApart = 2;

const yearOf = ({ period }: Observation) => Number(spanOf(period).last.slice(0, 4));

const differs = (figures: readonly Observation[], part: (figure: Observation) => unknown) =>
  new Set(figures.map(part)).size > 1;

/** What a reader must know before comparing figures of one indicator; nothing to say of fewer than two. */
export const warningsOf = (figures: readonly Observation[]): ComparisonWarning[] => {
  if (figures.length < 2) return [];
  const years = figures.map(yearOf);
  const found: Record<ComparisonWarning, boolean> = {
    years: Math.max(...years) - Math.min(...years) > yearsApart,
    unit: differs(figures, ({ unit }) => unit),
    scope: differs(figures, ({ scope }) => scope),
    extent: differs(figures, ({ extent }) => extent),
    // A figure without a stated method is not at odds with any.
    method: differs(
      figures.filter(({ method }) => method),
      ({ method }) => method,
    ),
    hedged: figures.some(({ qualifier, upper }) => qualifier !== undefined || upper !== undefined),
    notVerified: figures.some(({ confidence }) => confidence === 'recalled'),
  };
  return comparisonWarnings.filter((warning) => found[warning]);
};

/** Of all figures of one indicator and product in a place the one to show: the whole place before a part, then the newest. */
const bestOf = (figures: readonly Figure[]): Figure | undefined =>
  figures.toSorted(
    (a, b) =>
      Number(a.latest.scope !== undefined) - Number(b.latest.scope !== undefined) ||
      spanOf(b.latest.period).last.localeCompare(spanOf(a.latest.period).last),
  )[0];

/** Of several units the one that most places have; where one has none, none. */
const commonUnit = (places: readonly (readonly Figure[])[]): string | undefined => {
  const units = new Map<string, number>();
  for (const figures of places)
    for (const unit of new Set(figures.map(({ latest }) => latest.unit)))
      units.set(unit, (units.get(unit) ?? 0) + 1);
  const [best] = [...units].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b));
  return best && best[1] > 1 ? best[0] : undefined;
};

/**
 * Figures of two to four places side by side, with a warning wherever they differ in year, unit, scope, extent or
 * method. Rows: the key indicators always, so that what nobody knows is seen; others where at least two places have
 * them. Nothing is ranked.
 */
export const compareFigures = (
  atlas: Atlas,
  places: readonly { observations: readonly Observation[] }[],
  today: string,
): FigureRow[] => {
  const all = places.map(({ observations }) => figuresOf(atlas, observations, today));
  const keyOf = ({ indicator, latest }: Figure) => `${indicator.id}|${latest.product ?? ''}`;
  const keys = new Set([
    ...[...atlas.indicators.values()].filter(({ data }) => data.key !== undefined).map(({ id }) => `${id}|`),
    ...all.flat().map(keyOf),
  ]);
  return [...keys]
    .flatMap((key): FigureRow[] => {
      const [id = '', product = ''] = key.split('|');
      const indicator = atlas.indicators.get(id);
      if (!indicator) return [];
      const candidates = all.map((figures) => figures.filter((figure) => keyOf(figure) === key));
      const unit = commonUnit(candidates);
      const cells = candidates.map((figures) => {
        const same = figures.filter(({ latest }) => latest.unit === unit);
        return bestOf(same.length > 0 ? same : figures);
      });
      const found = cells.flatMap((figure) => figure?.latest ?? []);
      if (indicator.data.key === undefined && found.length < 2) return [];
      return [{ indicator, product: product || undefined, cells, warnings: warningsOf(found) }];
    })
    .toSorted(
      (a, b) =>
        (a.indicator.data.key ?? 1000) - (b.indicator.data.key ?? 1000) ||
        a.indicator.data.names.en.localeCompare(b.indicator.data.names.en, 'en') ||
        (a.product ?? '').localeCompare(b.product ?? ''),
    );
};
