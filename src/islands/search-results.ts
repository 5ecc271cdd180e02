import { excerptOf } from '../search/excerpt.ts';
import { toIndexedPage } from '../search/indexed-page.ts';
import { queriesOf } from '../search/query.ts';
import { nearnessOf } from '../search/result-order.ts';
import type { Fragment, Hit } from './search-index.ts';

/** A result that is ready to be shown. */
export interface Result {
  url: string;
  title: string;
  visible: string;
  kind: string;
  countries: readonly string[];
  nearness: number;
}

const toResult = (typed: string, hit: Hit, { url, content, meta }: Fragment): Result => {
  const page = toIndexedPage(content);
  const title = meta['title'] ?? url;
  return {
    ...hit,
    url,
    title,
    visible: page.visible.replace(`${title}.`, '').trim(),
    nearness: nearnessOf(typed, queriesOf(typed), title, page),
  };
};

/** Entries come before the pages they rest on, then the nearest; what is equally near stays in Pagefind's order. */
export const loadResults = async (typed: string, hits: readonly Hit[]): Promise<Result[]> => {
  const results = await Promise.all(hits.map(async (hit) => toResult(typed, hit, await hit.load())));
  const rank = ({ kind, nearness }: Result) => (kind === 'sources' ? 4 : 0) + nearness;
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
