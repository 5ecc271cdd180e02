import type {
  ComparedFigure,
  ComparedLine,
  ComparedPlace,
  ComparedRows,
  LabelledKind,
} from '../../model/filters/compare-file.ts';
import {
  compareRows,
  type ComparedRow,
  type ComparisonWarning,
} from '../../model/filters/compared-figures.ts';
import { element } from '../element.ts';
import { listOf, type Joins } from '../list-of.ts';
import type { PageParts } from '../page-parts.ts';
import { SourceNumbers, toElement } from './source-numbers.ts';

/** Words that the page has for what the files only name. */
interface Said {
  warnings: Record<ComparisonWarning, string>;
  extents: Record<string, string>;
  joins: Joins;
}

/** The table of a comparison, with the list of its sources. It looks as the figures on the page of two provinces. */
export class ComparedTable {
  readonly #parts: PageParts;
  readonly #said: Said;

  constructor(parts: PageParts) {
    this.#parts = parts;
    this.#said = JSON.parse(parts.text('said')) as Said;
  }

  /** Names joined as a list, as the page's language does. */
  list(names: readonly string[]): string {
    return listOf(names, this.#said.joins);
  }

  /** Fills the table and the sources under it; gives the rows of figures that it shows. */
  show({ facts, figures }: ComparedRows, places: readonly ComparedPlace[]) {
    const sources = new SourceNumbers(places);
    const rows = compareRows(
      figures,
      places.map((place) => place.figures),
    );
    const [head, ...bodies] = this.#parts.all<HTMLTableSectionElement>('table.compared :is(thead, tbody)');
    head?.rows[0]?.replaceChildren(
      ...[...head.rows[0].children].slice(0, 1),
      ...places.map((place) => this.#head(place)),
    );
    const filled = [
      facts.map(({ row, label }) =>
        element(
          'tr',
          { 'data-row': row },
          element('th', { scope: 'row' }, toElement('span', label, { class: 'compared-text' })),
          ...places.map((place) => this.#factCell(place.facts[row] ?? [], sources)),
        ),
      ),
      rows.map((row) => this.#figureRow(row, sources)),
    ];
    for (const [index, body] of bodies.entries()) {
      // The first row names the group.
      const [title] = body.rows;
      if (!title) continue;
      title.cells[0]?.setAttribute('colspan', String(places.length + 1));
      body.hidden = filled[index]?.length === 0;
      body.replaceChildren(title, ...(filled[index] ?? []));
    }
    this.#parts.find('.source-list').replaceChildren(...sources.items());
    return rows;
  }

  #head({ name, href, countries }: ComparedPlace) {
    return element(
      'th',
      { scope: 'col' },
      ...countries.map((country) =>
        element('span', { class: `country-mark ${country.toLowerCase()}`, 'aria-hidden': 'true' }),
      ),
      toElement('a', name, { href }),
    );
  }

  #marks(sources: SourceNumbers, { sources: ids = [], recalled }: ComparedLine | ComparedFigure): Node[] {
    return [
      ...(ids.length > 0 ? [sources.marks(ids, this.#parts.text('sourceMark'))] : []),
      ...(recalled ? [this.#parts.fill('not-verified')] : []),
    ];
  }

  #gap() {
    return element('td', {}, this.#parts.fill('gap'));
  }

  #factCell(lines: readonly ComparedLine[], sources: SourceNumbers) {
    if (lines.length === 0) return this.#gap();
    return element(
      'td',
      {},
      ...lines.map((line) =>
        element(
          'div',
          { class: 'compared-line' },
          line.href
            ? toElement('a', line.text, { href: line.href, class: 'compared-text' })
            : toElement('span', line.text, { class: 'compared-text' }),
          ...this.#marks(sources, line),
          ...(line.detail ? [element('span', { class: 'row-detail' }, line.detail)] : []),
        ),
      ),
    );
  }

  #figureRow({ kind, cells, warnings }: ComparedRow<LabelledKind, ComparedFigure>, sources: SourceNumbers) {
    const { name, product, row } = kind;
    const head = element('th', { scope: 'row' }, toElement('span', name, { class: 'compared-text' }));
    if (product) head.append(toElement('span', product, { class: 'row-detail' }));
    if (warnings.length > 0) {
      const reasons = this.list(warnings.map((warning) => this.#said.warnings[warning]));
      head.append(element('span', { class: 'compare-warning' }, this.#parts.text('careful', { reasons })));
    }
    return element(
      'tr',
      { 'data-row': row, 'data-warnings': warnings.join(' ') || undefined },
      head,
      ...cells.map((figure) => (figure ? this.#figureCell(figure, sources) : this.#gap())),
    );
  }

  #figureCell(figure: ComparedFigure, sources: SourceNumbers) {
    const { qualifier, number, unitName, period, age, scope, extent } = figure;
    const amount = element('span', { class: 'amount' });
    if (qualifier) amount.append(element('span', { class: 'qualifier' }, `${qualifier} `));
    amount.append(element('span', { class: 'number' }, number));
    if (unitName) amount.append(' ', toElement('span', unitName, { class: 'unit' }));
    const page = document.documentElement.lang;
    return element(
      'td',
      {},
      amount,
      ...this.#marks(sources, figure),
      element('span', { class: 'row-detail' }, `${period} `, this.#parts.fill(`age-${age}`)),
      // What a figure covers is written in English, whatever the language of the page.
      ...(scope
        ? [element('span', { class: 'row-detail', lang: page === 'en' ? undefined : 'en' }, scope)]
        : []),
      ...(extent ? [element('span', { class: 'row-detail' }, this.#said.extents[extent] ?? extent)] : []),
    );
  }
}
