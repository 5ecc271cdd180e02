import { describe, expect, test } from 'vitest';
import { CommonTexts, readPageToIndex, textsOfPage, toHtmlToIndex } from '../../src/search/page-to-index.ts';

const htmlOf = (main: string, { language = 'en', kind = 'smes' } = {}) =>
  `<!doctype html><html lang="${language}"><head><title>x</title></head><body><nav>Menu</nav>` +
  `<main id="text" data-pagefind-body><span hidden data-pagefind-meta="kind:${kind}"></span>${main}</main>` +
  '<footer>Foot</footer></body></html>';
const pageOf = (main: string, what = {}) => {
  const page = readPageToIndex(htmlOf(main, what));
  if (!page) throw new Error('No page');
  return page;
};

describe('a page for the index', () => {
  test('is its main part alone, with its language and kind', () => {
    const page = pageOf('<h1>Fixture</h1>', { language: 'km', kind: 'zones' });
    expect(page).toMatchObject({ language: 'km', kind: 'zones' });
    expect([...textsOfPage(page)]).toEqual(['Fixture']);
    expect(toHtmlToIndex(page, () => false)).toContain('<html lang="km">');
    expect(toHtmlToIndex(page, () => false)).not.toContain('Menu');
  });

  test('is none where the page is not to be found', () => {
    expect(readPageToIndex('<html lang="en"><body><main>Not found</main></body></html>')).toBeUndefined();
    expect(readPageToIndex('<html lang="en"><body>Moved</body></html>')).toBeUndefined();
  });

  test('keeps attributes, even one with a sign that ends a tag', () => {
    const html = toHtmlToIndex(
      pageOf('<h1 data-words="a > b" data-pagefind-index-attrs="data-words">N</h1>'),
      () => false,
    );
    expect(html).toContain('<h1 data-words="a > b" data-pagefind-index-attrs="data-words">');
  });

  test('takes what stands in a script or a style for no text', () => {
    const page = pageOf('<style>a > b {}</style><script>if (a < b) c();</script><p>Text</p>');
    expect([...textsOfPage(page)]).toEqual(['Text']);
  });

  test('has Khmer spelled as queries are', () => {
    expect(toHtmlToIndex(pageOf('<p>កំពត</p>', { language: 'km' }), () => false)).toMatch(
      /<p> qz[a-z]+ <\/p>/u,
    );
  });
});

describe('texts that pages of a kind share', () => {
  const pages = Array.from({ length: 40 }, (_, index) =>
    pageOf(`<h2>Products</h2><p>Fixture ${index}</p>${index < 9 ? '<p>ISO 9001</p>' : ''}`),
  );
  const common = new CommonTexts();
  for (const page of pages) common.add(page);

  test('are left out, and what a few of them say stays', () => {
    const html = pages.map((page) => toHtmlToIndex(page, (text) => common.isCommon(page, text)));
    expect(html.filter((one) => one.includes('Products'))).toEqual([]);
    expect(html.filter((one) => one.includes('ISO 9001'))).toHaveLength(9);
    expect(html.every((one, index) => one.includes(`Fixture ${index} `))).toBe(true);
  });

  test('do not take the title of a page from it', () => {
    const page = pageOf('<h1 data-pagefind-meta="title">Products</h1>');
    expect(toHtmlToIndex(page, (text) => common.isCommon(page, text))).toContain('Products');
  });

  test('are nothing to another kind or language', () => {
    const other = pageOf('<h2>Products</h2>', { kind: 'zones' });
    common.add(other);
    expect(common.isCommon(other, 'Products')).toBe(false);
  });
});
