import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import RuleExample from '../../src/components/RuleExample.astro';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';

const container = await AstroContainer.create();

test.each(languages)('in %s only what an error stops is called stopped', async (language) => {
  const words = wordsOf(language);
  const show = (severity: 'error' | 'warning') =>
    container.renderToString(RuleExample, {
      props: { example: { bad: 'km: 1', good: 'km: 2' }, severity, words },
    });
  const stopped = words.say('checker.bad');
  const warned = words.say('checker.warned');
  expect(await show('error')).toContain(stopped);
  expect(await show('warning')).toContain(warned);
  expect(await show('warning')).not.toContain(stopped);
});
