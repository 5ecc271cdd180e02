import type { CellLine, ShortlistRow } from '../model/shortlist-record.ts';
import { element } from './element.ts';
import { textOf, type Shown } from './shortlist-entries.ts';

/** Labels of the rows, in order, from the page. */
export type RowLabels = readonly (readonly [row: ShortlistRow, label: string])[];

const toLine = (line: CellLine) =>
  typeof line === 'string' ? element('p', {}, line) : element('p', { lang: line[1] }, line[0]);

const headOf = ({ id, record }: Shown, takeOff: HTMLTemplateElement | undefined) => {
  const [code = '', country = ''] = record.country ?? [];
  const head = element('th', { scope: 'col', class: `short-head ${code.toLowerCase()}` });
  const link = element('a', { href: record.page }, textOf(record.name));
  if (Array.isArray(record.name)) link.lang = record.name[1];
  head.append(link);
  if (record.localName) {
    const local = toLine(record.localName);
    local.classList.add('short-local');
    head.append(local);
  }
  head.append(element('p', { class: 'short-country' }, country));
  const button = takeOff?.content.querySelector('button')?.cloneNode(true) as HTMLButtonElement | undefined;
  if (button) {
    button.dataset['takeOff'] = id;
    button.setAttribute('aria-label', (button.dataset['name'] ?? '').replace('{name}', textOf(record.name)));
    head.append(button);
  }
  return head;
};

/** The comparison: the same rows for every business, what is not on file hatched. */
export const toTable = (
  shown: readonly Shown[],
  labels: RowLabels,
  parts: { what: string; gap: HTMLTemplateElement; takeOff: HTMLTemplateElement | undefined },
): HTMLTableSectionElement[] => {
  const head = element('thead', {}, element('tr', {}, element('td', {}, parts.what)));
  head.rows[0]?.append(...shown.map((each) => headOf(each, parts.takeOff)));
  const body = element('tbody', {});
  for (const [row, label] of labels) {
    const line = element('tr', {}, element('th', { scope: 'row' }, label));
    for (const { record } of shown) {
      const lines = record.rows[row];
      line.append(
        lines
          ? element('td', {}, ...lines.map(toLine))
          : element('td', {}, parts.gap.content.cloneNode(true)),
      );
    }
    body.append(line);
  }
  return [head, body];
};
