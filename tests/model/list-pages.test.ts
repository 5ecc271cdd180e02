import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDate } from '../../src/model/build-date.ts';
import { directoryEntries, directoryGroups, groupsOf } from '../../src/model/directory-list.ts';
import { directoryPath, listPages, rowsOnPage } from '../../src/model/list-pages.ts';
import { atlasWith, fixtureSme } from '../sme-fixture.ts';
import { realAtlas } from '../atlas.ts';

const provinces = [...realAtlas.provinces.keys()];
/** A plainly made-up directory, its businesses spread over all provinces. */
const artificial = (count: number) =>
  atlasWith(
    Array.from({ length: count }, (_, index) =>
      fixtureSme(`xx-fixture-${index}`, { province: provinces[(index * 7) % provinces.length] ?? '' }),
    ),
    [],
    true,
  );

test('a directory of ten thousand stands on pages of three hundred, together every row once and in order', () => {
  const groups = directoryGroups(artificial(10_000), 'smes', buildDate, 'en');
  const rows = directoryEntries(groups);
  const pages = listPages(groups, rowsOnPage);
  expect(pages.map(({ number }) => number)).toEqual(Array.from({ length: 34 }, (_, index) => index + 1));
  expect(pages.flatMap((page) => directoryEntries(page.groups))).toEqual(rows);
  // The script of the directory takes what stands on the first page for the first rows.
  expect(directoryEntries(pages[0]?.groups ?? [])).toEqual(rows.slice(0, rowsOnPage));
  for (const page of pages) {
    expect(page.of).toBe(34);
    expect(directoryEntries(page.groups).length).toBeLessThanOrEqual(rowsOnPage);
    for (const group of page.groups)
      for (const { entries } of group.provinces) expect(entries.length).toBeGreaterThan(0);
  }
});

test('a group that a page breaks keeps the size of the whole on each of its pages', () => {
  const groups = directoryGroups(artificial(1000), 'smes', buildDate, 'en');
  const whole = new Map(
    groups.flatMap((group) => group.provinces.map(({ province, size }) => [province, size])),
  );
  const seen = new Map<string | undefined, number>();
  for (const page of listPages(groups, 30))
    for (const { provinces: shown } of page.groups)
      for (const { province, size, entries } of shown) {
        expect(size, province).toBe(whole.get(province));
        seen.set(province, (seen.get(province) ?? 0) + entries.length);
      }
  expect(seen).toEqual(whole);
});

test('any list on pages of any length is the list', () => {
  const all = directoryEntries(directoryGroups(realAtlas, 'smes', buildDate, 'en'));
  fc.assert(
    fc.property(fc.subarray(all), fc.integer({ min: 1, max: 400 }), (some, most) => {
      const groups = groupsOf(realAtlas, some);
      const pages = listPages(groups, most);
      expect(pages.flatMap((page) => directoryEntries(page.groups))).toEqual(directoryEntries(groups));
      expect(pages.length).toBe(Math.max(1, Math.ceil(some.length / most)));
      for (const { number, of, groups: shown } of pages)
        if (number < of) expect(directoryEntries(shown).length).toBe(most);
    }),
  );
});

test('an empty list has one page', () => {
  expect(listPages([], rowsOnPage)).toEqual([{ number: 1, of: 1, groups: [] }]);
});

test('the first page of a directory is the directory', () => {
  expect(directoryPath('smes', 1)).toEqual(['smes']);
  expect(directoryPath('smes', 2)).toEqual(['smes', 'page', '2']);
});
