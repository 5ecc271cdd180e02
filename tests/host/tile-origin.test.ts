import { expect, test } from 'vitest';
import { allowImagesOf } from '../../src/host/headers-file.ts';
import { tileOriginOf } from '../../src/host/tile-origin.ts';

test.each([
  ['https://tiles.example.org/{z}/{x}/{y}.png', 'https://tiles.example.org'],
  ['https://{s}.tiles.example.org/{z}/{x}/{y}.png', 'https://*.tiles.example.org'],
  ['http://127.0.0.1:8080/{x}/{y}/{z}', 'http://127.0.0.1:8080'],
])('tiles at %s come from %s', (address, origin) => {
  expect(tileOriginOf(address)).toBe(origin);
});

test.each(['https://tiles.example.org/', 'tiles.example.org/{z}/{x}/{y}.png', 'ftp://a.org/{z}/{x}/{y}.png'])(
  'an address that is none for tiles stops the build: %s',
  (address) => {
    expect(() => tileOriginOf(address)).toThrow();
  },
);

test('the policy of the host lets one more origin show images and changes nothing else', () => {
  const before = "/*\n  Content-Security-Policy: default-src 'self'; img-src 'self' data:; font-src 'self'\n";
  const after = allowImagesOf(before, 'https://tiles.example.org');
  expect(after).toBe(before.replace('img-src', 'img-src https://tiles.example.org'));
});
