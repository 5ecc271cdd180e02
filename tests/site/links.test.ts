import { expect, test } from 'vitest';
import { htmlOf, siteAddresses, sitePages } from './site-files.ts';

const site = (process.env['SITE_URL'] ?? 'http://localhost:4321').replace(/\/$/u, '');
const base = `/${(process.env['SITE_BASE'] ?? '').replace(/^\/+|\/+$/gu, '')}/`.replace('//', '/');

const unescape = (text: string) =>
  text
    .replace(/&(?:amp|#38);/gu, '&')
    .replace(/&#39;/gu, "'")
    .replace(/&quot;/gu, '"');
const attributes = (html: string, pattern: RegExp) =>
  Array.from(html.matchAll(pattern), (match) => unescape(match[1] ?? match[2] ?? ''));

const pages = sitePages().map((page) => {
  const html = htmlOf(page);
  return {
    ...page,
    links: [...new Set(attributes(html, /\s(?:href|src|action)=(?:"([^"]*)"|([^\s">]+))/gu))],
    ids: new Set(attributes(html, /\sid=(?:"([^"]*)"|([^\s">]+))/gu)),
  };
});
const idsOf = new Map(pages.map(({ address, ids }) => [address, ids]));
const files = siteAddresses();

/** What is wrong with a link, or undefined. */
const faultOf = (from: string, link: string): string | undefined => {
  const url = new URL(link.replace(site, ''), `http://site${base}${from.slice(1)}`);
  if (url.host !== 'site') return undefined;
  if (!url.pathname.startsWith(base)) return 'leaves the base path';
  const path = decodeURIComponent(url.pathname.slice(base.length - 1));
  const ids = idsOf.get(path);
  if (!ids) return files.has(path) ? undefined : 'leads nowhere';
  const anchor = decodeURIComponent(url.hash.slice(1));
  return anchor && !ids.has(anchor) ? 'leads to an anchor that is not there' : undefined;
};

test('there are pages in every language', () => {
  expect(new Set(pages.map(({ language }) => language)).size).toBe(5);
});

test('every link inside the site leads to a page, file or anchor that is there', () => {
  const faults = new Map<string, string[]>();
  for (const { address, links } of pages)
    for (const link of links) {
      const fault = faultOf(address, link);
      if (fault) faults.set(`${link} ${fault}`, [...(faults.get(`${link} ${fault}`) ?? []), address]);
    }
  expect([...faults].map(([fault, on]) => `${fault}, on ${on[0]} and ${on.length - 1} more`)).toEqual([]);
});

test('every page of a language can be reached by links from its first page', () => {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const reached = new Set(['/', '/404.html']);
  for (const address of reached)
    for (const link of byAddress.get(address)?.links ?? []) {
      const url = new URL(link.replace(site, ''), `http://site${base}${address.slice(1)}`);
      const path = decodeURIComponent(url.pathname.slice(base.length - 1));
      if (url.host === 'site' && byAddress.has(path)) reached.add(path);
    }
  expect(pages.map(({ address }) => address).filter((address) => !reached.has(address))).toEqual([]);
});
