import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
import { editedCollections, factCollections, type FactCollection } from '../../src/schema/collections.ts';
import { listFields, type Field } from '../../src/schema/field-list.ts';
import { languages } from '../../src/schema/language.ts';
import { type Cell, isBlank } from '../../src/sheet/cell.ts';
import { toCleanText } from '../../src/schema/clean-text.ts';
import { toPlainText, toShownText } from '../../src/sheet/cell-text.ts';
import { readCsv, writeCsv } from '../../src/sheet/csv-sheet.ts';
import { groupsAt } from '../../src/sheet/groups-at.ts';
import { valueAt } from '../../src/schema/value-path.ts';
import { dayFirstIn } from '../../src/sheet/read/read-date.ts';
import { readCell } from '../../src/sheet/read/read-cell.ts';
import { commaIn } from '../../src/sheet/read/read-number.ts';
import type { Surroundings } from '../../src/sheet/read/reading.ts';
import { joinSeveral, splitSeveral } from '../../src/draft/several.ts';
import { flagWordsOf } from '../../src/sheet/tongue.ts';
import { realContent, tongueOf, tongues, trialDay } from './trial-sheets.ts';

const { content } = readContent(realContent, trialDay);

const fieldOf = (collection: FactCollection, path: string): Field => {
  const found = listFields(factCollections[collection].schema).find((field) => field.path.join('.') === path);
  if (found === undefined) throw new Error(path);
  return found;
};
const read = (
  place: string,
  cell: Cell,
  around: Partial<Pick<Surroundings, 'country' | 'dayFirst' | 'comma' | 'inPercent'>> = {},
) => {
  const [collection = '', ...path] = place.split('.');
  const field = fieldOf(collection as FactCollection, path.join('.'));
  const reading = readCell({ content, collection, field, tongues, ...around }, cell);
  if (reading === undefined) return undefined;
  return 'fault' in reading ? `✗ ${reading.fault.key}` : [reading.value, ...reading.why];
};

const day = 'smes.standing.on';
const period = 'smes.observations.period';

test.each<[Cell, unknown]>([
  ['2025-03-14', ['2025-03-14']],
  ['2025/3/4', ['2025-03-04', 'form']],
  [new Date('2025-03-14T00:00:00Z'), ['2025-03-14']],
  [45730, ['2025-03-14', 'serial']],
  ['45730', ['2025-03-14', 'serial']],
  [2025, ['2025']],
  ['25/12/2025', ['2025-12-25', 'form']],
  ['25.12.2025', ['2025-12-25', 'form']],
  ['12/25/2025', ['2025-12-25', 'form']],
  ['03/04/2025', '✗ dayMonth'],
  ['05/05/2025', ['2025-05-05', 'form']],
  ['12/2025', ['2025-12', 'form']],
  ['25/12/68', '✗ shortYear'],
  ['2568', ['2025', 'buddhist']],
  [2568, ['2025', 'buddhist']],
  ['25/12/2568', ['2025-12-25', 'form', 'buddhist']],
  ['๒๕/๑๒/๒๕๖๘', ['2025-12-25', 'digits', 'form', 'buddhist']],
  ['3 เมษายน 2568', ['2025-04-03', 'form', 'buddhist']],
  ['วันที่ 3 เมษายน พ.ศ. ๒๕๖๘', ['2025-04-03', 'digits', 'form', 'buddhist']],
  ['ថ្ងៃទី៣ ខែមេសា ឆ្នាំ២០២៥', ['2025-04-03', 'digits', 'form']],
  ['ngày 3 tháng 4 năm 2025', ['2025-04-03', 'form']],
  ['၂၀၂၅', ['2025', 'digits']],
  ['3 April 2025', ['2025-04-03', 'form']],
  ['Apr 3, 2025', ['2025-04-03', 'form']],
  ['April 2025', ['2025-04', 'form']],
  ['2026-02-30', '✗ date'],
  ['31/02/2025', '✗ date'],
  ['soon', '✗ date'],
  [true, '✗ date'],
  [new Date(NaN), '✗ date'],
  ['-', [undefined, 'nothing']],
  ['n/a', [undefined, 'nothing']],
  ['   ', undefined],
  [null, undefined],
])('a date written as %j is read as %j', (cell, expected) => {
  expect(read(day, cell)).toEqual(expected);
});

test('day and month are told apart by the other dates of the column, when these agree', () => {
  expect(read(day, '03/04/2025', { dayFirst: dayFirstIn(['25/12/2025', '03/04/2025', null]) })).toEqual([
    '2025-04-03',
    'form',
  ]);
  expect(read(day, '03/04/2025', { dayFirst: dayFirstIn(['12/25/2025', '03/04/2025']) })).toEqual([
    '2025-03-04',
    'form',
  ]);
  expect(dayFirstIn(['25/12/2025', '12/25/2025'])).toBeUndefined();
  expect(dayFirstIn(['03/04/2025'])).toBeUndefined();
});

