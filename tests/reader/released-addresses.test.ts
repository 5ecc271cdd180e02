import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  filesOfAddress,
  parseReleased,
  toReleasedAddress,
  toReleasedText,
} from '../../src/reader/released-addresses.ts';

test.each([
  ['smes/kh-x/index.html', 'smes/kh-x/'],
  ['about/index.html', 'about/'],
  ['km/smes/kh-x/index.html', undefined],
  ['index.html', undefined],
  ['smes/by/product/pepper/index.html', undefined],
  ['smes/page/2/index.html', undefined],
  ['sources/list/3/index.html', undefined],
  ['provinces/kh-kampot/figures.csv', 'provinces/kh-kampot/figures.csv'],
  ['km/feed.xml', 'km/feed.xml'],
  ['status.json', 'status.json'],
  ['events/events.ics', 'events/events.ics'],
  ['events/x/event.ics', undefined],
  ['smes/facets.json', undefined],
  ['sitemap-0.xml', undefined],
  ['_astro/x.css', undefined],
])('%s is on the list as %s', (file, address) => {
  expect(toReleasedAddress(file)).toBe(address);
});

test('a page stands for its five languages, a file for itself', () => {
  expect(filesOfAddress('smes/kh-x/')).toEqual([
    'smes/kh-x/index.html',
    'km/smes/kh-x/index.html',
    'th/smes/kh-x/index.html',
    'vi/smes/kh-x/index.html',
    'my/smes/kh-x/index.html',
  ]);
  expect(filesOfAddress('km/feed.xml')).toEqual(['km/feed.xml']);
});

test('what is written is read again, each once and in order', () => {
  const address = fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8}){0,2}\/?$/u);
  fc.assert(
    fc.property(fc.array(address), (addresses) => {
      expect(parseReleased(toReleasedText(addresses))).toEqual([...new Set(addresses)].toSorted());
    }),
  );
});
