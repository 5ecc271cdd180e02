import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, toCsv } from '../../src/exports/csv.ts';

const anyText = fc.string({ unit: 'binary' });

/** A plain reader of CSV after RFC 4180. */
const readCsv = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === ',') {
      row.push(cell);
      cell = '';
    } else if (!quoted && sign === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at += 1;
    } else cell += sign;
  }
  return rows;
};

test.each(['=1+1', '+855 12', '-5', '@SUM(A1)', '\tx', '\rx'])('%j does not start a formula', (text) => {
  expect(csvCell(text)).toBe(`"'${text}"`);
});

test('whatever the text, no cell begins with what a spreadsheet takes for a formula', () => {
  fc.assert(fc.property(anyText, (text) => !/^"[=+\-@\t\r]/u.test(csvCell(text))));
});

test('any Unicode comes back, but for the apostrophe and half letters', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
      const expected = rows.map((cells) =>
        cells.map((cell) => cell.toWellFormed().replace(/^(?=[=+\-@\t\r])/u, "'")),
      );
      expect(readCsv(toCsv(rows).slice(1))).toEqual(expected);
    }),
  );
});

test('a file begins with the mark of UTF-8, so that spreadsheets read Khmer', () => {
  expect(toCsv([['ម្រេច']])).toBe('\ufeff"ម្រេច"\r\n');
});
