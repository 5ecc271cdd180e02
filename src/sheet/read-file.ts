import { basename } from 'node:path';
import { editedCollections, type FactCollection } from '../schema/collections.ts';
import { BrokenSheet, largestFile } from './broken-sheet.ts';
import type { Grid } from './cell.ts';
import { readCsv } from './csv-sheet.ts';
import { toHeaderKey } from './header-key.ts';
import { sheetName } from './layout.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Tongue } from './tongue.ts';

/** The sheets of a file by its name and bytes. Throws `BrokenSheet`. */
export const readSheets = async (file: string, bytes: Buffer): Promise<Grid[]> => {
  if (bytes.length > largestFile) throw new BrokenSheet('tooLarge');
  const name = basename(file).replace(/\.[^.]+$/, '');
  if (/\.xlsx$/i.test(file)) return readWorkbook(bytes);
  // Excel calls "Unicode text" .txt; what stands in it is CSV with tabs.
  if (!/\.(?:csv|tsv|txt)$/i.test(file)) throw new BrokenSheet('kind', { file: basename(file) });
  // A list of a collection is exported as `smes.products.csv`.
  return [readCsv(bytes, name.split('.').slice(1).join('.') || name)];
};

/** The collection that a file is of, by its own name or by that of its first sheet in any of the languages; undefined when it is not sure. */
export const findCollection = (
  file: string,
  grids: readonly Grid[],
  tongues: readonly Tongue[],
): FactCollection | undefined => {
  const isCalled = (collection: FactCollection, name: string) =>
    [collection, ...tongues.map((tongue) => sheetName(collection, undefined, tongue))]
      .map(toHeaderKey)
      .includes(toHeaderKey(name));
  const [fileName = ''] = basename(file).split('.');
  const own = editedCollections.filter((collection) => collection === fileName);
  // A sheet of products may be that of the products of businesses: the first sheet of an export is that of the entries.
  const found = [fileName, ...grids.slice(0, 1).map(({ name }) => name)]
    .map((name) => editedCollections.filter((collection) => isCalled(collection, name)))
    .find(({ length }) => length > 0);
  const [only, ...others] = own.length > 0 ? own : (found ?? []);
  return others.length === 0 ? only : undefined;
};
