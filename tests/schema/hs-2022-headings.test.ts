import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { hs2022Headings } from '../../src/schema/hs-2022-headings.ts';
import { productSchema } from '../../src/schema/vocabulary.ts';

test('HS 2022 has 1,228 headings in 96 chapters', () => {
  expect(hs2022Headings.size).toBe(1228);
  expect(new Set([...hs2022Headings].map((heading) => heading.slice(0, 2))).size).toBe(96);
});

test.each([
  '0101',
  '0801',
  '0810',
  '0904',
  '1006',
  '2103',
  '2404',
  '2501',
  '3827',
  '4001',
  '7113',
  '8485',
  '8524',
  '8549',
  '8806',
  '9706',
])('%s is a heading', (heading) => {
  expect(hs2022Headings.has(heading)).toBe(true);
});

// The first are headings of older editions, the last never existed.
test.each([
  '0503',
  '2527',
  '2838',
  '2848',
  '4108',
  '4204',
  '5304',
  '6503',
  '6908',
  '8107',
  '8469',
  '8520',
  '8803',
  '9009',
  '9501',
  '7701',
  '9999',
])('%s is not a heading', (heading) => {
  expect(hs2022Headings.has(heading)).toBe(false);
});

test('every product of the vocabulary stands under a heading of HS 2022', () => {
  const folder = 'content/vocabulary/products';
  const wrong = readdirSync(folder).flatMap((file) =>
    productSchema
      .parse(parse(readFileSync(`${folder}/${file}`, 'utf8')))
      .hs.filter((code) => !hs2022Headings.has(code.slice(0, 4)))
      .map((code) => `${file}: ${code}`),
  );
  expect(wrong).toEqual([]);
});
