import type { FacetTable } from './facets.ts';

/** The table as the file holds it: rows as distances from one to the next, which are small numbers and pack well. */
export interface FacetFile extends Omit<FacetTable, 'facets'> {
  facets: { name: string; values: (readonly [id: string, gaps: number[]])[] }[];
}

/** Distances of rising numbers, the first from -1. */
const toGaps = (rows: readonly number[]): number[] => rows.map((row, index) => row - (rows[index - 1] ?? -1));

const toRows = (gaps: readonly number[]): number[] => {
  let row = -1;
  return gaps.map((gap) => (row += gap));
};

/** The table, packed for the way to the browser. */
export const toFacetFile = ({ facets, ...table }: FacetTable): FacetFile => ({
  ...table,
  facets: facets.map(({ name, values }) => ({
    name,
    values: values.map(({ id, rows }) => [id, toGaps(rows)] as const),
  })),
});

/** The table that was packed. */
export const readFacetFile = ({ facets, ...table }: FacetFile): FacetTable => ({
  ...table,
  facets: facets.map(({ name, values }) => ({
    name,
    values: values.map(([id, gaps]) => ({ id, rows: toRows(gaps) })),
  })),
});
