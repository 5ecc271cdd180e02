import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fromFragment,
  mostKept,
  readStored,
  toFragment,
  writeStored,
} from '../../src/islands/shortlist-store.ts';
import { realAtlas } from '../atlas.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/u).map((text) => `smes/${text}`);
const kept = fc.uniqueArray(fc.record({ id, name: fc.string({ unit: 'binary' }) }), {
  selector: (each) => each.id,
  maxLength: mostKept,
});

describe('the list on the device', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(kept, (list) => {
        expect(readStored(writeStored(list))).toEqual(list);
      }),
    );
  });

  test('is empty where something else was stored, and never an error', () => {
    fc.assert(
      fc.property(fc.option(fc.string({ unit: 'binary' })), (text) => Array.isArray(readStored(text))),
    );
    fc.assert(
      fc.property(fc.json(), (text) => readStored(text).every((each) => each.id.startsWith('smes/'))),
    );
  });

  test('takes each entry once and no more than it can hold', () => {
    const many = Array.from({ length: 99 }, (_, number) => ({ id: `smes/kh-${number}`, name: '' }));
    expect(readStored(writeStored([...many, ...many]))).toHaveLength(mostKept);
  });
});

describe('the link', () => {
  test('gives back the ids in order', () => {
    fc.assert(
      fc.property(kept, (list) => {
        const ids = list.map((each) => each.id);
        expect(fromFragment(toFragment(ids))).toEqual(ids);
      }),
    );
  });

  test('of real entries is short enough to be sent', () => {
    const ids = [...realAtlas.smes.keys()].slice(0, mostKept).map((each) => `smes/${each}`);
    expect(toFragment(ids).length).toBeLessThan(1500);
  });

  test('takes nothing but ids from an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        fromFragment(`#list=${text}`).every((each) => /^smes\/[a-z0-9]+(-[a-z0-9]+)*$/u.test(each)),
      ),
    );
    expect(fromFragment('#list=kh-a,../x,kh-a,,kh--b,<b>')).toEqual([]);
    expect(fromFragment('#list=kh-a,kh-a,,kh--b')).toEqual(['smes/kh-a']);
  });
});
