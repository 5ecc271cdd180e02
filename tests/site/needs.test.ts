import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { isCurrent } from '../../src/model/standing.ts';
import { languages } from '../../src/schema/language.ts';
import { realAtlas as atlas } from '../atlas.ts';
import { linksIn, textOf } from './page-text.ts';
import { htmlOf, sitePages } from './site-files.ts';

const pages = new Map(sitePages().map((page) => [page.address, page]));
const pageAt = (address: string) => {
  const page = pages.get(address);
  return page ? htmlOf(page) : '';
};
const needs = entriesOf(atlas, 'needs');

describe.each(needs)('the page of $id', ({ id, data }) => {
  test.each(languages)('stands in %s and explains the need in plain words', (language) => {
    const text = textOf(pageAt(`${language === 'en' ? '' : `/${language}`}/needs/${id}/`));
    for (const part of data.guide ? [data.guide.what, data.guide.when, data.guide.prepare] : [])
      expect(text).toContain((part[language] ?? part.en).replace(/\s+/gu, ' '));
    expect(text).not.toBe('');
  });

  test('names every provider that answers it, and everybody who looks for it', () => {
    const links = new Set(linksIn(pageAt(`/needs/${id}/`)));
    const expected = [
      ...entriesOf(atlas, 'providers')
        .filter((provider) => provider.data.needs.includes(id))
        .map((provider) => `/providers/${provider.id}/`),
      ...entriesOf(atlas, 'clusters')
        .filter((cluster) => cluster.data.needs.some(({ need }) => need === id))
        .map((cluster) => `/clusters/${cluster.id}/`),
      ...entriesOf(atlas, 'smes')
        .filter((sme) => isCurrent(sme.data) && sme.data.lookingFor.some(({ need }) => need === id))
        .map((sme) => `/smes/${sme.id}/`),
    ];
    expect(expected.filter((address) => !links.has(address))).toEqual([]);
  });
});

test('the list of needs, the first page and the list of providers lead there', () => {
  const links = linksIn(pageAt('/needs/'));
  expect(links).toEqual(expect.arrayContaining(needs.map(({ id }) => `/needs/${id}/`)));
  for (const address of ['/', '/providers/']) expect(linksIn(pageAt(address)), address).toContain('/needs/');
  expect(linksIn(pageAt('/clusters/'))).toContain('/listing-rules/');
});

test('every need of a provider or a business leads to its page', () => {
  const missing = [
    ...entriesOf(atlas, 'providers').map(({ id, data }) => ({
      address: `/providers/${id}/`,
      named: data.needs,
    })),
    ...entriesOf(atlas, 'smes')
      .filter(({ data }) => data.standing.state !== 'withdrawn')
      .map(({ id, data }) => ({
        address: `/smes/${id}/`,
        named: data.lookingFor.map(({ need }) => need),
      })),
  ].flatMap(({ address, named }) => {
    const links = new Set(linksIn(pageAt(address)));
    return named.filter((need) => !links.has(`/needs/${need}/`)).map((need) => `${address}: ${need}`);
  });
  expect(missing).toEqual([]);
});
