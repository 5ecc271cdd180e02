/** Why a file cannot be read as sheets at all; the text is `sheet.broken.<name>`. */
export const breakages = [
  'missing',
  'kind',
  'notWorkbook',
  'oldWorkbook',
  'tooLarge',
  'tooManyRows',
  'tooManyColumns',
  'errorCell',
  'encoding',
  'csv',
  'collection',
] as const;
type Breakage = (typeof breakages)[number];

/** A file that cannot be read; thrown where it is found out, told where it was asked for. */
export class BrokenSheet extends Error {
  readonly key: Breakage;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(key: Breakage, values: Readonly<Record<string, string | number>> = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/** Largest file that is opened. */
export const largestFile = 10 * 1024 * 1024;

/** Largest size of everything in a workbook once it is unpacked. */
export const largestUnpacked = 100 * 1024 * 1024;

/** Most rows of a sheet. */
export const mostRows = 20_000;

/** Most columns of a sheet. */
export const mostColumns = 500;
