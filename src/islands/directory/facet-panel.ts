import type { FacetChoice, FacetResult } from '../../model/filters/facets.ts';
import { comparable } from '../../search/comparable.ts';
import type { PageParts } from '../page-parts.ts';
import { FacetQuestion } from './facet-question.ts';

/** The questions beside the list: boxes to tick, each with the number of entries that there would be. */
export class FacetPanel {
  readonly #questions: readonly FacetQuestion[];

  /** `products` reads a text as the products it names. */
  constructor(parts: PageParts, products: (text: string) => Promise<string[]>) {
    this.#questions = parts.all<HTMLDetailsElement>('.facet').map((element) => {
      const question = new FacetQuestion(element);
      const field = element.querySelector<HTMLInputElement>('input[type="search"]');
      field?.addEventListener('input', () => void this.#find(question, field, products));
      return question;
    });
  }

  /** Names of the questions. */
  get names(): string[] {
    return this.#questions.map(({ name }) => name);
  }

  /** What is ticked. */
  get choice(): FacetChoice {
    return Object.fromEntries(
      this.#questions.flatMap(({ name, answers }) => {
        const ticked = answers.flatMap(({ box }) => (box.checked ? box.value : []));
        return ticked.length > 0 ? [[name, ticked]] : [];
      }),
    );
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
    const question = this.#questions.find((each) => each.name === name);
    if (value === undefined) return question?.label ?? name;
    const answer = question?.answers.find(({ box }) => box.value === value);
    return answer?.box.nextElementSibling?.textContent ?? value;
  }

  /** Ticks what is chosen and counts what there would be. */
  show(choice: FacetChoice, counts: FacetResult['counts']): void {
    for (const question of this.#questions)
      question.show(choice[question.name] ?? [], counts[question.name] ?? {});
  }

  /** Leaves in a long question the answers that hold a word, or that a word in any language or an HS code names. */
  async #find(
    question: FacetQuestion,
    field: HTMLInputElement,
    products: (text: string) => Promise<string[]>,
  ) {
    const text = field.value.trim();
    const named = text && question.name === 'product' ? await products(text).catch(() => []) : [];
    if (field.value.trim() !== text) return;
    const wanted = comparable(text);
    for (const { box, item } of question.answers) {
      const label = comparable(box.nextElementSibling?.textContent ?? '');
      const isLike = text === '' || label.includes(wanted) || named.includes(box.value);
      item.classList.toggle('is-unlike', !isLike);
    }
    if (text) question.openRest();
  }
}
