import { toCsv } from '../../exports/csv.ts';

/** Labels of the columns that the table has no head for. */
interface CsvLabels {
  /** What a reader must know before comparing the cells of the row. */
  warning: string;
  /** With a hole for the name of the place. */
  sources: string;
}

const plain = (element: Element) => (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();

/** The texts of a cell, without the numbers of its sources. */
const saidIn = (cell: Element): string =>
  Array.from(cell.querySelectorAll('.compared-text, .amount, .not-verified, .row-detail, .gap'), plain).join(
    '; ',
  );

const sourcesOf = (cell: Element): string =>
  Array.from(cell.querySelectorAll<HTMLAnchorElement>('.source-marks a'), ({ hash }) => {
    const source = document.querySelector<HTMLAnchorElement>(`${hash} a`);
    return source ? `${plain(source)} <${source.href}>` : '';
  }).join('; ');

/** The table as it stands on the page, a row a line: what it says, its warning, then each place and its sources. */
export const tableCsv = (table: HTMLTableElement, { warning, sources }: CsvLabels): string => {
  const [what, ...places] = Array.from(table.tHead?.rows[0]?.cells ?? [], plain);
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody:not([hidden]) tr[data-row]')];
  return toCsv([
    [what ?? '', warning, ...places.flatMap((name) => [name, sources.replace('{name}', () => name)])],
    ...rows.map(({ cells: [head, ...cells] }) => {
      const careful = head?.querySelector('.compare-warning');
      return [
        head ? saidIn(head) : '',
        careful ? plain(careful) : '',
        ...cells.flatMap((cell) => [saidIn(cell), sourcesOf(cell)]),
      ];
    }),
  ]);
};
