import type { Content } from '../../check/content.ts';
import type { Field } from '../../schema/field-list.ts';
import type { Tongue } from '../tongue.ts';

/** Why a value is not as it stood in the cell; the text is `sheet.why.<name>`. */
export type Why =
  | 'digits'
  | 'spaces'
  | 'form'
  | 'buddhist'
  | 'serial'
  | 'percent'
  | 'name'
  | 'word'
  | 'plus'
  | 'zero'
  | 'commas'
  | 'number'
  | 'nothing';

/** Why a cell cannot be read; the text is `sheet.fault.<key>`. */
export interface Fault {
  key: string;
  values?: Readonly<Record<string, string | number>>;
  /** What was probably meant. */
  suggestion?: string;
}

/** What a cell comes to. */
export type Reading = { value: unknown; why: readonly Why[] } | { fault: Fault };

/** What must be known beside the cell. */
export interface Surroundings {
  content: Content;
  collection: string;
  field: Field;
  tongues: readonly Tongue[];
  /** Code of the country that the row is at home in. */
  country?: string | undefined;
  /** Whether other cells of the column show that the day comes before the month, or after it. */
  dayFirst?: boolean | undefined;
  /** What a comma in a number is, as other cells of the column show. */
  comma?: 'thousands' | 'decimal' | undefined;
  /** Whether the number is in per cent. */
  inPercent?: boolean | undefined;
}

export const read = (value: unknown, ...why: Why[]): Reading => ({ value, why });

export const refuse = (key: string, values: Fault['values'] = {}, suggestion?: string): Reading => ({
  fault: { key, values, ...(suggestion === undefined ? {} : { suggestion }) },
});
