import {
  rank,
  readWeights,
  turningPoints,
  writeWeights,
  type Ranked,
  type RankedIndicator,
  type Weights,
} from '../model/filters/ranking.ts';
import { pageNumber } from './page-number.ts';
import { PageParts } from './page-parts.ts';

/** Ranks provinces by the weights that the reader sets; they stand in the address. */
class ProvinceRanking extends HTMLElement {
  readonly #parts = new PageParts(this);
  readonly #indicators = JSON.parse(this.#parts.text('values')) as RankedIndicator[];
  readonly #provinces = this.#parts.all<HTMLElement>('[data-province]');

  get #form() {
    return this.#parts.find<HTMLFormElement>('form');
  }

  connectedCallback() {
    for (const part of this.#parts.all<HTMLElement>('[data-live]')) part.hidden = false;
    this.#form.addEventListener('change', () => this.#go(this.#formWeights()));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('reset', () => this.#go({}));
    addEventListener('popstate', () => this.#read());
    this.#read();
    this.dataset['state'] = 'ready';
  }

  #formWeights(): Weights {
    return Object.fromEntries(
      this.#parts.all<HTMLSelectElement>('select').map(({ name, value }) => [name, Number(value)]),
    );
  }

  /** New weights are a step that the back button undoes. */
  #go(weights: Weights) {
    const url = new URL(location.href);
    const text = writeWeights(weights);
    if (text) url.searchParams.set('w', text);
    else url.searchParams.delete('w');
    // Colons and commas are allowed in a query, and an address that people send on should be readable.
    url.search = url.search.replaceAll('%3A', ':').replaceAll('%2C', ',');
    if (url.href !== location.href) history.pushState(null, '', url);
    this.#read();
  }

  #read() {
    const weights = readWeights(
      new URL(location.href).searchParams.get('w'),
      this.#indicators.map(({ id }) => id),
    );
    for (const select of this.#parts.all<HTMLSelectElement>('select'))
      select.value = String(weights[select.name] ?? 0);
    this.#show(weights);
  }

  #nameOf(index: number) {
    return this.#provinces[index]?.querySelector('a')?.textContent.trim() ?? '';
  }

  #place({ index, score, coverage }: Ranked, number?: number): HTMLElement {
    const item = this.#parts.fill('place');
    item.querySelector('.rank-number')?.append(number === undefined ? '' : pageNumber(number));
    item
      .querySelector('.rank-name')
      ?.append(...[...(this.#provinces[index]?.childNodes ?? [])].map((node) => node.cloneNode(true)));
    const meter = item.querySelector('meter');
    const points = Math.round(score * 100);
    if (number === undefined) meter?.remove();
    else if (meter) {
      meter.value = score;
      meter.ariaLabel = this.#parts.text('score', { count: pageNumber(points) });
      item.querySelector('.rank-score')?.append(pageNumber(points));
    }
    item
      .querySelector('.rank-share')
      ?.append(this.#parts.text('share', { percent: pageNumber(Math.round(coverage * 100)) }));
    return item;
  }

  #show(weights: Weights) {
    const isChosen = Object.values(weights).some((weight) => weight !== 0);
    const { ranked, unranked } = isChosen ? rank(this.#indicators, weights) : { ranked: [], unranked: [] };
    const [first] = ranked;
    this.#parts.find('[role="status"]').textContent = first
      ? this.#parts.text('first', { name: this.#nameOf(first.index), count: pageNumber(ranked.length) })
      : this.#parts.text('choose');
    this.#parts
      .find('[data-ranked]')
      .replaceChildren(...ranked.map((place, index) => this.#place(place, index + 1)));
    const apart = this.#parts.find<HTMLElement>('[data-unranked]');
    apart.hidden = unranked.length === 0;
    apart.querySelector('ul')?.replaceChildren(...unranked.map((place) => this.#place(place)));
    this.#showTurns(first ? weights : {});
  }

  /** How far the first place hangs on each weight. */
  #showTurns(weights: Weights) {
    const box = this.#parts.find<HTMLElement>('[data-turns]');
    const counted = Object.values(weights).filter((weight) => weight !== 0).length;
    // With one weight there is nothing to weigh against.
    box.hidden = counted < 2;
    if (counted < 2) return;
    const lines = turningPoints(this.#indicators, weights).map(({ id, side, weight, index }) =>
      this.#parts.text(side, {
        name: this.#nameOf(index),
        indicator: this.#parts.find(`label[for="weight-${CSS.escape(id)}"]`).textContent.trim(),
        weight: pageNumber(weight),
      }),
    );
    box.querySelector('ul')?.replaceChildren(
      ...(lines.length > 0 ? lines : [this.#parts.text('firm')]).map((text) => {
        const item = document.createElement('li');
        item.textContent = text;
        return item;
      }),
    );
  }
}

customElements.define('province-ranking', ProvinceRanking);
