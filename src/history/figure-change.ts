import { seriesKey } from '../schema/series.ts';
import { isSame } from './plain-value.ts';

/** A figure as it stood in a version of a file. */
export interface PastFigure {
  value: number;
  upper?: number;
  qualifier?: string;
  unit: string;
  period: string;
}

/** The newest figure of one series before and after a change. */
export interface FigureChange {
  indicator: string;
  product: string | undefined;
  scope: string | undefined;
  was: PastFigure;
  now: PastFigure;
}

type Read = PastFigure & { indicator: string; product?: string; scope?: string; extent?: string };

/** Versions of long ago need not fit the schema of today: what lacks a part is no figure. */
const isRead = (value: unknown): value is Read => {
  const read = value as Partial<Read> | null;
  return (
    typeof read === 'object' &&
    typeof read?.value === 'number' &&
    [read.indicator, read.unit].every((part) => typeof part === 'string') &&
    /^(string|number)$/u.test(typeof read.period)
  );
};

/** Ends of periods compare as texts once a month or a year is taken to its last day. */
const endOf = ({ period }: Read) => `${String(period).split('/').at(-1)}-99-99`.slice(0, 10);

const newestBySeries = (observations: unknown): Map<string, Read> => {
  const newest = new Map<string, Read>();
  for (const read of Array.isArray(observations) ? observations.filter(isRead) : []) {
    const key = seriesKey(read);
    const known = newest.get(key);
    if (!known || endOf(known) <= endOf(read)) newest.set(key, read);
  }
  return newest;
};

const toPast = ({ value, upper, qualifier, unit, period }: Read): PastFigure => ({
  value,
  ...(upper === undefined ? {} : { upper }),
  ...(qualifier === undefined ? {} : { qualifier }),
  unit,
  // A year once stood there without quotes.
  period: String(period),
});

/** Series whose newest figure is another after the change than before, in the order of the new file. */
export const figureChanges = (before: unknown, after: unknown): FigureChange[] => {
  const old = newestBySeries(before);
  return [...newestBySeries(after)].flatMap(([key, now]) => {
    const was = old.get(key);
    if (!was || isSame(toPast(was), toPast(now))) return [];
    const { indicator, product, scope } = now;
    return [{ indicator, product, scope, was: toPast(was), now: toPast(now) }];
  });
};