test('a Buddhist year is only read where it is one year of the common calendar', () => {
  expect(read(day, '2568', { country: 'TH' })).toEqual(['2025', 'buddhist']);
  expect(read(day, '2568', { country: 'KH' })).toBe('✗ buddhist');
  expect(read(day, '2568', { country: 'MM' })).toBe('✗ buddhist');
  expect(read(day, 'พ.ศ. 2568', { country: 'KH' })).toEqual(['2025', 'buddhist']);
});

test.each<[Cell, unknown]>([
  ['2023/2024', ['2023/2024']],
  ['2023-2024', ['2023/2024', 'form']],
  ['2023 – 2024', ['2023/2024', 'form']],
  ['2025-01/2025-10', ['2025-01/2025-10']],
  ['1/1/2025 - 25/12/2025', ['2025-01-01/2025-12-25', 'form']],
  ['2025-03', ['2025-03']],
  ['some time', '✗ period'],
])('a period written as %j is read as %j', (cell, expected) => {
  expect(read(period, cell)).toEqual(expected);
});

const value = 'smes.observations.value';
test.each<[Cell, unknown]>([
  [40, [40]],
  ['40', [40]],
  ['-1.5', [-1.5]],
  ['1,234,567', [1234567, 'form']],
  ['1.234.567', [1234567, 'form']],
  ['1,234.5', [1234.5, 'form']],
  ['1.234,5', [1234.5, 'form']],
  ['12,5', [12.5, 'form']],
  ['0,125', [0.125, 'form']],
  ['1 234', [1234, 'form']],
  ['1\u00a0234', [1234, 'spaces', 'form']],
  ['1,234', '✗ comma'],
  ['1.234', [1.234]],
  ['៤០', [40, 'digits']],
  ['๑,๒๓๔,๕๖๗', [1234567, 'digits', 'form']],
  ['၄၀', [40, 'digits']],
  ['about 40', '✗ number'],
  ['USD 500', '✗ number'],
  ['30%', '✗ percent'],
  [{ percent: 0.3 }, '✗ percent'],
  [true, '✗ number'],
  [Infinity, '✗ number'],
])('a number written as %j is read as %j', (cell, expected) => {
  expect(read(value, cell)).toEqual(expected);
});

test('a comma is read by the other numbers of the column, and in whole numbers parts thousands', () => {
  expect(read(value, '1,234', { comma: commaIn(['1,234', '1,234,567']) })).toEqual([1234, 'form']);
  expect(read(value, '1,234', { comma: commaIn(['1,234', '12,5']) })).toEqual([1.234, 'form']);
  expect(commaIn(['12,5', '1,234,567'])).toBeUndefined();
  expect(read('smes.products.leadTimeDays', '1,234')).toEqual([1234, 'form']);
});

test('a percentage is a number of per cent, and of nothing else', () => {
  expect(read(value, { percent: 0.3 }, { inPercent: true })).toEqual([30, 'percent']);
  expect(read(value, '12,5 %', { inPercent: true })).toEqual([12.5, 'percent']);
});

const phone = 'smes.contact.phone';
test.each<[Cell, string | undefined, unknown]>([
  ['+855 12 345 678', undefined, ['+855 12 345 678']],
  ['+855-12-345-678', undefined, ['+855 12 345 678', 'form']],
  ['+855 (0) 12 345 678', undefined, ['+855 12 345 678', 'form']],
  ['0085512345678', undefined, ['+85512345678', 'plus']],
  ['855 12 345 678', 'KH', ['+855 12 345 678', 'plus']],
  [85512345678, 'KH', ['+85512345678', 'plus']],
  ['012 345 678', 'KH', ['+855 12 345 678', 'plus']],
  [12345678, 'KH', ['+855 12345678', 'zero']],
  ['០១២ ៣៤៥ ៦៧៨', 'KH', ['+855 12 345 678', 'plus']],
  [668123456, 'TH', ['+66 668123456', 'zero']],
  [66812345678, 'TH', ['+66812345678', 'plus']],
  [958123456, 'MM', '✗ phoneUnclear'],
  ['012 345 678', undefined, '✗ phoneCountry'],
  ['012 345 678 / 098 765 432', 'KH', '✗ onePhone'],
  ['012345678, 098765432', 'KH', '✗ onePhone'],
  ['call us', 'KH', '✗ phone'],
  ['123', 'KH', '✗ phone'],
])('a telephone number written as %j in %s is read as %j', (cell, country, expected) => {
  expect(read(phone, cell, { country })).toEqual(expected);
});

