import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { complementsOf } from '../../src/model/complements.ts';
import { similarSmes } from '../../src/model/relations.ts';
import { realAtlas } from '../atlas.ts';
import { atlasWith, fixtureSme } from '../sme-fixture.ts';

const making = (id: string, product: string, more = {}) =>
  fixtureSme(id, { products: [{ product, name: product }], ...more });
const sauce = making('kh-sauce', 'fish-sauce');
const reasonOf = (others: ReturnType<typeof making>[], of = sauce) =>
  complementsOf(atlasWith([of, ...others], [], true), of, 9).map(({ sme, reason }) => [
    sme.id,
    reason.by,
    reason.side,
  ]);

describe('a complement', () => {
  test('makes what goes into the product, or makes something of it', () => {
    const salt = making('kh-salt', 'sea-salt');
    expect(reasonOf([salt])).toEqual([['kh-salt', 'product', 'before']]);
    expect(reasonOf([sauce], salt)).toEqual([['kh-sauce', 'product', 'after']]);
  });

  test('does not make the same, and something unrelated is none', () => {
    expect(reasonOf([making('kh-sauce-2', 'fish-sauce'), making('kh-mats', 'reed-mats')])).toEqual([]);
  });

  test('comes nearest first: same province, same country, the rest', () => {
    const places = ['vn-kien-giang', 'kh-takeo', 'kh-kampot'];
    const salts = places.map((province) => making(`salt-${province}`, 'sea-salt', { province }));
    expect(reasonOf(salts).map(([id]) => id)).toEqual(places.toReversed().map((place) => `salt-${place}`));
  });

  test('that is gone is not offered', () => {
    const closed = making('kh-salt', 'sea-salt', { standing: { state: 'closed', on: '2026-01-01' } });
    expect(reasonOf([closed])).toEqual([]);
  });

  test('in a described chain is the next described step, and comes first', () => {
    const sme = realAtlas.smes.get('kh-la-plantation');
    const [first] = sme ? complementsOf(realAtlas, sme, 9) : [];
    expect(first).toMatchObject({
      sme: { id: 'kh-farmlink' },
      reason: { by: 'chain', cluster: { id: 'kh-kampot-pepper' }, stage: 'processing', side: 'after' },
    });
  });

  test('is never the business itself, is named once, and sees the other side the same way round', () => {
    for (const sme of entriesOf(realAtlas, 'smes')) {
      const found = complementsOf(realAtlas, sme, 1000);
      const ids = found.map(({ sme: other }) => other.id);
      expect(ids).not.toContain(sme.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { sme: other, reason } of found.slice(0, 3)) {
        const back = complementsOf(realAtlas, other, 1000).find(({ sme: third }) => third.id === sme.id);
        expect(back, `${sme.id} and ${other.id}`).toBeDefined();
        if (reason.by === 'product') expect(back?.reason.by).toBeDefined();
      }
    }
  });
});

test('what goes into a product never goes in a circle', () => {
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (realAtlas.products.get(from)?.data.madeFrom ?? []).some((input) => {
      if (input === to) return true;
      if (seen.has(input)) return false;
      seen.add(input);
      return reaches(input, to, seen);
    });
  expect([...realAtlas.products.keys()].filter((id) => reaches(id, id))).toEqual([]);
});

test('similar ones are those that are still there', () => {
  const closed = making('kh-sauce-2', 'fish-sauce', { standing: { state: 'closed', on: '2026-01-01' } });
  expect(similarSmes(atlasWith([sauce, closed], [], true), sauce, 9)).toEqual([]);
});
