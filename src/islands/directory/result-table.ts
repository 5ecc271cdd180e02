import type { PageParts } from '../page-parts.ts';
import { toName, type Results } from './result-list.ts';

/** The results as a table; its columns stand on the page. */
export const resultTable = (parts: PageParts, { shown, address }: Results): HTMLElement => {
  const box = parts.fill('table');
  box.querySelector('tbody')?.append(
    ...shown.map(([, row]) => {
      const line = document.createElement('tr');
      const name = document.createElement('th');
      name.scope = 'row';
      name.append(...toName(parts, address, row));
      line.append(
        name,
        ...(row.cells ?? []).map((text) => {
          const cell = document.createElement('td');
          cell.textContent = text;
          return cell;
        }),
      );
      return line;
    }),
  );
  return box;
};
