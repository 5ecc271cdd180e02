import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import GoneNotice from '../../src/components/GoneNotice.astro';
import MovedNotice from '../../src/components/MovedNotice.astro';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { fixtureOffice } from '../sme-fixture.ts';

const container = await AstroContainer.create();
const office = fixtureOffice('kh-fixture-office', { contact: { email: 'office@fixture-chamber.org' } });

test.each(languages)('in %s an old address says where its entry went', async (language) => {
  const html = await container.renderToString(MovedNotice, {
    props: {
      moved: { collection: 'providers', former: 'kh-once', entry: office },
      words: wordsOf(language),
    },
  });
  expect(html).toContain(`${language === 'en' ? '' : `/${language}`}/providers/kh-fixture-office/"`);
  expect(html).toContain('kh-once');
  expect(html).not.toContain('http-equiv');
});

test.each(languages)('in %s an office that has closed says since when and why', async (language) => {
  const gone = { state: 'closed' as const, on: '2026-03-14', reason: 'Its members joined another.' };
  const html = await container.renderToString(GoneNotice, {
    props: { left: { entry: office, gone }, words: wordsOf(language) },
  });
  expect(html).toContain('Fixture kh-fixture-office');
  expect(html).toContain('Its members joined another.');
  expect(html).toContain('2026');
  expect(html).not.toContain('office@');
});

test.each(languages)('in %s nothing is told of an office that was withdrawn', async (language) => {
  const html = await container.renderToString(GoneNotice, {
    props: {
      left: { entry: office, gone: { state: 'withdrawn' as const, on: '2026-03-14' } },
      words: wordsOf(language),
    },
  });
  expect(html).not.toContain('Fixture');
  expect(html).toContain('kh-fixture-office');
});
