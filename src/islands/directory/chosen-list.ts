import type { DirectoryState } from '../../model/filters/directory-state.ts';
import type { PageParts } from '../page-parts.ts';
import type { FacetPanel } from './facet-panel.ts';

/** A button that takes something back: a value, a whole question, or the words. */
const toButton = (parts: PageParts, text: string, takes: { facet?: string; value?: string }) => {
  const button = parts.fill<HTMLButtonElement>('take-back');
  button.textContent = text;
  if (takes.facet !== undefined) button.dataset['takeFacet'] = takes.facet;
  else button.dataset['takeText'] = '';
  if (takes.value !== undefined) button.dataset['takeValue'] = takes.value;
  return button;
};

/** What is chosen, each with a button that takes it back. */
export const showChosen = (parts: PageParts, panel: FacetPanel, { text, choice }: DirectoryState): void => {
  const chips = [
    ...(text ? [{ label: `“${text}”`, takes: {} }] : []),
    ...Object.entries(choice).flatMap(([facet, values]) =>
      values.map((value) => ({ label: panel.labelOf(facet, value), takes: { facet, value } })),
    ),
  ].map(({ label, takes }) => {
    const item = document.createElement('li');
    const button = toButton(parts, `${label} ×`, takes);
    button.ariaLabel = parts.text('remove', { name: label });
    item.append(button);
    return item;
  });
  parts.find('[data-chosen]').replaceChildren(...chips);
  parts.find<HTMLElement>('[data-clear]').hidden = chips.length === 0;
};

/** An empty list says so, and what to take back for how many. `best` is the question, or nothing for the words. */
export const showEmpty = (
  parts: PageParts,
  best: { label: string; facet?: string; rows: string } | undefined,
): void => {
  const box = parts.find<HTMLElement>('[data-empty]');
  box.hidden = false;
  const text = document.createElement('p');
  text.textContent = parts.text('none');
  if (!best) return box.replaceChildren(text);
  const { label, facet, rows } = best;
  const takes = facet === undefined ? {} : { facet };
  box.replaceChildren(text, toButton(parts, parts.text('drop', { name: label, count: rows }), takes));
};
