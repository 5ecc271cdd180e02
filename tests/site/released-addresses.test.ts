import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOfAddress, readReleased } from '../../src/reader/released-addresses.ts';
import { root, siteAddresses } from './site-files.ts';

const released = readReleased(join(root, 'content'));

test('every address of the last release is still there, a page in all five languages', () => {
  expect(released.length).toBeGreaterThan(0);
  const files = siteAddresses();
  const lost = released.flatMap(filesOfAddress).filter((file) => !files.has(`/${file}`));
  expect(lost).toEqual([]);
});

test('the list of released addresses lies where the checker looks for it', () => {
  expect(existsSync(join(root, 'released-addresses.txt'))).toBe(true);
});
