/** The value that a share of the values does not pass: 0.5 is the median, 0.95 what nineteen of twenty keep to. */
export const quantile = (values: readonly number[], share = 0.5): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** Median and 95th percentile in a cell of a table. */
export const halfAndMost = (values: readonly number[], digits = 0): string =>
  `${quantile(values).toFixed(digits)} / ${quantile(values, 0.95).toFixed(digits)}`;
