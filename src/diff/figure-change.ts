import { ageOf } from '../model/age.ts';
import { monthsBetween, spanOf } from '../model/period.ts';
import { seriesKey } from '../schema/series.ts';
import type { FieldChange } from './content-diff.ts';
import type { Item, PairedItems } from './paired-items.ts';
import type { Surroundings } from './surroundings.ts';
import { toWords } from './value-words.ts';

/** A figure this many times the newest earlier one, or this part of it, is pointed out. */
export const outlierFactor = 2;

/** Last day of the time a figure speaks of; undefined when it is not written as one. */
const endOf = ({ period }: Item): string | undefined =>
  /^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/.test(String(period))
    ? spanOf(String(period)).last
    : undefined;

const number = (value: unknown) => (typeof value === 'number' ? value.toLocaleString('en') : String(value));

const amountOf = ({ qualifier, value, upper, unit }: Item, around: Surroundings): string =>
  [
    qualifier,
    upper === undefined ? number(value) : `${number(value)}–${number(upper)}`,
    toWords(unit, { references: 'units' }, around),
  ]
    .filter((part) => part !== undefined)
    .join(' ');

const labelOf = ({ indicator, product, scope }: Item, around: Surroundings): string => {
  const what = toWords(indicator, { references: 'indicators' }, around);
  const of = [
    product === undefined ? undefined : toWords(product, { references: 'products' }, around),
    scope,
  ].filter((part) => part !== undefined);
  return of.length === 0 ? what : `${what} (${of.join(', ')})`;
};

/** The newest figure of the same series that ends before this one, in the old list or the new. */
const findEarlier = (figure: Item, lists: readonly Item[]): Item | undefined => {
  const end = endOf(figure);
  if (end === undefined) return undefined;
  return lists
    .filter((other) => seriesKey(other) === seriesKey(figure) && (endOf(other) ?? end) < end)
    .toSorted((a, b) => (endOf(a) ?? '').localeCompare(endOf(b) ?? ''))
    .at(-1);
};

/** How many times one figure is the other, as 3.2 either way; undefined when one is zero or below, or no number. */
const factorOf = (a: Item, b: Item): number | undefined => {
  const [left, right] = [a['value'], b['value']];
  if (typeof left !== 'number' || typeof right !== 'number' || left <= 0 || right <= 0) return undefined;
  return Math.max(left / right, right / left);
};

const outlierWarning = (now: Item, against: Item | undefined, around: Surroundings): string[] => {
  const factor = against === undefined ? undefined : factorOf(now, against);
  if (against === undefined || factor === undefined || factor <= outlierFactor) return [];
  return [
    `outlier: ${number(Math.round(factor * 10) / 10)} times apart from ${amountOf(against, around)} (${String(against['period'])}); more than ${outlierFactor} times asks for a second look`,
  ];
};

const shelfWarning = (now: Item, around: Surroundings): string[] => {
  const end = endOf(now);
  const months = around.look('indicators', String(now['indicator']))?.['shelfLifeMonths'];
  if (end === undefined || typeof months !== 'number') return [];
  if (ageOf(String(now['period']), months, around.today).state !== 'stale') return [];
  return [
    `older than its shelf life: ${monthsBetween(end, around.today)} months since the time it speaks of, ${months} allowed`,
  ];
};

const sourceWords = ({ sources }: Item): string[] => (Array.isArray(sources) ? sources.map(String) : []);

const sourceNote = (was: Item, now: Item): string => {
  const [old, fresh] = [sourceWords(was), sourceWords(now)];
  const added = fresh.filter((id) => !old.includes(id));
  if (added.length > 0) return `source changed: new is ${added.join(', ')}`;
  return fresh.length < old.length ? 'source taken off' : 'same source';
};

const pairNote = (key: string, was: Item, now: Item): string[] =>
  was[key] === now[key] ? [] : [`${key} ${String(was[key] ?? 'none')} → ${String(now[key] ?? 'none')}`];

const otherKeys = ['scope', 'extent', 'method', 'role', 'note'];

/** What is worth a second look when a figure takes the place of another. */
const replacedWarnings = (was: Item, now: Item): string[] => {
  const moved = was['value'] !== now['value'] || was['upper'] !== now['upper'];
  const [before, after] = [endOf(was), endOf(now)];
  return [
    ...(was['unit'] === now['unit'] ? [] : ['another unit: compare the two amounts']),
    ...(before !== undefined && after !== undefined && after < before
      ? ['an older figure takes the place of a newer one']
      : []),
    ...(moved && before === after && sourceNote(was, now) === 'same source'
      ? ['another value for the same time from the same source: was it a slip?']
      : []),
  ];
};

/** Tells a figure that came, went or changed, with its source, its age, and how far it is from the last one. */
export const toFigureChange = (
  { was, now }: PairedItems,
  field: string,
  lists: readonly Item[],
  around: Surroundings,
): FieldChange => {
  const label = labelOf(now ?? was ?? {}, around);
  const amount = (figure: Item) => amountOf(figure, around);
  if (now === undefined)
    return {
      field,
      label,
      how: 'removed',
      was: `${amount(was ?? {})} (${String(was?.['period'])})`,
      notes: [],
      warnings: [],
    };
  const earlier = findEarlier(now, lists);
  // Where nothing earlier is on file, or only the value was mended, it is compared with what stood there.
  const stood = was?.['unit'] === now['unit'] ? was : undefined;
  const isMended = stood !== undefined && endOf(stood) === endOf(now);
  const outliers = outlierWarning(now, isMended ? stood : (earlier ?? stood), around);
  if (was === undefined)
    return {
      field,
      label,
      how: 'added',
      now: `${amount(now)} (${String(now['period'])})`,
      notes: [`source ${sourceWords(now).join(', ') || 'none'}`, `confidence ${String(now['confidence'])}`],
      warnings: [...shelfWarning(now, around), ...outliers],
    };
  const [before, after] = [amount(was), amount(now)];
  return {
    field,
    label,
    how: 'changed',
    ...(before === after ? {} : { was: before, now: after }),
    notes: [
      sourceNote(was, now),
      ...['period', 'confidence', ...otherKeys].flatMap((key) => pairNote(key, was, now)),
    ],
    warnings: [...replacedWarnings(was, now), ...shelfWarning(now, around), ...outliers],
  };
};
