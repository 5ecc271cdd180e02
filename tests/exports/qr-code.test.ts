import { expect, test } from 'vitest';
import { qrCode } from '../../src/exports/qr-code.ts';

const squares = (path: string) =>
  [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/gu)].map(([, x, y]) => [Number(x), Number(y)] as const);

test('a code has its three finders in the corners and nothing in the quiet zone of four squares', () => {
  const { size, path } = qrCode('https://fixture.test/km/provinces/kh-kampot/');
  const dark = new Set(squares(path).map(([x, y]) => `${x} ${y}`));
  const quiet = 4;
  for (const [x, y] of squares(path))
    for (const place of [x, y]) {
      expect(place).toBeGreaterThanOrEqual(quiet);
      expect(place).toBeLessThan(size - quiet);
    }
  // A finder: a dark frame of seven, a light ring, a dark middle of three.
  const isDarkInFinder = (x: number, y: number) => {
    const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
    return ring === 3 || ring <= 1;
  };
  for (const [left, top] of [
    [quiet, quiet],
    [size - quiet - 7, quiet],
    [quiet, size - quiet - 7],
  ] as const)
    for (let x = 0; x < 7; x += 1)
      for (let y = 0; y < 7; y += 1)
        expect(dark.has(`${left + x} ${top + y}`), `${left + x} ${top + y}`).toBe(isDarkInFinder(x, y));
});

test('a longer text needs no smaller code', () => {
  const sizes = [10, 40, 80, 160].map((length) => qrCode('x'.repeat(length)).size);
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  expect(sizes[0]).toBeLessThan(sizes[3] ?? 0);
});
