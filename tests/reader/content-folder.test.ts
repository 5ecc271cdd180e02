import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listContentFiles } from '../../src/reader/content-folder.ts';

const good = join(import.meta.dirname, '../fixtures/good-content');

test('files come in order of path, with forward slashes', () => {
  expect(listContentFiles(good, 'provinces').map(({ path }) => path)).toEqual([
    'provinces/kh-kampot.yaml',
    'provinces/th-trat.yaml',
  ]);
});

test('a folder that is not there is empty', () => {
  expect(listContentFiles(good, 'news')).toEqual([]);
});
