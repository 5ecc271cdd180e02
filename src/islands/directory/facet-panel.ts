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
  item: HTMLElement;
  count: HTMLElement;
  /** How many entries there would be with it, as counted last. */
  counted: number;
}

/** The questions beside the list: boxes to tick, each with the number of entries that there would be. */
export class FacetPanel {
  readonly #answers: readonly Answer[];
  readonly #facets: readonly HTMLElement[];
  /** Whatever is of no use when no answer in it is offered. */
  readonly #folds: readonly HTMLElement[];

  /** `products` reads a text as the products it names. */
  constructor(parts: PageParts, products: (text: string) => Promise<string[]>) {
    this.#answers = parts.all<HTMLElement>('.facet li').flatMap((item): Answer[] => {
      const box = item.querySelector<HTMLInputElement>('input');
      const count = item.querySelector<HTMLElement>('[data-count]');
      return box && count ? [{ box, item, count, counted: NaN }] : [];
    });
    this.#facets = parts.all<HTMLElement>('.facet');
    this.#folds = parts.all<HTMLElement>('.facet, .facet-rest, .facet-branch');
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

  /** What would be ticked after a press on an answer; undefined where the press is on none. */
  choiceAfter(pressed: Element): FacetChoice | undefined {
    const box = pressed.closest('label')?.querySelector<HTMLInputElement>('input[type="checkbox"]');
    if (!box) return undefined;
    const { [box.name]: ticked = [], ...others } = this.choice;
    const left = ticked.filter((value) => value !== box.value);
    return { ...others, [box.name]: box.checked ? left : [...left, box.value] };
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
    for (const answer of this.#answers) {
      const { box, item, count } = answer;
      const counted = counts[box.name]?.[box.value] ?? 0;
      box.checked = (choice[box.name] ?? []).includes(box.value);
      // What stands there already is not written again: each write costs the browser a style.
      if (counted !== answer.counted) count.textContent = pageNumber(counted);
      answer.counted = counted;
      // What would leave nothing is not offered, but what is chosen can always be taken back.
      hide(item, counted === 0 && !box.checked);
    }
    const weights = new Map<Element, number>(
      this.#answers.map(({ item, box, counted }) => [item, box.checked ? Infinity : counted]),
    );
    for (const facet of this.#facets) this.#order(facet, (item) => weights.get(item) ?? 0);
    for (const fold of this.#folds) hide(fold, !fold.querySelector('li:not([hidden])'));
  }

  /** The answers of most weight stand first, so that they are not folded away. A facet that holds the focus keeps still. */
  #order(facet: HTMLElement, weightOf: (item: Element) => number) {
    const first = facet.querySelector('[data-first]');
    const rest = facet.querySelector('[data-rest]');
    if (!first || !rest || facet.contains(document.activeElement)) return;
    const atOnce = first.children.length;
    const before = [...first.children, ...rest.children];
    const items = before.toSorted((a, b) => weightOf(b) - weightOf(a));
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
