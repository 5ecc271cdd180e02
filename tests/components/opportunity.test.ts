import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, test } from 'vitest';
import EmptyOpportunities from '../../src/components/EmptyOpportunities.astro';
import FittingNotices from '../../src/components/FittingNotices.astro';
import OpportunityEntry from '../../src/components/OpportunityEntry.astro';
import PostNotice from '../../src/components/PostNotice.astro';
import type { Atlas } from '../../src/model/atlas.ts';
import { matchesOf, matchingRules, type Matchable } from '../../src/model/matching.ts';
import { buildDate } from '../../src/model/build-date.ts';
import { noticeFile } from '../../src/model/notice-draft.ts';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';
import { fixtureCluster, fixtureNotice, withEntries } from '../opportunity-fixture.ts';
import { atlasWith, fixtureOffice, fixtureSme } from '../sme-fixture.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create({ astroConfig: { site: 'https://example.org' } });
});
const words = wordsOf('en');
const lasting = { expires: '2999-12-31' };
const sources = ['laplantation-usa'];

/** The text, the links and the HTML of a component. */
const render = async (component: Parameters<AstroContainer['renderToString']>[0], props: object) => {
  const html = await container.renderToString(component, { props: { words, ...props } });
  const decoded = html.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
  return {
    html,
    text: decoded.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' '),
    links: [...decoded.matchAll(/href="([^"]+)"/gu)].map(([, href = '']) => href),
  };
};
const page = (entry: Matchable, atlas: Atlas, language = words) =>
  render(OpportunityEntry, { entry, atlas, words: language });

const maker = fixtureSme('kh-fixture-maker', {
  products: [
    {
      product: 'pepper',
      name: 'Fixture pepper',
      capacity: { value: 30, unit: 'tonnes-year', period: '2025', sources },
    },
  ],
  certificates: [{ certificate: 'organic', until: '2999-12-31', sources }],
});
const behind = fixtureSme('kh-fixture-buyer', { products: [{ product: 'reed-mats', name: 'Fixture mats' }] });
const full = fixtureNotice('kh-fixture-notice', {
  ...lasting,
  titles: { en: 'Fixture: pepper wanted', km: 'គំរូ៖ ត្រូវការម្រេច' },
  provider: undefined,
  sme: behind.id,
  hs: '090411',
  quantity: { value: 5, upper: 8, unit: 'tonnes', per: 'month' },
  needed: '2027-01/2027-06',
  partial: true,
  certificates: ['organic', 'iso-22000'],
  markets: ['FR'],
  partnerRole: 'supplier',
  partnerText: 'Fixture part of a partner.',
  countries: ['KH', 'TH'],
});
const cluster = fixtureCluster('kh-fixture-cluster');
const everyone = withEntries(realAtlas, [full, maker, behind, cluster]);

describe('the page of a notice', () => {
  test('says what, how much, when, for whom, where, from whom and until when', async () => {
    const { text, links } = await page(full, everyone);
    for (const shown of [
      'Fixture: pepper wanted',
      'គំរូ៖ ត្រូវការម្រេច',
      'Want',
      'Buy',
      '090411',
      '5–8 tonnes a month',
      words.say('opportunity.partial'),
      'January 2027 to June 2027',
      'Supplier',
      'Fixture part of a partner.',
      'Cambodia and Thailand',
      'France',
      '1 October 2026',
      words.say('opportunity.open', { date: '31 December 2999' }),
    ])
      expect(text).toContain(shown);
    expect(links).toEqual(expect.arrayContaining(['/smes/kh-fixture-buyer/', '/provinces/kh-kampot/']));
  });

  test('lists who fits with what fits, what does not and what is not on file', async () => {
    const { text, links } = await page(full, everyone);
    expect(links).toEqual(
      expect.arrayContaining(['/smes/kh-fixture-maker/', '/clusters/kh-fixture-cluster/']),
    );
    for (const shown of [
      `Same product: Pepper`,
      'Capacity 30 tonnes a year covers a part of 5–8 tonnes a month, which is allowed',
      'Some in date: Organic',
      'Whether in date: ISO 22000',
      'content/vocabulary/matching/notices.yaml',
      'Nobody can pay for a place',
    ])
      expect(text).toContain(shown);
    expect(text).not.toMatch(/\{\w+\}/u);
  });

  test('shows no more matches than the rules say, and how many are left out', async () => {
    const most = matchingRules(realAtlas)?.mostShown ?? 0;
    const makers = Array.from({ length: most + 3 }, (_, index) => fixtureSme(`kh-fixture-${index}`));
    const { html, text } = await page(full, withEntries(realAtlas, [full, behind, ...makers]));
    expect(html.match(/class="match-lines"/gu)).toHaveLength(most);
    expect(text).toContain(words.say('match.more', { count: 3 }));
  });

  test('says plainly when nobody fits', async () => {
    const { text } = await page(full, withEntries(realAtlas, [full, behind]));
    expect(text).toContain(words.say('match.nobody'));
  });

  test('opens an answer that names the notice, in the reader’s language and that of the country', async () => {
    const { links, text } = await page(full, everyone);
    const mail = links.find((link) => link.startsWith('mailto:office@fixture.example?'));
    const letter = decodeURIComponent(mail ?? '');
    for (const named of [
      'https://example.org/opportunities/kh-fixture-notice/',
      'Fixture: pepper wanted',
      'គំរូ៖ ត្រូវការម្រេច',
      '31 December 2999',
    ])
      expect(letter).toContain(named);
    expect(letter).not.toMatch(/\{\w+\}/u);
    expect(text).toContain(words.say('opportunity.routes'));
  });

  test('leads through an office when the notice says so, and shows no other route', async () => {
    const office = fixtureOffice('kh-fixture-chamber', { contact: { email: 'chamber@fixture.example' } });
    const entry = fixtureNotice('kh-fixture-through', {
      ...lasting,
      contact: { email: 'own@fixture.example', through: office.id },
    });
    const { html, text } = await page(entry, { ...atlasWith([], [office]), opportunities: new Map() });
    expect(text).toContain(words.say('opportunity.through'));
    expect(html).toContain('mailto:chamber@fixture.example');
    expect(html).not.toContain('own@fixture.example');
  });

  test('stays when the notice has run out, says so, and can neither be answered nor matched', async () => {
    const entry = fixtureNotice('kh-fixture-old', { issued: '2000-01-01', expires: '2000-06-30' });
    const { html, text } = await page(entry, withEntries(realAtlas, [entry, maker]));
    expect(text).toContain(words.say('opportunity.expired', { date: '30 June 2000' }));
    expect(text).toContain('Fixture text of a notice.');
    expect(html).not.toContain('office@fixture.example');
    expect(text).not.toContain(words.say('match.title'));
  });

  test('of a business that withdrew names it no more', async () => {
    const gone = fixtureSme('kh-fixture-gone', {
      names: { en: 'Secret name' },
      standing: { state: 'withdrawn', on: '2026-01-01' },
    });
    const entry = fixtureNotice('kh-fixture-orphan', { ...lasting, provider: undefined, sme: gone.id });
    const { html, text } = await page(entry, withEntries(realAtlas, [entry, gone, maker]));
    expect(text).toContain(words.say('opportunity.gone'));
    expect(html).not.toContain('Secret name');
    expect(html).not.toContain('office@fixture.example');
    expect(text).not.toContain(words.say('match.title'));
  });

  test.each(languages)('can be read in %s', async (language) => {
    const { text } = await page(full, everyone, wordsOf(language));
    expect(text).toContain(wordsOf(language).say('match.title'));
    expect(text).not.toMatch(/\{\w+\}|undefined/u);
  });
});

