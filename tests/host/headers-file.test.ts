import { expect, test } from 'vitest';
import { headersFor, readHeadersFile, withFolderHeaders } from '../../src/host/headers-file.ts';

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

test('a folder has headers of its own in place of those of the whole site, on either host', () => {
  const whole = "/*\n  Content-Security-Policy: style-src 'self'\n  X-Content-Type-Options: nosniff\n";
  const own = { 'Content-Security-Policy': "style-src 'unsafe-inline'" };
  for (const host of ['netlify', 'other'] as const) {
    const text = withFolderHeaders(whole, '/admin/', own, host);
    expect(text.includes('!')).toBe(host === 'other');
    expect(headersFor(readHeadersFile(text), '/admin/km/')).toEqual({
      ...own,
      'X-Content-Type-Options': 'nosniff',
    });
    expect(headersFor(readHeadersFile(text), '/administrators/')['Content-Security-Policy']).toBe(
      "style-src 'self'",
    );
  }
});

test('a header can be taken away without another in its place', () => {
  const taken = readHeadersFile('/*\n  X-A: 1\n/open/*\n  ! X-A\n');
  expect(headersFor(taken, '/open/')).toEqual({});
  expect(headersFor(taken, '/')).toEqual({ 'X-A': '1' });
});
