import type { FacetChoice, FacetResult } from '../../model/filters/facets.ts';
import { comparable } from '../../search/comparable.ts';
import { pageNumber } from '../page-number.ts';
import type { PageParts } from '../page-parts.ts';

/** The questions beside the list: boxes to tick, each with the number of entries that there would be. */
export class FacetPanel {
  readonly #parts: PageParts;
  readonly #boxes: readonly HTMLInputElement[];
  readonly #facets: readonly HTMLElement[];

  /** `products` reads a text as the products it names. */
  constructor(parts: PageParts, products: (text: string) => Promise<string[]>) {
    this.#parts = parts;
    this.#boxes = parts.all<HTMLInputElement>('.facet input[type="checkbox"]');
    this.#facets = parts.all<HTMLElement>('.facet');
    for (const field of parts.all<HTMLInputElement>('.facet input[type="search"]'))
      field.addEventListener('input', () => void this.#find(field, products));
  }

  /** Names of the questions. */
  get names(): string[] {
    return this.#facets.flatMap(({ dataset }) => dataset['facet'] ?? []);
  }

  /** What is ticked. */
  get choice(): FacetChoice {
    const choice: Record<string, string[]> = {};
    for (const { name, value, checked } of this.#boxes) if (checked) (choice[name] ??= []).push(value);
    return choice;
  }

  /** The name of a value, or of a question when no value is given. */
  labelOf(name: string, value?: string): string {
    if (value === undefined)
      return this.#facets.find(({ dataset }) => dataset['facet'] === name)?.dataset['label'] ?? name;
    const box = this.#boxes.find((one) => one.name === name && one.value === value);
    return box?.nextElementSibling?.textContent ?? value;
  }

  /** Ticks what is chosen and counts what there would be. */
  show(choice: FacetChoice, counts: FacetResult['counts']): void {
    for (const box of this.#boxes) {
      const count = counts[box.name]?.[box.value] ?? 0;
      box.checked = (choice[box.name] ?? []).includes(box.value);
      const item = box.closest('li');
      const shown = item?.querySelector('[data-count]');
      if (shown) shown.textContent = pageNumber(count);
      // What would leave nothing is not offered, but what is chosen can always be taken back.
      item?.toggleAttribute('hidden', count === 0 && !box.checked);
    }
    for (const facet of this.#facets) this.#order(facet, counts);
    for (const part of this.#parts.all<HTMLElement>('.facet, .facet-rest, .facet-branch'))
      part.hidden = !part.querySelector('li:not([hidden])');
  }

  /** The fullest answers stand first, so that they are not folded away. A facet that holds the focus keeps still. */
  #order(facet: HTMLElement, counts: FacetResult['counts']) {
    const first = facet.querySelector('[data-first]');
    const rest = facet.querySelector('[data-rest]');
    if (!first || !rest || facet.contains(document.activeElement)) return;
    const atOnce = first.children.length;
    const countOf = (item: Element) => {
      const box = item.querySelector<HTMLInputElement>('input');
      return box?.checked ? Infinity : (counts[box?.name ?? '']?.[box?.value ?? ''] ?? 0);
    };
    const before = [...first.children, ...rest.children];
    const items = before.toSorted((a, b) => countOf(b) - countOf(a));
    // Moving what stands right already would cost the browser a layout.
    if (items.every((item, index) => item === before[index])) return;
    first.append(...items.slice(0, atOnce));
    rest.append(...items.slice(atOnce));
  }

  /** Leaves in a long question the answers that hold a word, or that a word in any language or an HS code names. */
  async #find(field: HTMLInputElement, products: (text: string) => Promise<string[]>) {
    const text = field.value.trim();
    const facet = field.closest<HTMLElement>('.facet');
    if (!facet) return;
    const named = text && facet.dataset['facet'] === 'product' ? await products(text).catch(() => []) : [];
    if (field.value.trim() !== text) return;
    const wanted = comparable(text);
    for (const box of facet.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
      const label = comparable(box.nextElementSibling?.textContent ?? '');
      const isLike = text === '' || label.includes(wanted) || named.includes(box.value);
      box.closest('li')?.classList.toggle('is-unlike', !isLike);
    }
    const rest = facet.querySelector<HTMLDetailsElement>('.facet-rest');
    if (rest && text) rest.open = true;
  }
}