describe('offers and wants that fit', () => {
  test.each([maker, cluster])('stand on the page of $id, which the notice names too', async (entry) => {
    const { text, links } = await render(FittingNotices, { entry, atlas: everyone });
    expect(text).toContain(words.say('match.notices'));
    expect(links).toContain('/opportunities/kh-fixture-notice/');
    expect(text).toContain('Same product: Pepper');
  });

  test('are not mentioned where there are none', async () => {
    const alone = fixtureSme('kh-fixture-alone', {
      products: [{ product: 'reed-mats', name: 'Fixture mats' }],
    });
    const { text } = await render(FittingNotices, {
      entry: alone,
      atlas: withEntries(realAtlas, [alone, full, behind]),
    });
    expect(text.trim()).toBe('');
  });

  test('tell of a business that looks for what another makes, on both pages', async () => {
    const salt = fixtureSme('kh-fixture-salt', {
      products: [{ product: 'sea-salt', name: 'Fixture salt' }],
      lookingFor: [{ need: 'buyers', text: 'Fixture need' }],
    });
    const sauce = fixtureSme('kh-fixture-sauce', {
      products: [{ product: 'fish-sauce', name: 'Fixture sauce' }],
    });
    const atlas = withEntries(realAtlas, [salt, sauce]);
    expect(matchesOf(atlas, salt, buildDate)).toHaveLength(1);
    for (const [entry, other] of [
      [salt, sauce],
      [sauce, salt],
    ] as const) {
      const { text, links } = await render(FittingNotices, { entry, atlas });
      expect(text).toContain('Sea salt goes into Fish sauce');
      expect(text).toContain('Fixture kh-fixture-salt looks for: Buyers');
      expect(links).toContain(`/smes/${other.id}/`);
    }
  });
});

describe('while no notice is on file', () => {
  test.each(languages)('the list says so in %s and leads to the way to send one in', async (language) => {
    const own = wordsOf(language);
    const { text, links } = await render(EmptyOpportunities, { atlas: realAtlas, words: own });
    expect(text).toContain(own.say('opportunity.none'));
    expect(links).toContain('#post');
  });

  test('form and letter are filled in where the site names a repository and a mailbox', async () => {
    const { links, text, html } = await render(PostNotice, {
      settings: { repository: 'https://github.com/owner/name', mailbox: 'editors@fixture.example' },
    });
    expect(
      links.some((link) =>
        link.startsWith('https://github.com/owner/name/issues/new?template=opportunity.yml'),
      ),
    ).toBe(true);
    const mail = links.find((link) => link.startsWith('mailto:editors@fixture.example?'));
    expect(decodeURIComponent(mail ?? '').replaceAll('\r', '')).toContain(noticeFile);
    expect(text).not.toContain(words.say('opportunity.noForm'));
    expect(html).toContain('schema/opportunities.json');
  });

  test('the site says plainly when it names neither', async () => {
    const { links, text } = await render(PostNotice, {
      settings: { repository: undefined, mailbox: undefined },
    });
    expect(text).toContain(words.say('opportunity.noForm'));
    expect(text).toContain(words.say('correct.noMailbox'));
    expect(links.some((link) => link.startsWith('mailto:?subject='))).toBe(true);
    expect(links).toContain('/providers/mekong-institute/');
  });
});
