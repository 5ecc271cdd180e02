import { describe, expect, test } from 'vitest';
import { listedEntries } from '../../src/model/directory-list.ts';
import { facetTable } from '../../src/model/facet-table.ts';
import { behindNotice, noticeStanding } from '../../src/model/notice-standing.ts';
import { toRow } from '../../src/model/row.ts';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';
import { fixtureNotice, noticeDay, withEntries } from '../opportunity-fixture.ts';
import { fixtureSme } from '../sme-fixture.ts';

const sme = (state: 'listed' | 'closed' | 'merged' | 'withdrawn') =>
  fixtureSme(`sme-${state}`, {
    standing: {
      state,
      ...(state === 'listed' ? {} : { on: '2026-01-01' }),
      ...(state === 'merged' ? { into: 'sme-listed' } : {}),
    },
  });
const smes = (['listed', 'closed', 'merged', 'withdrawn'] as const).map(sme);
const notices = [
  fixtureNotice('last-day', { expires: noticeDay }),
  fixtureNotice('day-before', { expires: '2026-10-31' }),
  ...smes.map(({ id }) => fixtureNotice(`of-${id}`, { provider: undefined, sme: id })),
  fixtureNotice('salt', {
    kind: 'sell',
    direction: 'offer',
    product: 'sea-salt',
    province: 'th-trat',
  }),
];
const atlas = withEntries(realAtlas, [...notices, ...smes]);

describe('a notice', () => {
  test('stands on its last day still, and the next day no more', () => {
    const { data } = fixtureNotice('n', { expires: '2026-12-31' });
    expect(noticeStanding(atlas, data, '2026-12-31')).toBe('open');
    expect(noticeStanding(atlas, data, '2027-01-01')).toBe('run-out');
  });

  test('falls with the business behind it: closed, merged or withdrawn', () => {
    const standings = smes.map(({ id }) => {
      const notice = atlas.opportunities.get(`of-${id}`);
      return notice && noticeStanding(atlas, notice.data, noticeDay);
    });
    expect(standings).toEqual(['open', 'gone', 'gone', 'gone']);
  });

  test('names all who stand behind it and are on file', () => {
    const { data } = fixtureNotice('n', { sme: 'sme-listed', cluster: 'nowhere' });
    expect(behindNotice(atlas, data).map(({ id }) => id)).toEqual(['sme-listed', 'mekong-institute']);
  });

  test('leaves every list by itself and stays on file', () => {
    expect(listedEntries(atlas, 'opportunities', noticeDay).map(({ id }) => id)).toEqual([
      'last-day',
      'of-sme-listed',
      'salt',
    ]);
    expect(listedEntries(atlas, 'opportunities', '2028-01-01')).toEqual([]);
    expect(atlas.opportunities.size).toBe(notices.length);
  });

  test('is found by kind, direction, product, country and province', () => {
    const { facets } = facetTable(atlas, 'opportunities', noticeDay, wordsOf('en'));
    const values = Object.fromEntries(facets.map((facet) => [facet.name, facet.values.map(({ id }) => id)]));
    expect(values).toEqual({
      country: ['TH', 'KH'],
      province: ['th-trat', 'kh-kampot'],
      product: ['sea-salt', 'pepper'],
      direction: ['offer', 'want'],
      offered: ['sell', 'buy'],
    });
  });

  test.each(languages)('says in %s in its line what it is and until when', (language) => {
    const words = wordsOf(language);
    const notice = atlas.opportunities.get('salt');
    const { meta, detail } = notice ? toRow(atlas, notice, words) : {};
    expect(detail).toBe(realAtlas.products.get('sea-salt')?.data.names[language]);
    for (const said of [
      words.say('opportunity.offer'),
      realAtlas['opportunity-kinds'].get('sell')?.data.names[language],
      words.say('opportunity.until', { date: words.date('2027-09-30') }),
    ])
      expect(meta).toContain(said);
  });
});
