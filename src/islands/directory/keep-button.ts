import type { PageParts } from '../page-parts.ts';

/** The button that keeps an entry on the shortlist, where the list has one. */
export const keepButton = (
  parts: PageParts,
  collection: string,
  { id, name }: { id: string; name: string },
): HTMLElement[] => {
  if (parts.all('template[data-keep]').length === 0) return [];
  const button = parts.fill('keep');
  button.setAttribute('entry', `${collection}/${id}`);
  button.dataset['name'] = name;
  const spoken = button.querySelector('.visually-hidden');
  if (spoken) spoken.textContent = `: ${name}`;
  return [button];
};
