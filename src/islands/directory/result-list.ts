import type { RowGroup } from '../../model/filters/facets.ts';
import type { RowInList } from '../../model/filters/row-file.ts';
import { linkTo } from '../map/parts.ts';
import { pageNumber } from '../page-number.ts';
import type { PageParts } from '../page-parts.ts';
import { keepButton } from './keep-button.ts';

/** A heading of the list with the rows of the whole list that stand under it. */
interface Heading {
  country: string;
  countryName: string;
  province: string;
  lang: string | undefined;
  from: number;
  to: number;
  /** First and last row of its country. */
  countryFrom: number;
  countryTo: number;
}

/** Headings in the order of rows. */
export const headingsOf = (groups: readonly RowGroup[]): Heading[] => {
  let row = 0;
  return groups.flatMap(({ country, name, provinces }) => {
    const countryFrom = row;
    const countryTo = row + provinces.reduce((sum, { size }) => sum + size, 0);
    return provinces.map(({ name: province, lang, size }): Heading => {
      const from = row;
      row += size;
      return { country, countryName: name, province, lang, from, to: row, countryFrom, countryTo };
    });
  });
};

/** The name of an entry as a link, with its other spellings. */
export const toName = (parts: PageParts, address: string, row: RowInList): HTMLElement[] => {
  const link = parts.fill<HTMLAnchorElement>('name');
  linkTo(link, `${address}${row.id}/`, row);
  const others = (row.others ?? []).map(([text, lang]) => {
    const other = parts.fill('other');
    other.textContent = text;
    other.lang = lang;
    return other;
  });
  return [link, ...others];
};

/** What a list of results is made of. */
export interface Results {
  /** All rows that are left, in the order chosen. */
  rows: readonly number[];
  /** The first of them, as far as they are shown, with what is shown of each. */
  shown: readonly (readonly [row: number, RowInList])[];
  collection: string;
  /** Address of the folder of the entries. */
  address: string;
}

const toItem = (parts: PageParts, { address, collection }: Results, row: RowInList): HTMLElement => {
  const item = parts.fill('item');
  item.prepend(...toName(parts, address, row));
  const detail = item.querySelector('.entry-detail');
  if (row.detail && detail) detail.textContent = row.detail;
  else detail?.remove();
  const mark = item.querySelector('.country-mark');
  if (row.country) mark?.classList.add(row.country.toLowerCase());
  else mark?.remove();
  item.querySelector('.entry-meta')?.append(row.meta ?? '');
  item.append(...keepButton(parts, collection, row));
  return item;
};

/** How many of the rows, which rise, come before one. */
const countBefore = (rows: readonly number[], row: number): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
};

const inSpan = (rows: readonly number[], from: number, to: number) =>
  countBefore(rows, to) - countBefore(rows, from);

/** The results one under the other, as they are ordered. */
export const resultList = (parts: PageParts, results: Results): HTMLElement => {
  const list = parts.fill('rows');
  list.append(...results.shown.map(([, row]) => toItem(parts, results, row)));
  return list;
};

/** The results under their countries and provinces, each heading with the number of rows it has in all. */
export const resultGroups = (
  parts: PageParts,
  results: Results,
  headings: readonly Heading[],
): HTMLElement[] => {
  const { rows, shown } = results;
  const under = Map.groupBy(shown, ([row]) => headings.find(({ from, to }) => row >= from && row < to));
  const countries = Map.groupBy([...under], ([heading]) => heading?.country);
  return [...countries.values()].map((provinces) => {
    const section = parts.fill('group');
    const first = provinces[0]?.[0];
    const head = section.querySelector('h2');
    if (first && head) {
      head.querySelector('.country-mark')?.classList.add(first.country.toLowerCase());
      head.querySelector('[data-name]')?.append(first.countryName);
      head.querySelector('.count')?.append(pageNumber(inSpan(rows, first.countryFrom, first.countryTo)));
    }
    for (const [heading, some] of provinces) {
      if (!heading) continue;
      const title = parts.fill('province');
      const name = title.querySelector<HTMLElement>('[data-name]');
      name?.append(heading.province);
      if (heading.lang && name) name.lang = heading.lang;
      title.querySelector('.count')?.append(pageNumber(inSpan(rows, heading.from, heading.to)));
      section.append(title, resultList(parts, { ...results, shown: some }));
    }
    return section;
  });
};
