import { goodContent } from '../check/trial-content.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
import { BrokenSheet } from '../../src/sheet/broken-sheet.ts';
import type { Cell } from '../../src/sheet/cell.ts';
import { readCsv } from '../../src/sheet/csv-sheet.ts';
import { exportWorkbook } from '../../src/sheet/export-workbook.ts';
import { readSheets } from '../../src/sheet/read-file.ts';
import { readWorkbook } from '../../src/sheet/read-workbook.ts';
import { receiptWorkbook } from '../../src/sheet/receipt-workbook.ts';
import { unpackXml } from '../../src/sheet/zip-file.ts';
import { rawWorkbook, zipOf } from './raw-workbook.ts';
import { headings, newBusiness, proposalOf, sheetOf, tongueOf, tongues, trialDay } from './trial-sheets.ts';

const { content } = readContent(goodContent, trialDay);
const exported = await exportWorkbook('smes', content.entries, tongues, tongueOf('en'));

/** The name of the reason for which bytes are refused; anything else that is thrown fails the test. */
const broken = async (bytes: Buffer): Promise<string | undefined> => {
  try {
    await readWorkbook(bytes);
    return undefined;
  } catch (error) {
    if (!(error instanceof BrokenSheet)) throw error;
    return error.key;
  }
};

test('cells come as numbers, percentages, dates, yes or no, texts, and the values of formulas', async () => {
  const rows =
    '<row r="2"><c r="B2"><v>40</v></c><c r="C2" s="1"><v>0.3</v></c><c r="D2" s="2"><v>45730</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="inlineStr"><is><t xml:space="preserve"> 0902 </t></is></c><c r="G2"><f>20+20</f><v>40</v></c></row>';
  const [grid] = await readWorkbook(rawWorkbook(rows));
  expect(grid?.rows[1]).toEqual([
    null,
    40,
    { percent: 0.3 },
    new Date('2025-03-14T00:00:00Z'),
    true,
    ' 0902 ',
    40,
  ]);
});

test('a workbook keeps any text that a spreadsheet can hold', async () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map((one) => one.replaceAll('\r', ''))
    .filter((one) => one.trim() !== '');
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (cells) => {
      const [grid] = await readWorkbook(
        await receiptWorkbook(
          [sheetOf([['_x0041_', 'toString', '__proto__', ...cells]])],
          [],
          tongueOf('en'),
        ),
      );
      expect(grid?.rows[0]).toEqual(['_x0041_', 'toString', '__proto__', ...cells]);
    }),
    { numRuns: 50 },
  );
});

test.each<[string, Buffer, string]>([
  ['no zip', Buffer.from('id,names.en\n'), 'notWorkbook'],
  ['nothing', Buffer.alloc(0), 'notWorkbook'],
  ['an old workbook or one with a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'oldWorkbook'],
  ['another zip', zipOf({ 'word/document.xml': '<document/>' }), 'notWorkbook'],
  ['half a workbook', exported.subarray(0, exported.length / 2), 'notWorkbook'],
  ['a bomb', zipOf({ 'xl/workbook.xml': Buffer.alloc(101 * 1024 * 1024) }), 'tooLarge'],
  [
    'a bomb in two parts',
    zipOf({ 'xl/workbook.xml': Buffer.alloc(60 * 1024 * 1024), 'xl/a.xml': Buffer.alloc(60 * 1024 * 1024) }),
    'tooLarge',
  ],
  [
    'a cell at the far end',
    rawWorkbook('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    'tooManyRows',
  ],
  ['a cell far to the right', rawWorkbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'tooManyColumns'],
  [
    'a formula in error',
    rawWorkbook('<row r="1"><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'),
    'errorCell',
  ],
])('%s is refused', async (_, bytes, key) => {
  expect(await broken(bytes)).toBe(key);
});

test('a file between the files that the directory of a zip does not name is refused', () => {
  const inner = zipOf({ 'xl/hidden.xml': 'hidden' });
  const hidden = inner.subarray(0, inner.indexOf('PK\x01\x02'));
  const outer = zipOf({ 'xl/workbook.xml': 'shown' });
  const start = outer.indexOf('PK\x01\x02');
  const both = Buffer.concat([outer.subarray(0, start), hidden, outer.subarray(start)]);
  both.writeUInt32LE(start + hidden.length, both.length - 6);
  expect(() => unpackXml(both)).toThrow(BrokenSheet);
  expect(unpackXml(outer).get('xl/workbook.xml')).toBe('shown');
});

test('a workbook with any bytes changed is read or refused in words', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(exported.length - 1), fc.nat(255), async (at, byte) => {
      const bytes = Buffer.from(exported);
      bytes[at] = byte;
      await broken(bytes);
    }),
    { numRuns: 100 },
  );
});

