import type { Field } from '../../schema/field-list.ts';
import { toCleanText } from '../../schema/clean-text.ts';
import { toLatinDigits } from '../../schema/latin-digits.ts';
import { read, type Reading, type Why } from './reading.ts';

/** Whether a field holds codes of four or six digits, as those of the Harmonized System. */
export const isGoodsCode = ({ schema }: Field): boolean =>
  ['0902', '090210'].every((code) => schema.safeParse(code).success) && !schema.safeParse('09021').success;

/** A goods code; the zero that it lost as a number is put back, points between its digits go. */
export const readGoodsCode = (written: string): Reading => {
  const text = toCleanText(written);
  const latin = toLatinDigits(text);
  const bare = latin.replace(/^(\d{2,4})[. ](\d{2})(?:[. ](\d{2}))?$/, '$1$2$3');
  const code = /^(?:\d{3}|\d{5})$/.test(bare) ? `0${bare}` : bare;
  const why: Why[] = [
    ...(latin === text ? [] : (['digits'] as const)),
    ...(bare === latin ? [] : (['form'] as const)),
    ...(code === bare ? [] : (['zero'] as const)),
  ];
  return read(code, ...why);
};
