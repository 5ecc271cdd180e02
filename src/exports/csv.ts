/** A spreadsheet takes a cell that begins so for a formula; an apostrophe before it makes it text again. */
const formulaStart = /^[=+\-@\t\r]/u;

/** One cell after RFC 4180, always in quotes; half letters are replaced and a formula is made harmless. */
export const csvCell = (text: string): string => {
  const whole = text.toWellFormed();
  const harmless = formulaStart.test(whole) ? `'${whole}` : whole;
  return `"${harmless.replaceAll('"', '""')}"`;
};

/** Rows as CSV: lines end in CR LF; the mark at the start tells spreadsheets that the text is UTF-8. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
