import type writeExcelFile from 'write-excel-file/node';
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { toColumnLetters } from './column.ts';

// What write-excel-file leaves to its features: lists to choose from, words that show beside a cell, hidden columns.

/** A feature as the writer of workbooks takes it; its type has no name outside. */
type SheetFeature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

/** What helps to fill in a column. */
export interface ColumnAid {
  /** Index in the sheet, from 0. */
  index: number;
  title: string;
  text: string;
  /** Where the words to choose from stand, such as `'Lists'!$A$2:$A$9`. */
  from?: string | undefined;
}

/** What is special about a sheet. */
export interface SheetAids {
  /** First and last row to fill in, from 1. */
  rows: readonly [number, number];
  aids: readonly ColumnAid[];
  /** Indexes of columns that nobody needs to see. */
  hidden: readonly number[];
}

/** Spreadsheets refuse longer ones. */
const longest = { title: 32, text: 255 };

const cut = (text: string, length: number): string =>
  text.length <= length
    ? text
    : `${text
        .slice(0, length - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`;

/** Other words than those of the list may be typed: the import reads names in five languages and says what it does not know. */
const validation = ({ index, title, text, from }: ColumnAid, [first, last]: SheetAids['rows']): string => {
  const column = toColumnLetters(index);
  const list = from === undefined ? '' : ' type="list"';
  const formula = from === undefined ? '' : `<formula1>${sanitizeTextContent(from)}</formula1>`;
  const attribute = (name: string, value: string) =>
    ` ${name}="${sanitizeAttributeValue(value.replace(/\s+/g, ' '))}"`;
  return `<dataValidation${list} allowBlank="1" showInputMessage="1" sqref="${column}${first}:${column}${last}"${attribute('promptTitle', cut(title, longest.title))}${attribute('prompt', cut(text, longest.text))}>${formula}</dataValidation>`;
};

/** Writes the aids into the sheets, in the order of the sheets. */
export const toSheetFeature = (sheets: readonly (SheetAids | undefined)[]): SheetFeature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => {
          const sheet = sheets[sheetIndex];
          if (sheet === undefined || sheet.aids.length === 0) return xml;
          const all = sheet.aids.map((aid) => validation(aid, sheet.rows)).join('');
          return insertElementMarkupAccordingToOrderOfSiblings(
            xml,
            `<dataValidations count="${sheet.aids.length}">${all}</dataValidations>`,
            getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [],
            'worksheet',
          );
        },
        transformElementAttributes: (tag, attributes, index, _options, { sheetIndex }) =>
          tag === 'col' && index !== undefined && sheets[sheetIndex]?.hidden.includes(index) === true
            ? { ...attributes, hidden: 1 }
            : attributes,
      },
    },
  },
});
