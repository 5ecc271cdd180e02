/** Named, because without a name a spreadsheet sets headings in another face than cells. */
export const font = { fontFamily: 'Calibri', fontSize: 11 } as const;

/** Points that a line of Khmer or Burmese needs, whose signs stand above and below: no spreadsheet asks for it itself. */
export const lineHeight = 21;

/** Points from one line of a cell to the next. */
const nextLine = 18;

/** Spreadsheets take no higher row. */
const highest = 409;

/** Height in points of a row whose text is broken in a column of so many characters: LibreOffice shows one line unless told. */
export const heightOf = (text: string, width: number): number => {
  const lines = text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(Array.from(line.replace(/\p{M}/gu, '')).length / width)));
  return Math.min(highest, nextLine * lines.reduce((sum, count) => sum + count, 0) + lineHeight - nextLine);
};
