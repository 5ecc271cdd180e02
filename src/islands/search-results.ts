import { excerptOf } from '../search/excerpt.ts';
import { toIndexedPage } from '../search/indexed-page.ts';
import { queriesOf } from '../search/query.ts';
import { fromSpelledText } from '../search/spelled-text.ts';
import { itself, subjectToken } from '../search/token.ts';
import type { Understood } from '../search/vocabulary.ts';
import { nearnessOf } from '../search/result-order.ts';
import type { Fragment } from './page-finder.ts';
import type { Hit } from './search-index.ts';

/** A result that is ready to be shown. */
export interface Result {
  url: string;
  title: string;
  visible: string;
  kind: string;
  countries: readonly string[];
  /** Whether it makes the product or lies in the province that was asked for. */
  meant: boolean;
  nearness: number;
}

const toResult = (asked: Understood, hit: Hit, { url, content, meta }: Fragment): Result => {
  const page = toIndexedPage(content);
  const title = fromSpelledText(meta['title'] ?? url);
  const isProvinceItself =
    asked.products.length === 0 && asked.provinces.some((id) => page.names.has(subjectToken(itself(id))));
  return {
    ...hit,
    url,
    title,
    visible: page.visible.replace(`${title}.`, '').trim(),
    nearness: isProvinceItself ? 0 : nearnessOf(asked.text, queriesOf(asked.text), title, page),
  };
};

/**
 * Entries come before the pages they rest on; the name itself first, then makers of the product or businesses of the
 * province that was named, then the nearest; what is equally near stays in Pagefind's order.
 */
export const loadResults = async (asked: Understood, hits: readonly Hit[]): Promise<Result[]> => {
  const results = await Promise.all(hits.map(async (hit) => toResult(asked, hit, await hit.load())));
  const named = results.some(({ meant }) => meant);
  const rank = ({ kind, nearness, meant }: Result) => {
    if (nearness === 0) return 0;
    return (kind === 'sources' ? 8 : 0) + (named && !meant ? 4 : 0) + nearness;
  };
  return results.toSorted((a, b) => rank(a) - rank(b));
};

const fill = (template: HTMLTemplateElement) => template.content.cloneNode(true) as DocumentFragment;

const toItem = (
  template: HTMLTemplateElement,
  typed: string,
  result: Result,
  countryName: (code: string) => string,
) => {
  const item = fill(template);
  const link = item.querySelector('a');
  if (link) {
    link.href = result.url;
    link.textContent = result.title;
  }
  const countries = item.querySelector('[data-countries]');
  if (countries) countries.textContent = result.countries.map(countryName).join(', ');
  const excerpt = item.querySelector('[data-excerpt]');
  excerpt?.append(
    ...excerptOf(result.visible, typed.split(/\s+/u)).map(({ text, marked }) => {
      if (!marked) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
  return item;
};

/** Templates and names that Astro put on the page in the reader's language. */
export interface ResultParts {
  group: HTMLTemplateElement;
  item: HTMLTemplateElement;
  kindName: (kind: string) => string;
  countryName: (code: string) => string;
}

/** The results grouped by kind, the kind of the best result first, under a heading each. */
export const toGroups = (
  parts: ResultParts,
  typed: string,
  results: readonly Result[],
): DocumentFragment[] => {
  const kinds = [...new Set(results.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const group = fill(parts.group);
    const heading = group.querySelector('h2');
    if (heading) heading.textContent = parts.kindName(kind);
    group
      .querySelector('ol')
      ?.append(
        ...results
          .filter((result) => result.kind === kind)
          .map((result) => toItem(parts.item, typed, result, parts.countryName)),
      );
    return group;
  });
};
