import type { FacetTable } from './facets.ts';
import { fromGaps, toGaps } from './row-gaps.ts';

/** The table as the file holds it: rows as distances from one to the next, which are small numbers and pack well. */
export interface FacetFile extends Omit<FacetTable, 'facets'> {
  facets: { name: string; values: (readonly [id: string, gaps: number[]])[] }[];
}

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
    values: values.map(([id, gaps]) => ({ id, rows: fromGaps(gaps) })),
  })),
});
