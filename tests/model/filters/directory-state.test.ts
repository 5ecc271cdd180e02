import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  directorySorts,
  directoryViews,
  isWhole,
  readDirectory,
  rowsAtOnce,
  writeDirectory,
  type DirectoryState,
} from '../../../src/model/filters/directory-state.ts';

const facets = ['country', 'product'];
const chosen = fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,8}$/u), { minLength: 1, maxLength: 3 });
const states: fc.Arbitrary<DirectoryState> = fc
  .record({
    text: fc.string().map((text) => text.trim()),
    everywhere: fc.boolean(),
    choice: fc.record({ country: chosen, product: chosen }, { requiredKeys: [] }),
    sort: fc.constantFrom(...directorySorts),
    view: fc.constantFrom(...directoryViews),
    shown: fc.nat(9).map((pages) => rowsAtOnce * (pages + 1)),
  })
  // Nothing is near to no words, and no words are searched nowhere.
  .filter(({ text, everywhere, sort }) => text !== '' || (sort !== 'nearest' && !everywhere));

test('an address gives back the state that was written into it, and keeps what else it held', () => {
  fc.assert(
    fc.property(states, (state) => {
      const address = new URLSearchParams('from=letter');
      writeDirectory(address, state, facets);
      expect(readDirectory(new URLSearchParams(address.toString()), facets)).toEqual(state);
      expect(address.get('from')).toBe('letter');
    }),
  );
});

test('writing over another state leaves nothing of it', () => {
  fc.assert(
    fc.property(states, states, (before, after) => {
      const [fresh, used] = [new URLSearchParams(), new URLSearchParams()];
      writeDirectory(fresh, after, facets);
      writeDirectory(used, before, facets);
      writeDirectory(used, after, facets);
      expect(readDirectory(used, facets)).toEqual(readDirectory(fresh, facets));
    }),
  );
});

test('any address reads as a state, and an empty one as the whole list', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      const { sort, view, shown } = readDirectory(new URLSearchParams(query), facets);
      expect(directorySorts).toContain(sort);
      expect(directoryViews).toContain(view);
      expect(shown).toBeGreaterThanOrEqual(rowsAtOnce);
    }),
  );
  expect(isWhole(readDirectory(new URLSearchParams(), facets))).toBe(true);
  expect(isWhole(readDirectory(new URLSearchParams('country=KH'), facets))).toBe(false);
  expect(isWhole(readDirectory(new URLSearchParams('view=table'), facets))).toBe(false);
});

test('the whole list has an address without a query', () => {
  const address = new URLSearchParams();
  writeDirectory(address, readDirectory(address, facets), facets);
  expect(address.toString()).toBe('');
});
