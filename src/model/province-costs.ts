import type { Atlas, Entry } from './atlas.ts';
import { gapRow, type GapCell } from './gaps.ts';

/** Groups of core figures that say what it costs to be in a place, in the order of the page. */
export const costGroups = ['work', 'costs', 'taxes'] as const;

/** One line of the costs of a province. */
export interface CostLine {
  cell: GapCell;
  /** Of whom it is told: the province or what lies in it, or the country for what is the same everywhere in it. */
  level: 'province' | 'country';
}

/** Costs of one group. */
export interface CostGroup {
  group: (typeof costGroups)[number];
  lines: CostLine[];
}

const isAnswered = ({ state }: GapCell) => state !== 'searched' && state !== 'missing';

/**
 * What it costs to be in a province, in the rows of the core list: its own figures, else those of its country, marked
 * so. What nobody has found stays in its row. `today` is an ISO day.
 */
export const provinceCosts = (
  atlas: Atlas,
  province: Entry<'provinces'>,
  country: Entry<'countries'>,
  today: string,
): CostGroup[] => {
  const own = new Map(gapRow(atlas, province, today).cells.map((cell) => [cell.indicator.id, cell]));
  const national = new Map(gapRow(atlas, country, today).cells.map((cell) => [cell.indicator.id, cell]));
  const indicators = [...new Set([...own.keys(), ...national.keys()])].flatMap(
    (id) => atlas.indicators.get(id) ?? [],
  );
  const placeOf = ({ data }: Entry<'indicators'>) => data.core?.place ?? 0;
  return costGroups.map((group) => ({
    group,
    lines: indicators
      .filter(({ data }) => data.group === group)
      .toSorted((a, b) => placeOf(a) - placeOf(b))
      .flatMap(({ id }): CostLine[] => {
        const [here, everywhere] = [own.get(id), national.get(id)];
        if (here && (isAnswered(here) || !everywhere || !isAnswered(everywhere)))
          return [{ cell: here, level: 'province' }];
        return everywhere ? [{ cell: everywhere, level: 'country' }] : [];
      }),
  }));
};

/** Figures that the costs show, to number their sources. */
export const figuresOfCosts = (groups: readonly CostGroup[]) =>
  groups.flatMap(({ lines }) => lines.flatMap(({ cell }) => cell.answer?.figure.latest ?? []));
