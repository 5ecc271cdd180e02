import { pageNumber } from '../page-number.ts';

const hide = (element: HTMLElement, hidden: boolean) => {
  if (element.hidden !== hidden) element.hidden = hidden;
};

/** An answer on the page, its parts found once: hundreds of them are counted anew at each tick. */
interface Answer {
  box: HTMLInputElement;
  item: HTMLElement;
  count: HTMLElement;
  /** How many entries there would be with it. */
  counted: number;
  /** The number that stands on the page. */
  written: number;
}

const toAnswer = (item: HTMLElement): Answer[] => {
  const box = item.querySelector<HTMLInputElement>('input');
  const count = item.querySelector<HTMLElement>('[data-count]');
  return box && count ? [{ box, item, count, counted: NaN, written: NaN }] : [];
};

/** What would leave nothing is not offered, but what is chosen can always be taken back. */
const isOffered = ({ box, counted }: Answer) => counted > 0 || box.checked;
const weightOf = ({ box, counted }: Answer) => (box.checked ? Infinity : counted);

/** Writes what is new; each write costs the browser a style. */
const write = (answer: Answer) => {
  if (answer.counted !== answer.written) answer.count.textContent = pageNumber(answer.counted);
  answer.written = answer.counted;
  hide(answer.item, !isOffered(answer));
};

/** The parts of an answer, which fold out under it. */
interface Branch {
  element: HTMLDetailsElement;
  answers: readonly Answer[];
}

/**
 * A question beside the list with its answers. Of hundreds of answers all but a few are folded away; what is folded is
 * counted but not written, so that a tick is answered within a frame on a cheap phone.
 */
export class FacetQuestion {
  readonly name: string;
  readonly label: string;
  readonly answers: readonly Answer[];
  readonly #element: HTMLDetailsElement;
  readonly #first: Element | null;
  readonly #rest: Element | null;
  readonly #restFold: HTMLDetailsElement | null;
  /** The answers that are no part of another, in the order of the page as it was built. */
  readonly #tops: readonly Answer[];
  readonly #branches: readonly Branch[];
  /** How many answers stand there before the rest folds out. */
  readonly #atOnce: number;
  /** Until it is counted the page's own numbers stand. */
  #isCounted = false;

  constructor(element: HTMLDetailsElement) {
    this.#element = element;
    this.name = element.dataset['facet'] ?? '';
    this.label = element.dataset['label'] ?? this.name;
    this.answers = [...element.querySelectorAll<HTMLElement>('li')].flatMap(toAnswer);
    this.#first = element.querySelector('[data-first]');
    this.#rest = element.querySelector('[data-rest]');
    this.#restFold = element.querySelector<HTMLDetailsElement>('.facet-rest');
    const answersIn = (list: Element | null) =>
      this.answers.filter(({ item }) => item.parentElement === list);
    this.#tops = [...answersIn(this.#first), ...(this.#rest ? answersIn(this.#rest) : [])];
    this.#atOnce = this.#first?.children.length ?? 0;
    this.#branches = [...element.querySelectorAll<HTMLDetailsElement>('.facet-branch')].map((branch) => ({
      element: branch,
      answers: this.answers.filter(({ item }) => branch.contains(item)),
    }));
    element.addEventListener('toggle', ({ target }) => this.#write(target === this.#restFold), {
      capture: true,
    });
  }

  /** Takes what is ticked and how many entries there would be with each answer, and writes what can be seen. */
  show(ticked: readonly string[], counts: Readonly<Record<string, number>>): void {
    for (const answer of this.answers) {
      answer.counted = counts[answer.box.value] ?? 0;
      answer.box.checked = ticked.includes(answer.box.value);
    }
    this.#isCounted = true;
    hide(this.#element, !this.answers.some(isOffered));
    this.#write();
  }

  /** Folds out the rest. */
  openRest(): void {
    if (this.#restFold) this.#restFold.open = true;
  }

  /** Writes what can be seen; `unfolds` tells that the rest has just been folded out. */
  #write(unfolds = false): void {
    if (!this.#isCounted || !this.#element.open) return;
    const { first, rest } = this.#arrange(unfolds);
    first.forEach(write);
    if (this.#restFold) hide(this.#restFold, !rest.some(isOffered));
    if (this.#restFold?.open) rest.forEach(write);
    for (const { element, answers } of this.#branches) {
      hide(element, !answers.some(isOffered));
      if (element.open) answers.forEach(write);
    }
  }

  /**
   * Brings the answers of most weight to the front, so that they are not folded away. A question that holds the focus
   * keeps still, but for what has just been folded out.
   */
  #arrange(unfolds: boolean): { first: readonly Answer[]; rest: readonly Answer[] } {
    const [list, folded] = [this.#first, this.#rest];
    if (!list || !folded) return { first: this.#tops, rest: [] };
    const isStill = this.#element.contains(document.activeElement);
    const ordered = this.#tops.toSorted((a, b) => weightOf(b) - weightOf(a));
    const first = isStill
      ? this.#tops.filter(({ item }) => item.parentElement === list)
      : ordered.slice(0, this.#atOnce);
    // Moving what stands right already would cost the browser a layout; the order of what is folded away does not show.
    if (!isStill && first.some(({ item }, index) => item !== list.children[index])) {
      folded.append(...list.children);
      list.append(...first.map(({ item }) => item));
    }
    const rest = ordered.filter((answer) => !first.includes(answer));
    const isSeen = this.#restFold?.open === true && (unfolds || !isStill);
    if (isSeen && rest.some(({ item }, index) => item !== folded.children[index]))
      folded.append(...rest.map(({ item }) => item));
    return { first, rest };
  }
}
