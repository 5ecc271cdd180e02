import type { FacetChoice, FacetResult } from '../../model/filters/facets.ts';
import { comparable } from '../../search/comparable.ts';
import { pageNumber } from '../page-number.ts';
import type { PageParts } from '../page-parts.ts';

const hide = (element: HTMLElement, hidden: boolean) => {
  if (element.hidden !== hidden) element.hidden = hidden;
};

/** An answer on the page, its parts found once: hundreds of them are counted anew at each tick. */
interface Answer {
  box: HTMLInputElement;
  item: HTMLElement | null;
  count: Element | null;
}

/** The questions beside the list: boxes to tick, each with the number of entries that there would be. */
export class FacetPanel {
  readonly #parts: PageParts;
  readonly #answers: readonly Answer[];
  readonly #facets: readonly HTMLElement[];

  /** `products` reads a text as the products it names. */
  constructor(parts: PageParts, products: (text: string) => Promise<string[]>) {
    this.#parts = parts;
    this.#answers = parts.all<HTMLInputElement>('.facet input[type="checkbox"]').map((box) => {
      const item = box.closest('li');
      return { box, item, count: item?.querySelector('[data-count]') ?? null };
    });
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
    for (const { box } of this.#answers) if (box.checked) (choice[box.name] ??= []).push(box.value);
    return choice;
  }

  /** The name of a value, or of a question when no value is given. */
  labelOf(name: string, value?: string): string {
    if (value === undefined)
      return this.#facets.find(({ dataset }) => dataset['facet'] === name)?.dataset['label'] ?? name;
    const answer = this.#answers.find(({ box }) => box.name === name && box.value === value);
    return answer?.box.nextElementSibling?.textContent ?? value;
  }

  /** Ticks what is chosen and counts what there would be. */
  show(choice: FacetChoice, counts: FacetResult['counts']): void {
    for (const { box, item, count: shown } of this.#answers) {
      const count = counts[box.name]?.[box.value] ?? 0;
      box.checked = (choice[box.name] ?? []).includes(box.value);
      const text = pageNumber(count);
      // What stands there already is not written again: each write costs the browser a style.
      if (shown && shown.textContent !== text) shown.textContent = text;
      // What would leave nothing is not offered, but what is chosen can always be taken back.
      if (item) hide(item, count === 0 && !box.checked);
    }
    for (const facet of this.#facets) this.#order(facet, counts);
    for (const part of this.#parts.all<HTMLElement>('.facet, .facet-rest, .facet-branch'))
      hide(part, !part.querySelector('li:not([hidden])'));
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
