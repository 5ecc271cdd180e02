import { HtmlValidate, StaticConfigLoader, type ResolvedConfig } from 'html-validate';
import { expect, test } from 'vitest';
import { htmlOf, sitePages } from './site-files.ts';

/** Every page has the same rules: worked out again for each, they take as long as the validation itself. */
class RulesOnce extends StaticConfigLoader {
  #rules: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.#rules ??= super.getConfigFor(handle);
    return this.#rules;
  }
}

const rules = new RulesOnce({
  extends: ['html-validate:standard'],
  rules: {
    // How Astro writes, not what it means: quotes, void elements, white space at line ends.
    'attr-quotes': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
  },
});
const validator = new HtmlValidate(rules);

/** Faults of a page, each named by its rule. */
const faultsOf = (html: string): string[] =>
  validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));

test('the HTML of every page is valid', { timeout: 1_800_000 }, () => {
  const faults = new Map<string, string>();
  for (const page of sitePages())
    for (const fault of faultsOf(htmlOf(page))) if (!faults.has(fault)) faults.set(fault, page.address);
  expect([...faults].slice(0, 40).map(([fault, address]) => `${address} ${fault}`)).toEqual([]);
});
