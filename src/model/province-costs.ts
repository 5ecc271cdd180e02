import type { GapCell, GapRow } from './gaps.ts';

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

const placeOf = ({ cell }: CostLine) => cell.indicator.data.core?.place ?? 0;

const isAnswered = ({ state }: GapCell) => state !== 'searched' && state !== 'missing';

/**
 * What it costs to be in a province, in the rows of the core list: its own figures, else those of its country, marked
 * so. What nobody has found stays in its row.
 */
export const provinceCosts = (province: GapRow, country: GapRow): CostGroup[] => {
  const lines = new Map(
    country.cells.map((cell): [string, CostLine] => [cell.indicator.id, { cell, level: 'country' }]),
  );
  for (const cell of province.cells) {
    const national = lines.get(cell.indicator.id);
    if (!national || isAnswered(cell) || !isAnswered(national.cell))
      lines.set(cell.indicator.id, { cell, level: 'province' });
  }
  const inOrder = [...lines.values()].toSorted((a, b) => placeOf(a) - placeOf(b));
  return costGroups.map((group) => ({
    group,
    lines: inOrder.filter(({ cell }) => cell.indicator.data.group === group),
  }));
};

/** Figures that the costs show, to number their sources. */
export const figuresOfCosts = (groups: readonly CostGroup[]) =>
  groups.flatMap(({ lines }) => lines.flatMap(({ cell }) => cell.answer?.figure.latest ?? []));
