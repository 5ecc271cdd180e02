import type { Cell } from '../cell.ts';
import { toCleanText } from '../../schema/clean-text.ts';
import { toLatinDigits } from '../../schema/latin-digits.ts';
import { withMonthNumbers } from './month-names.ts';
import {
  type Fault,
  type FaultName,
  read,
  type Reading,
  refuse,
  type Surroundings,
  type Why,
} from './reading.ts';

type Part = { iso: string; why: Why[] } | { fault: Fault };

const fault = (key: FaultName): Part => ({ fault: { key } });

/** Countries whose Buddhist years begin in spring and are counted one more: 2568 is no year of ours there. */
const otherEra = new Set(['KH', 'MM', 'LA']);

const pad = (number: number) => String(number).padStart(2, '0');

/** A date out of its numbers, when the calendar has it. */
const toPart = (
  { country }: Surroundings,
  year: number,
  month: number | undefined,
  day: number | undefined,
  why: Why[],
  era = false,
): Part => {
  const isBuddhist = year >= 2400 && year < 2700;
  if (isBuddhist && !era && otherEra.has(country ?? '')) return fault('buddhist');
  const ourYear = isBuddhist ? year - 543 : year;
  if (ourYear < 1000 || ourYear > 2200) return fault('date');
  const reasons: Why[] = isBuddhist ? [...why, 'buddhist'] : why;
  if (month === undefined) return { iso: String(ourYear), why: reasons };
  if (month < 1 || month > 12) return fault('date');
  if (day === undefined) return { iso: `${ourYear}-${pad(month)}`, why: reasons };
  const date = new Date(Date.UTC(ourYear, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return fault('date');
  return { iso: `${ourYear}-${pad(month)}-${pad(day)}`, why: reasons };
};

/** Days since the end of 1899, as sheets count them, when it can be nothing else. */
const isSerial = (number: number) => number >= 15_000 && number < 80_000;
const fromSerial = (around: Surroundings, serial: number): Part => {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return toPart(around, date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), ['serial']);
};

const fromDayMonth = (around: Surroundings, first: number, second: number, year: number): Part => {
  const isSame = first === second;
  if (first > 12 || isSame || around.dayFirst === true) return toPart(around, year, second, first, ['form']);
  if (second > 12 || around.dayFirst === false) return toPart(around, year, first, second, ['form']);
  return fault('dayMonth');
};

const fromText = (around: Surroundings, written: string): Part => {
  const era = /พ\.?\s*ศ\.?/u.test(written);
  const text = withMonthNumbers(toLatinDigits(written).replace(/พ\.?\s*ศ\.?/gu, ' ')).replace(
    /t00:00(:00)?(\.000)?z?$/,
    '',
  );
  const numbers = (pattern: RegExp) => pattern.exec(text)?.slice(1).map(Number);
  const plain = /^\d{4}(-\d\d){0,2}$/.test(text) ? [] : (['form'] as Why[]);
  const ymd = numbers(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/);
  if (ymd) return toPart(around, ymd[0] ?? 0, ymd[1], ymd[2], plain, era);
  const ym = numbers(/^(\d{4})[-/.](\d{1,2})$/);
  if (ym) return toPart(around, ym[0] ?? 0, ym[1], undefined, plain, era);
  const y = numbers(/^(\d{4})$/);
  if (y) return toPart(around, y[0] ?? 0, undefined, undefined, plain, era);
  const my = numbers(/^(\d{1,2})[-/.](\d{4})$/) ?? numbers(/^\|(\d{1,2})\|[ ,]*(\d{4})$/);
  if (my) return toPart(around, my[1] ?? 0, my[0], undefined, ['form'], era);
  const named = numbers(/^(\d{1,2})[ -]*\|(\d{1,2})\|[ ,-]*(\d{4})$/);
  if (named) return toPart(around, named[2] ?? 0, named[1], named[0], ['form'], era);
  const english = numbers(/^\|(\d{1,2})\| (\d{1,2}) ?, ?(\d{4})$/);
  if (english) return toPart(around, english[2] ?? 0, english[0], english[1], ['form'], era);
  const dmy = numbers(/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/);
  if (dmy) return fromDayMonth(around, dmy[0] ?? 0, dmy[1] ?? 0, dmy[2] ?? 0);
  if (/^\d{1,2}[-/. ](\d{1,2}|\|\d{1,2}\|)[-/. ]\d{2}$/.test(text.replace(/ \||\| /g, '|')))
    return fault('shortYear');
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Number(text) : 0;
  return isSerial(serial) ? fromSerial(around, serial) : fault('date');
};

const readPart = (around: Surroundings, cell: Cell): Part => {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime())
      ? fault('date')
      : toPart(around, cell.getUTCFullYear(), cell.getUTCMonth() + 1, cell.getUTCDate(), []);
  if (typeof cell === 'number')
    return isSerial(cell) ? fromSerial(around, cell) : fromText(around, String(cell));
  return typeof cell === 'string' ? fromText(around, toCleanText(cell)) : fault('date');
};

/** What stands between two dates; a slash last, for it may also be within them. */
const between = [/\s*[–—]\s*|\s+-\s+|\s+(?:to|đến|ถึง|ដល់)\s+/u, /(?<=^\d{4})-(?=\d{4}$)/, /\s*\/\s*/];

/** The two dates of a period. */
const readParts = (around: Surroundings, text: string): { iso: string; why: Why[] }[] | undefined => {
  for (const sign of between) {
    const parts = text.split(sign).map((part) => readPart(around, part));
    const dates = parts.filter((part) => 'iso' in part);
    if (dates.length === 2 && parts.length === 2) return dates;
  }
  return undefined;
};

/** A date or, where the field is one, a period: two dates with a slash, a dash or a word between them. */
export const readDate = (around: Surroundings, cell: Cell): Reading => {
  const single = readPart(around, cell);
  const text = typeof cell === 'string' ? toLatinDigits(toCleanText(cell)) : '';
  const toReading = (iso: string, why: Why[]): Reading => {
    const digits: Why[] = typeof cell === 'string' && text !== toCleanText(cell) ? ['digits'] : [];
    return read(iso, ...digits, ...new Set(why));
  };
  if ('iso' in single) return toReading(single.iso, single.why);
  if (around.field.meta.kind === 'period' && typeof cell === 'string') {
    const [from, to] = readParts(around, text) ?? [];
    if (from && to) {
      const iso = `${from.iso}/${to.iso}`;
      return toReading(iso, [...from.why, ...to.why, ...(iso === text ? [] : (['form'] as const))]);
    }
  }
  return single.fault.key === 'date' && around.field.meta.kind === 'period'
    ? refuse('period')
    : { fault: single.fault };
};

/** What the unclear dates of a column are, when at least one of its cells can only be read in one way and none in the other. */
export const dayFirstIn = (cells: readonly Cell[]): boolean | undefined => {
  const order = new Set(
    cells.flatMap((cell) => {
      if (typeof cell !== 'string') return [];
      const [, first, second] =
        /^(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{4}$/.exec(toLatinDigits(toCleanText(cell))) ?? [];
      if (Number(first) > 12 && Number(second) <= 12) return [true];
      return Number(second) > 12 && Number(first) <= 12 ? [false] : [];
    }),
  );
  return order.size === 1 ? [...order][0] : undefined;
};
