import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import IssueForms from '../../src/components/IssueForms.astro';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';

const container = await AstroContainer.create();
const show = (settings: object, language: (typeof languages)[number]) =>
  container.renderToString(IssueForms, { props: { settings, words: wordsOf(language) } });

test.each(languages)(
  'in %s the page says where the forms are and what an account is for',
  async (language) => {
    const html = await show({ repository: 'https://github.com/owner/name' }, language);
    expect(html).toContain('https://github.com/owner/name/issues/new?template=add-business.yml');
    expect(html).toContain('github.com');
    expect(html).not.toContain('mailto:');
  },
);

test.each(languages)(
  'in %s a copy without repository and mailbox says so and names who can help',
  async (language) => {
    const html = await show({}, language);
    expect(html).toContain(wordsOf(language).say('correct.noMailbox'));
    expect(html).toContain('/providers/mekong-institute/');
    expect(html).not.toContain('/issues/new');
  },
);
