/** Distances of rising numbers, the first from -1: small numbers, which pack well. */
export const toGaps = (rows: readonly number[]): number[] =>
  rows.map((row, index) => row - (rows[index - 1] ?? -1));

/** The numbers of which these are the distances. */
export const fromGaps = (gaps: readonly number[]): number[] => {
  let row = -1;
  return gaps.map((gap) => (row += gap));
};
