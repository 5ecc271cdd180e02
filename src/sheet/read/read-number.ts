import { z } from 'zod';
import type { Cell } from '../cell.ts';
import { toCleanText } from '../../schema/clean-text.ts';
import { toLatinDigits } from '../../schema/latin-digits.ts';
import { read, type Reading, refuse, type Surroundings, type Why } from './reading.ts';

const isWhole = ({ field }: Surroundings) =>
  field.schema instanceof z.ZodNumber && !field.schema.safeParse(0.5).success;

const exact = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** Writes a number with a decimal point and nothing between its digits; undefined when it is none, `unclear` when a comma may be either. */
const toPlain = (around: Surroundings, text: string): string | 'unclear' | undefined => {
  if (exact.test(text)) return text;
  const sign = text.startsWith('-') ? '-' : '';
  const digits = text.slice(sign.length);
  if (/^\d{1,3}([ ’'])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/.test(digits))
    return sign + digits.replace(/[ ’']/g, '').replace(',', '.');
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(digits) || /^\d{1,3}(?:,\d{3}){2,}$/.test(digits))
    return sign + digits.replaceAll(',', '');
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(digits)) return sign + digits.replaceAll('.', '').replace(',', '.');
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) return sign + digits.replaceAll('.', '');
  if (/^\d{1,3},\d{3}$/.test(digits)) {
    // A number that begins with a zero has no thousands.
    const isDecimal = digits.startsWith('0') || around.comma === 'decimal';
    if (isWhole(around) || (around.comma === 'thousands' && !isDecimal))
      return sign + digits.replace(',', '');
    return isDecimal ? sign + digits.replace(',', '.') : 'unclear';
  }
  return /^\d+,\d+$/.test(digits) ? sign + digits.replace(',', '.') : undefined;
};

const asPercent = (around: Surroundings, percent: number): Reading =>
  around.inPercent === true ? read(percent, 'percent') : refuse('percent');

/** A number; separators are read where they can mean one thing only. */
export const readNumber = (around: Surroundings, cell: Cell): Reading => {
  if (typeof cell === 'number') return Number.isFinite(cell) ? read(cell) : refuse('number');
  if (typeof cell === 'object' && cell !== null && 'percent' in cell)
    return asPercent(around, Number((cell.percent * 100).toPrecision(12)));
  if (typeof cell !== 'string') return refuse('number');
  const text = toCleanText(cell);
  const latin = toLatinDigits(text).replace(/^[−–]/u, '-');
  const percent = /^(.*\S)\s*%$/.exec(latin)?.[1];
  const plain = toPlain(around, percent ?? latin);
  if (plain === undefined) return refuse('number');
  if (plain === 'unclear') return refuse('comma');
  const why: Why[] = [
    ...(latin === text ? [] : (['digits'] as const)),
    ...(plain === (percent ?? latin) ? [] : (['form'] as const)),
  ];
  const value = Number(plain);
  if (!Number.isFinite(value)) return refuse('number');
  return percent === undefined ? read(value, ...why) : asPercent(around, value);
};

/** What a comma is in the numbers of a column, when at least one of its cells shows it and none shows the other. */
export const commaIn = (cells: readonly Cell[]): 'thousands' | 'decimal' | undefined => {
  const kinds = new Set(
    cells.flatMap((cell) => {
      if (typeof cell !== 'string') return [];
      const text = toLatinDigits(toCleanText(cell)).replace(/^-/, '');
      if (/^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/.test(text)) return ['thousands' as const];
      return /^\d+,(?:\d{1,2}|\d{4,})$|^(?:0|\d{4,}),\d+$|^\d{1,3}(?:\.\d{3})+,\d+$/.test(text)
        ? ['decimal' as const]
        : [];
    }),
  );
  return kinds.size === 1 ? [...kinds][0] : undefined;
};
