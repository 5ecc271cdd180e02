import { HtmlValidate, StaticConfigLoader, type ResolvedConfig } from 'html-validate';
import { expect, test } from 'vitest';
import { markupOf } from './markup.ts';
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
  // Thousands of pages differ in nothing that a rule looks at, such as an entry in five languages.
  const seen = new Set<string>();
  for (const page of sitePages()) {
    const markup = markupOf(htmlOf(page));
    if (seen.has(markup)) continue;
    seen.add(markup);
    for (const fault of faultsOf(markup)) if (!faults.has(fault)) faults.set(fault, page.address);
  }
  expect([...faults].slice(0, 40).map(([fault, address]) => `${address} ${fault}`)).toEqual([]);
});

const page = (body: string) =>
  `<!DOCTYPE html>\n<html lang="km"><head><title>T</title></head><body>${body}</body></html>`;

test.each([
  ['a word and another', '<p title="a" lang="km">កំពត &amp; Kep</p>', '<p title="b c">Trat &amp; more</p>'],
  ['words of another language and of the same', '<p><span lang="th">x</span></p>', '<p>y</p>'],
  ['an address and another', '<a href="/km/x/?a=1&amp;b">x</a>', '<a href="/y/?c&amp;d">y</a>'],
  ['a drawing and another', '<svg><path d="M0 0"/></svg>', '<svg><g><path d="M1 1"/></g></svg>'],
])('%s are the same markup', (_named, one, other) => {
  expect(markupOf(page(one))).toBe(markupOf(page(other)));
});

test.each([
  ['a raw sign in a text', '<p>a < b</p>'],
  ['an unknown reference in a text', '<p>Oil &gasoline; more</p>'],
  ['an unknown reference in a title', '<p title="Oil &gasoline; more">x</p>'],
  ['an attribute that stands twice', '<p lang="km" class="a" lang="th">x</p>'],
  ['an id that stands twice', '<p id="a">x</p><p id="a">y</p>'],
  ['an id that stands twice, once in a drawing', '<p id="a">x</p><svg><title id="a">y</title></svg>'],
  ['an address with a space where none may be', '<form action="/a b/"></form>'],
  ['an empty address', '<img src="" alt="x">'],
  ['an element where it may not be', '<p><span><div>x</div></span></p>'],
  ['words of another language where none may be', '<ul><span lang="th">x</span></ul>'],
  ['a tag that is not closed', '<p><b>x</p>'],
  ['a style in an element', '<p style="color: red">x</p>'],
  ['a label for what has none', '<label for="b">x</label><p id="b">y</p>'],
])('markup keeps the fault of %s', (_named, body) => {
  const faults = faultsOf(page(body)).map((fault) => fault.split(':')[0]);
  expect(faults).not.toEqual([]);
  expect(faultsOf(markupOf(page(body))).map((fault) => fault.split(':')[0])).toEqual(faults);
});
