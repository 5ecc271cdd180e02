import { expect, test } from 'vitest';
import { headersFor, readHeadersFile } from '../../src/host/headers-file.ts';

const rules = readHeadersFile(`# comment
/*
  X-Content-Type-Options: nosniff
  Cache-Control: no-cache

/_astro/*
  Cache-Control: public, max-age=31536000
`);

test('a star stands for any rest of the address', () => {
  expect(headersFor(rules, '/km/smes/kh-x/')).toEqual({
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  });
});

test('of two rules with the same header the later one holds', () => {
  expect(headersFor(rules, '/_astro/a.css')['Cache-Control']).toBe('public, max-age=31536000');
});

test('a value may have colons in it', () => {
  const [rule] = readHeadersFile("/*\n  Content-Security-Policy: img-src 'self' data:; object-src 'none'\n");
  expect(rule?.headers).toEqual([['Content-Security-Policy', "img-src 'self' data:; object-src 'none'"]]);
});
