import { goodContent } from '../check/trial-content.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
import { BrokenSheet } from '../../src/sheet/broken-sheet.ts';
import { exportWorkbook } from '../../src/sheet/export-workbook.ts';
import { toReceiptLines } from '../../src/sheet/receipt-text.ts';
import { receiptWorkbook } from '../../src/sheet/receipt-workbook.ts';
import { heightOf } from '../../src/sheet/sheet-look.ts';
import { readSheets } from '../../src/sheet/read-file.ts';
import { font } from '../../src/sheet/sheet-look.ts';
import { unpackXml } from '../../src/sheet/zip-file.ts';
import { linesOf, proposalOf, tongueOf, tongues, trialDay } from './trial-sheets.ts';

// The files were exported from the good content, edited and saved by LibreOffice 7.4 as an editor would: a merged title
// above, rows sorted with a coloured empty one between them, the founding day as a date and telephones as numbers,
// names typed in five languages, a business added in the first free row and a product for it on the second sheet, the
// other sheets deleted.

const saved = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/sheets', name));
const alpha = 'smes/kh-alpha-rice-mill.yaml';
const onFile = readFileSync(join(goodContent, alpha), 'utf8').replace("'2009'", '"2009"');
const hall =
  'names:\n  en: Fixture Rice Hall\n  km: សាលស្រូវគំរូ\n  vi: Nhà gạo mẫu\n  my: နမူနာ ဆန်စက်\nlegalForm: company\nprovince: kh-kampot\nsectors:\n  - food\nproducts:\n  - product: rice\n    name: Rice\n';

describe('a workbook that was edited and saved in LibreOffice', () => {
  test('gives the business that was added and the cells that were changed, and nothing else', async () => {
    const proposal = proposalOf(goodContent, await readSheets('smes.xlsx', saved('libreoffice.xlsx')));
    expect(linesOf(proposal).map((line) => line.split(': ')[0])).toEqual([
      '6 accepted',
      '8 changed',
      '4 unchanged',
      '5 accepted',
    ]);
    expect(linesOf(proposal)[0]).not.toContain('found by its word');
    expect(proposal.files.get(alpha)).toBe(
      onFile
        .replace('"2009"', '2009-07-06')
        .replace('+855 33 123 456', '"+85533999888"')
        .replace(/(km: .*\n)/, '$1  th: โรงสีข้าวตัวอย่าง\n'),
    );
    expect(proposal.files.get('smes/kh-fixture-rice-hall.yaml')).toBe(
      `${hall}  - product: rice\n    name: Fixture bran; fine\nfounded: "2019"\ncontact:\n  phone: +855 33123457\nstanding:\n  state: listed\nsources:\n  - alpha-site\nconfidence: sourced\n`,
    );
  });

  test('keeps the lists to choose from, the help and the hidden column', () => {
    const sheet = unpackXml(saved('libreoffice.xlsx')).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toMatch(/<dataValidation [^>]*type="list"/);
    expect(sheet).toMatch(/promptTitle="Legal form"/);
    expect(sheet).toMatch(/<col [^>]*hidden="true"/);
  });
});

test.each(['libreoffice-semicolon.csv', 'libreoffice-utf16.csv'])(
  'the same as %s gives the same, and asks about the one date that may be two',
  async (name) => {
    const grids = await readSheets('smes.csv', saved(name));
    const proposal = proposalOf(goodContent, grids);
    const [added = '', changed = ''] = linesOf(proposal);
    expect(added).toMatch(/^6 accepted: /);
    expect(changed).toMatch(/^8 rejected: Founded \(column S\): day and month .*.*06\/07\/2009/);
    const day = grids.map((grid) => ({
      ...grid,
      rows: grid.rows.map((row) => row.map((cell) => (cell === '06/07/2009' ? '26/07/2009' : cell))),
    }));
    const text = proposalOf(goodContent, day).files.get(alpha) ?? '';
    expect(text).toContain('founded: 2009-07-26');
    expect(text).toContain('phone: "+85533999888"');
    expect(text).toContain('th: โรงสีข้าวตัวอย่าง');
  },
);

const rows = [
  ['id', 'names.en', 'sectors'],
  ['kh-a', 'Fixture, one', 'food; crops'],
  ['kh-b', 'រោងម៉ាស៊ីន', 'food'],
];
const written = (sign: string, end = '\r\n') =>
  rows.map((cells) => cells.map((cell) => (cell.includes(sign) ? `"${cell}"` : cell)).join(sign)).join(end);
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