test.each<[Cell, unknown]>([
  ['0902', ['0902']],
  [902, ['0902', 'zero']],
  ['902', ['0902', 'zero']],
  [90210, ['090210', 'zero']],
  ['0902.10', ['090210', 'form']],
  ['๐๙๐๒', ['0902', 'digits']],
  [1006, ['1006']],
])('a goods code written as %j is read as %j', (cell, expected) => {
  expect(read('opportunities.hs', cell)).toEqual(expected);
});

test.each<[string, Cell, unknown]>([
  ['smes.legalForm', 'company', ['company']],
  ['smes.legalForm', 'Company', ['company', 'word']],
  ['smes.legalForm', 'compny', '✗ word'],
  ['smes.province', 'kh-kampot', ['kh-kampot']],
  ['smes.province', 'Kampot', ['kh-kampot', 'name']],
  ['smes.province', 'កំពត', ['kh-kampot', 'name']],
  ['smes.province', 'Nowhere', '✗ id'],
  ['smes.exportMarkets', 'TH, Nowhereland', '✗ country'],
  ['smes.exportMarkets', 'TH; VN', [['TH', 'VN']]],
  ['smes.exportMarkets', 'ไทย, Viet Nam', [['TH', 'VN'], 'commas', 'name']],
  ['smes.exportMarkets', 'Japan; ជប៉ុន', [['JP'], 'name', 'twice']],
  ['smes.exportMarkets', 'TH;\u00a0VN', [['TH', 'VN'], 'spaces']],
  ['smes.languages', 'Khmer; English', [['km', 'en'], 'word']],
  ['provinces.products.protectedName', true, [true]],
  ['provinces.products.protectedName', 'TRUE', [true]],
  ['provinces.products.protectedName', 'ไม่ใช่', [false]],
  ['provinces.products.protectedName', 'có', [true]],
  ['provinces.products.protectedName', 'maybe', '✗ flag'],
  ['smes.names.en', 'Alpha\u200b Rice\u00a0 Mill ', ['Alpha Rice Mill', 'spaces']],
  ['smes.names.km', 'រោងម៉ាស៊ីន\u200bកិនស្រូវ', ['រោងម៉ាស៊ីន\u200bកិនស្រូវ']],
  ['smes.certificates.number', 12345, ['12345', 'number']],
])('%s written as %j is read as %j', (place, cell, expected) => {
  expect(read(place, cell)).toEqual(expected);
});

test('any cell is read or refused, never thrown at', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.date({ noInvalidDate: false }),
    fc.constant(null),
    fc.record({ percent: fc.double() }),
  );
  const fields = editedCollections.flatMap((collection) =>
    listFields(factCollections[collection].schema).map((field) => ({ collection, field })),
  );
  fc.assert(
    fc.property(cell, fc.constantFrom(...fields), (given, { collection, field }) => {
      const reading = readCell({ content, collection, field, tongues, country: 'KH' }, given);
      expect(reading === undefined || 'fault' in reading || 'value' in reading).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

describe('whatever stands on file', () => {
  test.each(editedCollections)('is read again out of its cell in every language, in %s', (collection) => {
    for (const field of listFields(factCollections[collection].schema))
      for (const { value: entry, id } of content.entries.filter((one) => one.collection === collection))
        for (const { group } of groupsAt(entry, field.lists)) {
          const kept = valueAt(group, field.path.slice(field.lists.at(-1)?.length ?? 0));
          if (toPlainText(field, kept) === '') continue;
          for (const language of languages) {
            const tongue = tongueOf(language);
            const shown = toShownText(collection, field, kept, tongue.fields, flagWordsOf(tongue));
            const reading = readCell({ content, collection, field, tongues }, shown);
            const again = reading !== undefined && 'value' in reading ? reading.value : reading;
            expect(toPlainText(field, again), `${id} ${field.path.join('.')} ${shown}`).toBe(
              toPlainText(field, kept),
            );
          }
        }
  });
});

test('several values in a cell come back, whatever signs they hold', () => {
  const text = fc
    .string({ minLength: 1 })
    .map((one) => one.replace(/[\n；]/g, '').trim())
    .filter(Boolean);
  fc.assert(
    fc.property(fc.array(text), (values) => {
      expect(splitSeveral(joinSeveral(values))).toEqual(values);
    }),
  );
});

test('CSV comes back whole, and no cell is a formula', () => {
  const text = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n\'",; aក') });
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      const csv = writeCsv([['first', 'second'], ...rows]);
      const cells = (parse(csv, { bom: true }) as string[][]).flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      const back = readCsv(Buffer.from(csv), 'fixture').rows.slice(1);
      expect(back.map((cells) => cells.map((cell) => cell ?? ''))).toEqual(rows);
    }),
  );
});

test('text that was cleaned once is clean', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = toCleanText(text);
      expect(toCleanText(clean)).toBe(clean);
      expect(isBlank(clean) || clean.trim() === clean).toBe(true);
    }),
  );
});
