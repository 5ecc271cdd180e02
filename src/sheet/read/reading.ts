import type { Content } from '../../check/content.ts';
import type { Field } from '../../schema/field-list.ts';
import type { Tongue } from '../tongue.ts';

/** Why a value is not as it stood in the cell, or why the cell was not taken; the text is `sheet.why.<name>`. */
export const whys = [
  'digits',
  'spaces',
  'form',
  'buddhist',
  'serial',
  'percent',
  'name',
  'word',
  'plus',
  'zero',
  'commas',
  'twice',
  'number',
  'nothing',
  'kept',
  'newer',
  'onFile',
  'order',
] as const;
export type Why = (typeof whys)[number];

/** Why a row is rejected; the text is `sheet.fault.<name>`. */
export const faults = [
  'number',
  'comma',
  'percent',
  'date',
  'period',
  'dayMonth',
  'shortYear',
  'buddhist',
  'phone',
  'onePhone',
  'phoneCountry',
  'phoneUnclear',
  'word',
  'wordUnclear',
  'flag',
  'country',
  'id',
  'idUnclear',
  'noState',
  'conflict',
  'listChanged',
  'duplicate',
  'latin',
  'sameId',
  'unreadable',
  'gone',
  'badId',
  'noEntry',
  'entry',
  'entryUnclear',
  'place',
  'samePlace',
  'deletedWhat',
  'emptyRow',
  'held',
  'checker',
] as const;
export type FaultName = (typeof faults)[number];

/** Why a cell cannot be read. */
export interface Fault {
  key: FaultName;
  values?: Readonly<Record<string, string | number>>;
  /** The one of several values in the cell that it is about. */
  part?: string;
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

export const refuse = (key: FaultName, values: Fault['values'] = {}, suggestion?: string): Reading => ({
  fault: { key, values, ...(suggestion === undefined ? {} : { suggestion }) },
});