describe('a table that another program wrote', () => {
  test.each<[string, string, Buffer]>([
    ['commas and line ends of Windows', 'smes.csv', Buffer.from(written(','))],
    ['semicolons', 'smes.csv', Buffer.from(written(';'))],
    [
      'semicolons under a title with a comma',
      'smes.csv',
      Buffer.from(`Members, today\n${written(';', '\n')}`),
    ],
    ['the line that tells Excel the sign', 'smes.csv', Buffer.from(`sep=;\r\n${written(';')}`)],
    ['that line behind a byte order mark', 'smes.csv', Buffer.from(`\ufeffsep=\t\r\n${written('\t')}`)],
    ['line ends of old Macs', 'smes.csv', Buffer.from(written(',', '\r'))],
    ['tabs, as "Unicode text" of Excel', 'smes.txt', Buffer.from(`\ufeff${written('\t')}`, 'utf16le')],
    ['tabs in a file of that name', 'smes.tsv', Buffer.from(written('\t'))],
    ['UTF-16 the other way round', 'smes.csv', utf16be(written(';'))],
  ])('is read when it has %s', async (_, name, bytes) => {
    const [grid] = await readSheets(name, bytes);
    expect(grid?.rows.slice(-3)).toEqual(rows);
  });

  test.each<[string, string, Buffer, string]>([
    [
      'the letters of Western Windows',
      'smes.csv',
      Buffer.from('id,names.vi\nkh-a,Nh\u00e0', 'latin1'),
      'encoding',
    ],
    ['UTF-16 without its mark', 'smes.csv', Buffer.from(written(','), 'utf16le'), 'encoding'],
    ['the format of LibreOffice', 'smes.ods', Buffer.from('PK'), 'kind'],
    ['the format of old Excel', 'smes.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'kind'],
  ])('is refused with what to do when it has %s', async (_, name, bytes, key) => {
    const broken = await readSheets(name, bytes).then(
      () => undefined,
      (error: unknown) => (error instanceof BrokenSheet ? error : undefined),
    );
    expect(broken?.key).toBe(key);
    expect(tongueOf('en').words.say(`sheet.broken.${key}`, { ...broken?.values })).toMatch(/save it as/i);
  });
});

test('rows are high enough for Khmer and Burmese, and all cells have one face', async () => {
  const { content } = readContent(goodContent, trialDay);
  const files = unpackXml(await exportWorkbook('smes', content.entries, tongues, tongueOf('km')));
  const fonts = /<fonts[^>]*>(.*)<\/fonts>/s.exec(files.get('xl/styles.xml') ?? '')?.[1] ?? '';
  const faces = [...fonts.matchAll(/<font>(.*?)<\/font>/gs)].map(
    ([, one = '']) => /<name val="([^"]*)"/.exec(one)?.[1],
  );
  expect(new Set(faces)).toEqual(new Set([font.fontFamily]));
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  const heights = [...sheet.matchAll(/<row r="(\d+)"([^>]*)>/g)]
    .filter(([, row]) => Number(row) > 3)
    .map(([, , attributes = '']) => Number(/ht="([\d.]+)"/.exec(attributes)?.[1] ?? 0));
  expect(heights.length).toBeGreaterThan(100);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(20);
});

test('a receipt of many lines is seen whole, with its row beside its beginning', async () => {
  const grids = await readSheets('smes.xlsx', saved('libreoffice.xlsx'));
  const { receipts } = proposalOf(goodContent, grids);
  const bytes = await receiptWorkbook(grids, receipts, tongueOf('my'));
  const sheet = unpackXml(bytes).get('xl/worksheets/sheet1.xml') ?? '';
  const height = (row: number) => Number(new RegExp(`<row r="${row}"[^>]* ht="([\\d.]+)"`).exec(sheet)?.[1]);
  const lines = receipts.map((receipt) => toReceiptLines(receipt, tongueOf('my')).length);
  for (const [index, { row, part }] of receipts.entries())
    if (part.grid === grids[0]) expect(height(row.row)).toBeGreaterThanOrEqual((lines[index] ?? 0) * 18);
  // A row higher than this is refused by spreadsheets.
  expect(heightOf('x\n'.repeat(1000), 50)).toBe(409);
  const [grid] = await readSheets('smes.xlsx', bytes);
  expect(grid?.rows.map((cells) => cells.slice(1))).toEqual(grids[0]?.rows.map((cells) => [...cells]));
});
