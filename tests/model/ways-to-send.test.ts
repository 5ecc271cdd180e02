import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { waysToSend } from '../../src/model/ways-to-send.ts';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';

const forms = readdirSync(join(import.meta.dirname, '../../.github/ISSUE_TEMPLATE')).filter(
  (file) => file !== 'config.yml',
);
const hrefsIn = (settings: Parameters<typeof waysToSend>[0], language: (typeof languages)[number]) => {
  const { forNew, onFile } = waysToSend(settings, wordsOf(language));
  return [...forNew, ...onFile].map(({ href }) => new URL(href));
};

test.each(languages)('in %s every issue form is linked where a repository is known', (language) => {
  const settings = { repository: 'https://github.com/owner/name', mailbox: undefined };
  const templates = hrefsIn(settings, language).map(({ origin, pathname, searchParams }) => {
    expect(origin + pathname).toBe('https://github.com/owner/name/issues/new');
    return searchParams.get('template');
  });
  expect(templates.toSorted()).toEqual(forms.toSorted());
});

test.each(languages)(
  'in %s each is a letter where there is none, to the mailbox if there is one',
  (language) => {
    for (const mailbox of ['editors@fixture.example', undefined]) {
      const hrefs = hrefsIn({ repository: undefined, mailbox }, language);
      expect(hrefs.length).toBe(forms.length);
      for (const { href } of hrefs) expect(href.startsWith(`mailto:${mailbox ?? ''}?subject=`)).toBe(true);
    }
  },
);
