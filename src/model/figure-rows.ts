import type { Observation } from '../schema/observation.ts';
import type { Atlas, Entry } from './atlas.ts';
import { byIndicator, figuresOf, type Figure } from './figures.ts';
import {
  compareRows,
  type Comparable,
  type ComparisonWarning,
  type RowKind,
} from './filters/compared-figures.ts';
import { spanOf } from './period.ts';

/** One indicator, of one product where it has one, over several places. */
export interface FigureRow {
  indicator: Entry<'indicators'>;
  product: string | undefined;
  /** One for each place in the order asked; nothing where none is on file. */
  cells: (Figure | undefined)[];
  warnings: ComparisonWarning[];
}

/** A row with what it is called after. */
export interface FigureKind extends RowKind {
  indicator: Entry<'indicators'>;
  product: string | undefined;
}

/** Which rows stand in a table: some always, others where a number of places have them. */
export interface AskedRows {
  isAlways: (indicator: Entry<'indicators'>) => boolean;
  least: number;
}

/** Of provinces so much is on file that a row needs two; the key indicators stand always, so that what nobody knows is seen. */
export const rowsOfProvinces: AskedRows = { isAlways: ({ data }) => data.key !== undefined, least: 2 };

/** The row that a figure stands in: its indicator, and its product where it has one. */
export const rowOf = ({ indicator, product = '' }: Observation) => `${indicator}|${product}`;

/** What decides beside which figures an observation may stand. */
export const toComparable = (observation: Observation): Comparable => {
  const { unit, period, scope, extent, method, qualifier, upper, confidence } = observation;
  return {
    row: rowOf(observation),
    unit,
    last: spanOf(period).last,
    scope,
    extent,
    method,
    hedged: qualifier !== undefined || upper !== undefined,
    recalled: confidence === 'recalled',
  };
};

/** The rows that figures can make, in the order in which they are shown: key indicators, then by English name. */
export const figureKinds = (
  atlas: Atlas,
  observations: readonly Observation[],
  { isAlways, least }: AskedRows,
): FigureKind[] => {
  const always = [...atlas.indicators.values()].filter(isAlways);
  const rows = new Set([...always.map(({ id }) => `${id}|`), ...observations.map(rowOf)]);
  return [...rows]
    .flatMap((row): FigureKind[] => {
      const [id = '', product = ''] = row.split('|');
      const indicator = atlas.indicators.get(id);
      if (!indicator) return [];
      // Of one product an indicator stands where anybody has it, as it would of all.
      const few = product ? 1 : 0;
      return [{ row, least: isAlways(indicator) ? few : least, indicator, product: product || undefined }];
    })
    .toSorted(
      (a, b) => byIndicator(a.indicator, b.indicator) || (a.product ?? '').localeCompare(b.product ?? ''),
    );
};

/** Figures of two to four provinces side by side, as the browser sets them too. `today` is an ISO day. */
export const compareFigures = (
  atlas: Atlas,
  places: readonly { observations: readonly Observation[] }[],
  today: string,
): FigureRow[] => {
  const all = places.map(({ observations }) =>
    figuresOf(atlas, observations, today).map((figure) => ({ ...toComparable(figure.latest), figure })),
  );
  const kinds = figureKinds(
    atlas,
    places.flatMap(({ observations }) => observations),
    rowsOfProvinces,
  );
  return compareRows(kinds, all).map(({ kind: { indicator, product }, cells, warnings }) => ({
    indicator,
    product,
    cells: cells.map((cell) => cell?.figure),
    warnings,
  }));
};
