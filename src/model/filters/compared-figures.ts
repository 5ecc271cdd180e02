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

/** As much of a figure as decides beside which others it may stand; the twin pages and the browser ask the same. */
export interface Comparable {
  /** What it is a figure of: an indicator, and a product where it has one. Figures of one row have the same. */
  row: string;
  unit: string;
  /** Last day of the time it speaks of, as YYYY-MM-DD. */
  last: string;
  /** What it covers when that is not the whole place. */
  scope?: string;
  /** Which boundary of a merged province it belongs to. */
  extent?: string;
  method?: string;
  /** Whether the source gives a range, or no exact number. */
  hedged?: boolean;
  /** Whether nobody has checked it against its source. */
  recalled?: boolean;
}

/** A row that a table of figures can have. */
export interface RowKind {
  row: string;
  /** How many places must have a figure for the row to stand; with none it always does, so that gaps are seen. */
  least: number;
}

/** One kind of figure over several places. */
export interface ComparedRow<K extends RowKind, F extends Comparable> {
  kind: K;
  /** One for each place in the order asked; nothing where none is on file. */
  cells: (F | undefined)[];
  warnings: ComparisonWarning[];
}

/** Years between the ends of the periods of two figures, from which on they are no longer of one time. */
const yearsApart = 2;

const yearOf = ({ last }: Comparable) => Number(last.slice(0, 4));

const differs = (figures: readonly Comparable[], part: (figure: Comparable) => unknown) =>
  new Set(figures.map(part)).size > 1;

/** What a reader must know before comparing figures of one row; nothing to say of fewer than two. */
export const warningsOf = (figures: readonly Comparable[]): ComparisonWarning[] => {
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
    hedged: figures.some(({ hedged }) => hedged),
    notVerified: figures.some(({ recalled }) => recalled),
  };
  return comparisonWarnings.filter((warning) => found[warning]);
};

/** Of all figures of one row in a place the one to show: the whole place before a part, then the newest. */
const bestOf = <F extends Comparable>(figures: readonly F[]): F | undefined =>
  figures.toSorted(
    (a, b) => Number(a.scope !== undefined) - Number(b.scope !== undefined) || b.last.localeCompare(a.last),
  )[0];

/** Of several units the one that most places have; where one has none, none. */
const commonUnit = (places: readonly (readonly Comparable[])[]): string | undefined => {
  const units = new Map<string, number>();
  for (const figures of places)
    for (const unit of new Set(figures.map((figure) => figure.unit)))
      units.set(unit, (units.get(unit) ?? 0) + 1);
  const [best] = [...units].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b));
  return best && best[1] > 1 ? best[0] : undefined;
};

/**
 * Figures of places side by side in the order of the kinds, with a warning wherever they differ in year, unit, scope,
 * extent or method. Nothing is ranked.
 */
export const compareRows = <K extends RowKind, F extends Comparable>(
  kinds: readonly K[],
  places: readonly (readonly F[])[],
): ComparedRow<K, F>[] =>
  kinds.flatMap((kind) => {
    const candidates = places.map((figures) => figures.filter(({ row }) => row === kind.row));
    const unit = commonUnit(candidates);
    const cells = candidates.map((figures) => {
      const same = figures.filter((figure) => figure.unit === unit);
      return bestOf(same.length > 0 ? same : figures);
    });
    const found = cells.flatMap((figure) => figure ?? []);
    return found.length < kind.least ? [] : [{ kind, cells, warnings: warningsOf(found) }];
  });
