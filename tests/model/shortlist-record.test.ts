import { describe, expect, test } from 'vitest';
import { chunkCount, chunkOf } from '../../src/model/shortlist-chunk.ts';
import { shortlistChunks, shortlistRecord, shortlistRows } from '../../src/model/shortlist-record.ts';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';
import { atlasWith, fixtureSme } from '../sme-fixture.ts';

const words = wordsOf('en');
const consent = { date: '2026-01-01', until: '2999-01-01', reference: 'F-1', fields: ['name'] };

describe('the record of a business', () => {
  test.each(languages)('in %s has a cell or a gap for every row, for all on file', (language) => {
    for (const sme of realAtlas.smes.values()) {
      const { rows, name, page } = shortlistRecord(realAtlas, sme, wordsOf(language));
      expect(name, sme.id).toBeDefined();
      expect(page).toContain(sme.id);
      for (const [row, lines] of Object.entries(rows)) {
        expect(shortlistRows).toContain(row);
        expect(lines.length).toBeGreaterThan(0);
      }
    }
  });

  test('never holds a person, not even one who agreed', () => {
    const sme = fixtureSme('kh-fixture', { person: { name: 'Fixture Person', consent } });
    expect(JSON.stringify(shortlistRecord(atlasWith([sme]), sme, words))).not.toContain('Fixture Person');
  });

  test('of a withdrawn one holds nothing but that', () => {
    const sme = fixtureSme('kh-fixture', {
      contact: { email: 'office@fixture.example' },
      standing: { state: 'withdrawn', on: '2026-01-01' },
    });
    expect(shortlistRecord(atlasWith([sme]), sme, words)).toEqual({
      state: 'withdrawn',
      page: '/smes/kh-fixture/',
      rows: {},
    });
  });

  test.each(['closed', 'merged'] as const)('of a %s one holds no route', (state) => {
    const sme = fixtureSme('kh-fixture', {
      contact: { email: 'office@fixture.example' },
      standing: { state, on: '2026-01-01', into: state === 'merged' ? 'kh-kppa' : undefined },
    });
    const record = shortlistRecord(atlasWith([sme]), sme, words);
    expect(record.state).toBe(state);
    expect(JSON.stringify(record)).not.toContain('office@fixture.example');
  });

  test('of one that prefers an office holds no route of its own', () => {
    const sme = fixtureSme('kh-fixture', { contact: { email: 'office@fixture.example', through: 'kh-ccc' } });
    expect(JSON.stringify(shortlistRecord(atlasWith([sme]), sme, words))).not.toContain('office@');
  });

  test('marks what is not in the reader’s language', () => {
    const sme = fixtureSme('kh-fixture');
    const { name, rows } = shortlistRecord(atlasWith([sme]), sme, wordsOf('km'));
    expect(name).toEqual(['Fixture kh-fixture', 'en']);
    expect(rows.products).toEqual(['ម្រេច', ['Fixture pepper', 'en']]);
  });
});

describe('the files', () => {
  test('hold every business once, each where the page looks for it', () => {
    const chunks = shortlistChunks(realAtlas);
    expect(chunks).toHaveLength(chunkCount(realAtlas.smes.size));
    expect(
      chunks
        .flatMap(({ smes }) => smes)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([...realAtlas.smes.keys()].toSorted());
    for (const [chunk, { smes }] of chunks.entries())
      for (const { id } of smes) expect(chunkOf(id, chunks.length)).toBe(chunk);
  });

  test('say under an id that a business had before which it has now, where the page looks for the old one', () => {
    const sme = fixtureSme('kh-fixture', { formerIds: ['kh-once', 'kh-before'] });
    const chunks = shortlistChunks(atlasWith([sme]));
    for (const former of ['kh-once', 'kh-before'])
      expect(chunks[chunkOf(former, chunks.length)]?.moved[former]).toEqual({
        state: 'moved',
        into: 'kh-fixture',
      });
  });

  test('stay small however large the directory is', () => {
    for (const businesses of [1, 250, 10_000, 50_000]) {
      const chunks = chunkCount(businesses);
      const sizes = new Array<number>(chunks).fill(0);
      for (let number = 0; number < businesses; number += 1) {
        const chunk = chunkOf(`th-ban-fixture-${number}`, chunks);
        sizes[chunk] = (sizes[chunk] ?? 0) + 1;
      }
      expect(Math.max(...sizes), String(businesses)).toBeLessThan(60);
    }
  });
});
