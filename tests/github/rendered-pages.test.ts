import { expect, test } from 'vitest';
import type { EntryDiff } from '../../src/diff/content-diff.ts';
import { toRenderedPages } from '../../src/github/rendered-pages.ts';

const entry = (key: string, how: EntryDiff['how'], formerFile?: string): EntryDiff => ({
  file: `content/${key}.yaml`,
  ...(formerFile === undefined ? {} : { formerFile }),
  key,
  name: 'Fixture',
  how,
  changes: [],
});

test('pages are counted, and a changed one that was not built is named unless its entry is gone', () => {
  const files = ['index.html', 'smes/index.html', 'smes/kh-new/index.html', '404.html', 'km/index.html'];
  const entries = [
    entry('smes/kh-gone', 'removed'),
    entry('smes/kh-new', 'renamed', 'content/smes/kh-old.yaml'),
  ];
  const pages = ['/smes/', '/smes/kh-gone/', '/smes/kh-old/', '/smes/kh-new/', '/zones/'];
  expect(toRenderedPages(files, { entries, others: [], pages, morePages: 0 })).toEqual({
    count: 4,
    missing: ['/zones/'],
  });
});
