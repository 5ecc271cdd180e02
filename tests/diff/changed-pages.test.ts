import { expect, test } from 'vitest';
import { changedPages } from '../../src/diff/changed-pages.ts';
import { findHome } from '../../src/check/home.ts';
import type { EntryVersion } from '../../src/diff/entry-version.ts';
import { collectionsWithPages } from '../../src/model/address.ts';
import { twinsOf } from '../../src/model/twins.ts';
import { realAtlas } from '../atlas.ts';
import { around } from './surroundings.ts';

const version = (path: string, value: object = {}): EntryVersion => {
  const home = findHome(path);
  if (home === undefined) throw new Error(`no home for ${path}`);
  return { ...home, path, value: value as EntryVersion['value'] };
};
const pagesOf = (path: string, value: object = {}) =>
  changedPages([{ now: version(path, value) }], ['ban-pakard'], around).pages;

test('a business changes its page, its list, its country, and what it points at', () => {
  const sme = {
    province: 'kh-pailin',
    contact: { through: 'kh-chamber' },
    cluster: 'kh-longan',
    sources: ['page'],
  };
  expect(pagesOf('smes/kh-alpha.yaml', sme)).toEqual([
    '/smes/kh-alpha/',
    '/smes/',
    '/countries/kh/',
    '/provinces/kh-pailin/',
    '/providers/kh-chamber/',
    '/clusters/kh-longan/',
    '/sources/page/',
  ]);
});

test('a province changes its brief, the ranking, the comparison, the gaps and its twins', () => {
  expect(pagesOf('provinces/kh-pailin.yaml')).toEqual([
    '/provinces/kh-pailin/',
    '/provinces/',
    '/provinces/kh-pailin/brief/',
    '/rank/',
    '/compare/',
    '/gaps/',
    '/twins/th-chanthaburi--kh-pailin/',
  ]);
});

test('a text changes the page of its language', () => {
  expect(pagesOf('narratives/km/kh-pailin.mdx')).toEqual(['/km/provinces/kh-pailin/']);
  expect(pagesOf('pages/en/about.mdx')).toEqual(['/about/']);
  expect(pagesOf('news/th/opening.mdx')).toEqual(['/th/news/opening/', '/th/news/']);
});

test('a word of the vocabulary has no page, a need has one', () => {
  expect(pagesOf('vocabulary/units/kg.yaml')).toEqual([]);
  expect(pagesOf('vocabulary/needs/buyers.yaml')).toContain('/needs/buyers/');
});

test('exactly the collections with pages get one', () => {
  for (const collection of collectionsWithPages)
    expect(pagesOf(`${collection}/some.yaml`)[0]).toBe(`/${collection}/some/`);
});

test('every pair of twins on file is found from its gates', () => {
  const look = (collection: string, id: string) =>
    (realAtlas as Record<string, ReadonlyMap<string, { data: unknown }>>)[collection]?.get(id)?.data as never;
  for (const { id, gateways } of twinsOf(realAtlas))
    for (const gateway of gateways) {
      const now = version(`gateways/${gateway.id}.yaml`, gateway.data);
      expect(changedPages([{ now }], [], { today: '2026-11-26', look }).pages).toContain(`/twins/${id}/`);
    }
});

test('a large change lists its first pages and counts the others', () => {
  const many = Array.from({ length: 100 }, (_, index) => ({ now: version(`smes/kh-${index}.yaml`) }));
  const { pages, morePages } = changedPages(many, [], around);
  expect([pages.length, morePages]).toEqual([60, 41]);
});
