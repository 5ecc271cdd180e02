import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ShortlistEntries } from '../../src/islands/shortlist-entries.ts';

const record = (more: object) => ({ state: 'current', page: '/', name: 'Fixture', rows: {}, ...more });
const files = {
  'kh-now': record({ name: 'Now' }),
  'kh-once': { state: 'moved', into: 'kh-now' },
  'kh-before': { state: 'moved', into: 'kh-once' },
  'kh-joined': { state: 'moved', into: 'kh-merged' },
  'kh-merged': record({ state: 'merged', into: 'kh-now', name: 'Merged' }),
  'kh-left': { state: 'moved', into: 'kh-nowhere' },
  'kh-round': { state: 'moved', into: 'kh-about' },
  'kh-about': { state: 'moved', into: 'kh-round' },
};

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(files)));
});
afterEach(() => vi.unstubAllGlobals());

const resolve = async (...ids: string[]) => {
  const kept = ids.map((id) => ({ id: `smes/${id}`, name: `Kept as ${id}` }));
  const { shown, changes, keep } = await new ShortlistEntries('/shortlist/', 1).resolve(kept);
  return {
    shown: shown.map(({ id }) => id),
    keep: keep.map(({ id }) => id),
    changes: changes.map(({ what, name, other }) => [what, name, other]),
  };
};

test.each(['kh-once', 'kh-before'])(
  'an entry kept as %s is shown and kept under the id it has now',
  async (id) => {
    expect(await resolve(id)).toEqual({
      shown: ['kh-now'],
      keep: ['smes/kh-now'],
      changes: [['moved', `Kept as ${id}`, 'Now']],
    });
  },
);

test('an entry kept under its old and its new id is kept and shown once', async () => {
  const { shown, keep } = await resolve('kh-now', 'kh-once');
  expect({ shown, keep }).toEqual({ shown: ['kh-now'], keep: ['smes/kh-now'] });
});

test('one that moved and then became part of another is kept as what became part of it', async () => {
  expect(await resolve('kh-joined')).toEqual({
    shown: ['kh-now'],
    keep: ['smes/kh-merged'],
    changes: [['merged', 'Kept as kh-joined', 'Now']],
  });
});

test.each(['kh-long-gone', 'kh-left', 'kh-round'])(
  '%s leads nowhere: it is named as gone and stays until it is let go',
  async (id) => {
    const { shown, keep, changes } = await resolve(id);
    expect(shown).toEqual([]);
    expect(keep).toHaveLength(1);
    expect(changes).toEqual([['gone', `Kept as ${id}`, undefined]]);
  },
);
