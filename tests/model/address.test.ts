import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { languages } from '../../src/schema/language.ts';

const underBase = async (base: string) => {
  vi.resetModules();
  vi.stubEnv('BASE_URL', base);
  return import('../../src/model/address.ts');
};
afterEach(() => {
  vi.unstubAllEnvs();
  // Other files share the modules of this one's process; none may meet the last base path.
  vi.resetModules();
});

test('English stands at the root, the other languages under their tag', async () => {
  const { addressOf } = await underBase('/');
  expect(languages.map((language) => addressOf(language, 'smes', 'kh-x'))).toEqual([
    '/smes/kh-x/',
    '/km/smes/kh-x/',
    '/th/smes/kh-x/',
    '/vi/smes/kh-x/',
    '/my/smes/kh-x/',
  ]);
  expect(addressOf('en')).toBe('/');
  expect(addressOf('km')).toBe('/km/');
});

test.each(['/atlas', '/atlas/'])('under the base %s every address begins with it once', async (base) => {
  const { addressOf, entryAddress, fileAddress } = await underBase(base);
  expect(addressOf('en')).toBe('/atlas/');
  expect(addressOf('vi', 'sources')).toBe('/atlas/vi/sources/');
  expect(entryAddress('th', 'provinces', 'th-trat')).toBe('/atlas/th/provinces/th-trat/');
  expect(fileAddress('favicon.svg')).toBe('/atlas/favicon.svg');
});

test('a list is the entry without an id, and empty parts leave no double slash', async () => {
  const { addressOf, entryAddress } = await underBase('/');
  expect(entryAddress('en', 'zones')).toBe('/zones/');
  expect(addressOf('my', '', 'zones', '')).toBe('/my/zones/');
});

test('every collection with pages has a folder of pages', async () => {
  const { collectionsWithPages } = await underBase('/');
  const folders = readdirSync(join(import.meta.dirname, '../../src/pages/[...language]'));
  expect(collectionsWithPages.filter((collection) => !folders.includes(collection))).toEqual([]);
});