test('lists to choose from, help beside cells and hidden columns stand in the workbook', () => {
  const files = unpackXml(exported);
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toMatch(
    /<dataValidation type="list"[^>]*><formula1>'Words to choose from'!\$A\$2:\$A\$\d+<\/formula1>/,
  );
  expect(sheet).toMatch(/<pane [^>]*state="frozen"/);
  const columns = [...sheet.matchAll(/<col [^>]*>/g)];
  expect(columns.at(-1)?.[0]).toContain('hidden="1"');
  for (const [, title = ''] of sheet.matchAll(/promptTitle="([^"]*)"/g))
    expect(title.length).toBeLessThanOrEqual(32);
  for (const [, prompt = ''] of sheet.matchAll(/ prompt="([^"]*)"/g))
    expect(prompt.length).toBeLessThanOrEqual(255);
});

test('receipts stand in a column of the workbook, which can be mended and read again', async () => {
  const grid = sheetOf([headings, newBusiness('Fixture Rice Shop', { province: 'Nowhere' })]);
  const proposal = proposalOf(goodContent, [grid]);
  const [first] = await readWorkbook(await receiptWorkbook([grid], proposal.receipts, tongueOf('km')));
  expect(first?.rows[0]?.slice(0, 2)).toEqual(['លទ្ធផលនៃការអាន', 'id']);
  expect(first?.rows[1]?.[0]).toContain('មិនទទួល');
  const mended = sheetOf(
    (first?.rows ?? []).map((row) => row.map((cell) => (cell === 'Nowhere' ? 'Kampot' : cell))),
  );
  const again = proposalOf(goodContent, [mended]);
  expect(again.receipts.map(({ status }) => status)).toEqual(['accepted']);
  const [second] = await readWorkbook(await receiptWorkbook([mended], again.receipts, tongueOf('en')));
  expect(second?.rows[1]).toHaveLength(headings.length + 1);
  expect(second?.rows[1]?.[0]).toContain('new entry kh-fixture-rice-shop');
});

test.each([
  ['comma', 'id,founded\nkh-a,"1,5"\n'],
  ['semicolon', 'id;founded\nkh-a;"1,5"\n'],
  ['tab', 'id\tfounded\nkh-a\t"1,5"\n'],
])('CSV may have cells parted by a %s', (_, text) => {
  expect(readCsv(Buffer.from(text), 'smes').rows).toEqual([
    ['id', 'founded'],
    ['kh-a', '1,5'],
  ]);
});

test('CSV may have a byte order mark, or be in the UTF-16 of spreadsheets, and nothing else', () => {
  const rows: Cell[][] = [['id', 'កំពត']];
  expect(readCsv(Buffer.from('\ufeffid,កំពត'), 'smes').rows).toEqual(rows);
  expect(readCsv(Buffer.from('\ufeffid\tកំពត', 'utf16le'), 'smes').rows).toEqual(rows);
  expect(() => readCsv(Buffer.from([0x69, 0x64, 0x2c, 0xe1, 0x20]), 'smes')).toThrow('encoding');
  expect(() => readCsv(Buffer.from('id,"open\n'), 'smes')).toThrow('csv');
});

test('other kinds of files are refused by name', async () => {
  await expect(readSheets('smes.pdf', Buffer.from('x'))).rejects.toThrow('kind');
  await expect(readSheets('smes.csv', Buffer.alloc(11 * 1024 * 1024))).rejects.toThrow('tooLarge');
});
