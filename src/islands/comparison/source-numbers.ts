import type { ComparedPlace, ComparedSource, ComparedText } from '../../model/filters/compare-file.ts';
import { element } from '../element.ts';

/** A text in an element of its own, with its language when that is not the page's. */
export const toElement = <K extends 'a' | 'span'>(
  name: K,
  text: ComparedText,
  attributes: Record<string, string | undefined> = {},
): HTMLElementTagNameMap[K] =>
  typeof text === 'string'
    ? element(name, attributes, text)
    : element(name, { ...attributes, lang: text[1] }, text[0]);

/** Numbers the sources of a table in the order in which they come, as a page that was built does. */
export class SourceNumbers {
  readonly #sources: Record<string, ComparedSource>;
  readonly #numbers = new Map<string, number>();

  constructor(places: readonly ComparedPlace[]) {
    this.#sources = Object.assign({}, ...places.map(({ sources }) => sources)) as Record<
      string,
      ComparedSource
    >;
  }

  /** Small links to the list under the table; `label` is what a mark is called aloud, with a hole for its number. */
  marks(ids: readonly string[], label: string): HTMLElement {
    const known = ids.filter((id) => this.#sources[id]);
    return element(
      'span',
      { class: 'source-marks' },
      ...known.map((id) => {
        const number = this.#numbers.get(id) ?? this.#numbers.size + 1;
        this.#numbers.set(id, number);
        return element(
          'a',
          { href: `#source-${number}`, 'aria-label': label.replace('{number}', String(number)) },
          String(number),
        );
      }),
    );
  }

  /** The list of all that have a number. */
  items(): HTMLElement[] {
    return [...this.#numbers].flatMap(([id, number]) => {
      const source = this.#sources[id];
      if (!source) return [];
      const { title, href, meta } = source;
      return element(
        'li',
        { id: `source-${number}` },
        element('span', { class: 'source-number' }, String(number)),
        element('span', {}, toElement('a', title, { href }), element('span', { class: 'source-meta' }, meta)),
      );
    });
  }
}
