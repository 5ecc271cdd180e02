import type { DirectoryState } from '../../model/filters/directory-state.ts';
import { pageNumber } from '../page-number.ts';
import type { PageParts } from '../page-parts.ts';
import type { RowsOfText } from './entry-search.ts';
import type { FacetPanel } from './facet-panel.ts';

/** Says how many rows are left and how the words were read, and marks the order and the view that are on. */
export const showHead = (
  parts: PageParts,
  panel: FacetPanel,
  { text, sort, view }: DirectoryState,
  found: RowsOfText | undefined,
  count: number,
): void => {
  const products = found?.asked.products ?? [];
  const status = [
    parts.text('status', { shown: pageNumber(count) }),
    found && found.asked.text !== text ? parts.text('mended', { typed: text }) : '',
    products.length > 0
      ? parts.text('readAs', { names: products.map((id) => panel.labelOf('product', id)).join(', ') })
      : '',
  ];
  parts.find('.directory-status').textContent = status.filter(Boolean).join(' · ');
  parts.find<HTMLElement>('[data-everywhere]').hidden = found?.isAll ?? true;
  const select = parts.find<HTMLSelectElement>('select[name="sort"]');
  for (const option of select.options) if (option.value === 'nearest') option.hidden = text === '';
  select.value = sort;
  for (const line of parts.all<HTMLElement>('[data-order]')) line.hidden = line.dataset['order'] !== sort;
  for (const button of parts.all<HTMLElement>('button[data-view]'))
    button.setAttribute('aria-pressed', String(button.dataset['view'] === view));
};
