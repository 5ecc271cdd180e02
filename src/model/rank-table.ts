import { entriesOf, type Atlas, type Entry } from './atlas.ts';
import { compareFigures, toComparable } from './figure-rows.ts';
import { warningsOf, type ComparisonWarning } from './filters/compared-figures.ts';
import type { RankedIndicator } from './filters/ranking.ts';

/** An indicator by which places can be ranked, with what a reader must know before doing so. */
export interface RankableIndicator extends RankedIndicator {
  indicator: Entry<'indicators'>;
  unit: string;
  warnings: ComparisonWarning[];
  /** Number of places that have it. */
  known: number;
}

/** Fewer places than this are no ranking. */
const fewest = 8;

/**
 * Indicators that enough provinces have in one unit and as a whole, in the order of the vocabulary, and the provinces
 * in the order of the values. A figure in another unit, or of a part of a province, is left out: it cannot be set
 * beside the others. `today` is an ISO day.
 */
export const rankTable = (
  atlas: Atlas,
  today: string,
): { provinces: Entry<'provinces'>[]; indicators: RankableIndicator[] } => {
  const provinces = entriesOf(atlas, 'provinces');
  const rows = compareFigures(
    atlas,
    provinces.map(({ data }) => data),
    today,
  );
  const indicators = rows.flatMap(({ indicator, product, cells }): RankableIndicator[] => {
    const whole = cells.map((cell) => (cell?.latest.scope === undefined ? cell?.latest : undefined));
    const units = Map.groupBy(
      whole.flatMap((figure) => figure?.unit ?? []),
      (unit) => unit,
    );
    const [unit = ''] = [...units].toSorted((a, b) => b[1].length - a[1].length)[0] ?? [];
    const comparable = whole.map((figure) => (figure?.unit === unit ? figure : undefined));
    const known = comparable.flatMap((figure) => figure ?? []);
    if (product !== undefined || known.length < fewest) return [];
    return [
      {
        id: indicator.id,
        indicator,
        unit,
        values: comparable.map((figure) => figure?.value ?? null),
        warnings: warningsOf(known.map(toComparable)),
        known: known.length,
      },
    ];
  });
  return { provinces, indicators };
};
