import {
  FacetEngine,
  readFacets,
  writeFacets,
  type FacetChoice,
  type FacetResult,
  type FacetTable,
} from '../model/filters/facets.ts';
import { loadJson } from './load-json.ts';

/** Narrows the list on the page. The rows are those of the page; what is left out is hidden, with its headings. */
class EntryFilter extends HTMLElement {
  #engine: FacetEngine | undefined;
  #ids: readonly string[] = [];
  #names: readonly string[] = [];
  readonly #rows = new Map<string, HTMLElement>();

  connectedCallback() {
    // Without the facets the list is whole, as without JavaScript.
    void this.#start().catch((error: unknown) => console.warn(error));
  }

  #find<E extends HTMLElement>(selector: string): E {
    const element = this.querySelector<E>(selector);
    if (!element) throw new Error(`<entry-filter> needs ${selector}`);
    return element;
  }
  get #form() {
    return this.#find<HTMLFormElement>('form');
  }
  get #boxes() {
    return [...this.#form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  }

  async #start() {
    const table = await loadJson<FacetTable>(this.dataset['facets'] ?? '');
    this.#engine = new FacetEngine(table);
    this.#ids = table.ids;
    this.#names = table.facets.map(({ name }) => name);
    const address = this.dataset['address'] ?? '';
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a.entry-name')) {
      const row = link.closest<HTMLElement>('li');
      if (row) this.#rows.set(link.pathname.slice(address.length).replace('/', ''), row);
    }
    this.#form.hidden = false;
    // On a desk the questions stand open beside the list; on a phone they are asked for.
    this.#find<HTMLDetailsElement>('form > details').open = matchMedia('(min-width: 901px)').matches;
    this.#form.addEventListener('change', () => this.#choose(this.#formChoice()));
    this.#find('[data-clear]').addEventListener('click', () => {
      this.#choose({});
      this.#find('.directory-status').focus();
    });
    this.addEventListener('click', ({ target }) => this.#remove(target as Element));
    addEventListener('popstate', () => this.#read());
    this.#read();
    this.dataset['state'] = 'ready';
  }

  #formChoice(): FacetChoice {
    const choice: Record<string, string[]> = {};
    for (const { name, value, checked } of this.#boxes) if (checked) (choice[name] ??= []).push(value);
    return choice;
  }

  /** A new choice is a step that the back button undoes. */
  #choose(choice: FacetChoice) {
    const url = new URL(location.href);
    writeFacets(url.searchParams, choice, this.#names);
    if (url.href !== location.href) history.pushState(null, '', url);
    this.#show(choice);
  }

  #read() {
    this.#show(readFacets(new URL(location.href).searchParams, this.#names));
  }

  #remove(target: Element) {
    const button = target.closest<HTMLButtonElement>('[data-remove-facet]');
    if (!button) return;
    const { removeFacet: name = '', removeValue: value } = button.dataset;
    const now = this.#formChoice();
    this.#choose({
      ...now,
      [name]: value === undefined ? [] : (now[name] ?? []).filter((one) => one !== value),
    });
    // The button is gone with its choice; focus goes to what the list now says.
    this.#find('.directory-status').focus();
  }

  #number(value: number) {
    return value.toLocaleString(`${document.documentElement.lang}-u-nu-latn`);
  }

  #show(choice: FacetChoice) {
    const found = this.#engine?.narrow(choice);
    if (!found) return;
    for (const box of this.#boxes) {
      const count = found.counts[box.name]?.[box.value] ?? 0;
      box.checked = (choice[box.name] ?? []).includes(box.value);
      const item = box.closest('li');
      const shown = item?.querySelector('[data-count]');
      if (shown) shown.textContent = this.#number(count);
      // What would leave nothing is not offered, but what is chosen can always be taken back.
      item?.toggleAttribute('hidden', count === 0 && !box.checked);
    }
    for (const facet of this.querySelectorAll<HTMLElement>('.facet')) this.#order(facet, found.counts);
    for (const facet of this.querySelectorAll<HTMLElement>('.facet, .facet-rest'))
      facet.hidden = !facet.querySelector('li:not([hidden])');
    const left = new Set(found.rows.map((row) => this.#ids[row]));
    for (const [id, row] of this.#rows) row.hidden = !left.has(id);
    this.#showHeadings();
    this.#showChosen(choice);
    this.#find('.directory-status').textContent = (this.dataset['status'] ?? '').replace(
      '{shown}',
      this.#number(found.rows.length),
    );
    this.#showEmpty(choice, found.rows.length);
  }

  /** The fullest answers stand first, so that they are not folded away. A facet that holds the focus keeps still. */
  #order(facet: HTMLElement, counts: FacetResult['counts']) {
    const [first, rest] = facet.querySelectorAll('ul');
    if (!first || !rest || facet.contains(document.activeElement)) return;
    const atOnce = first.children.length;
    const countOf = (item: Element) => {
      const box = item.querySelector('input');
      return box?.checked ? Infinity : (counts[box?.name ?? '']?.[box?.value ?? ''] ?? 0);
    };
    const items = [...first.children, ...rest.children].toSorted((a, b) => countOf(b) - countOf(a));
    first.append(...items.slice(0, atOnce));
    rest.append(...items.slice(atOnce));
  }

  /** A heading stands only over rows, and its number counts them. */
  #showHeadings() {
    const rowsIn = (elements: readonly (Element | null)[]) =>
      elements.reduce(
        (sum, element) => sum + (element?.querySelectorAll('li.record:not([hidden])').length ?? 0),
        0,
      );
    const set = (heading: HTMLElement, count: number) => {
      heading.hidden = count === 0;
      const shown = heading.querySelector('.count');
      if (shown) shown.textContent = this.#number(count);
    };
    for (const group of this.querySelectorAll<HTMLElement>('.list-group')) {
      const lists = [...group.querySelectorAll('ul.entry-rows')];
      for (const list of lists) {
        const heading = list.previousElementSibling;
        if (heading instanceof HTMLElement) set(heading, rowsIn([list]));
      }
      const count = rowsIn(lists);
      group.hidden = count === 0;
      const head = group.querySelector('h2');
      if (head) set(head, count);
    }
  }

  #labelOf(name: string, value: string) {
    const box = this.#boxes.find((one) => one.name === name && one.value === value);
    return box?.nextElementSibling?.textContent ?? value;
  }

  #showChosen(choice: FacetChoice) {
    const chips = Object.entries(choice).flatMap(([name, values]) =>
      values.map((value) => {
        const chip = this.#find<HTMLTemplateElement>('[data-chip]').content.cloneNode(
          true,
        ) as DocumentFragment;
        const button = chip.querySelector('button');
        if (button) {
          const label = this.#labelOf(name, value);
          button.textContent = `${label} ×`;
          button.ariaLabel = (this.dataset['remove'] ?? '').replace('{name}', label);
          button.dataset['removeFacet'] = name;
          button.dataset['removeValue'] = value;
        }
        return chip;
      }),
    );
    this.#find('[data-chosen]').replaceChildren(...chips);
    this.#find('[data-clear]').hidden = chips.length === 0;
  }

  /** An empty list says so, and which question to drop for how many. */
  #showEmpty(choice: FacetChoice, count: number) {
    const box = this.#find('[data-empty]');
    box.hidden = count > 0;
    if (count > 0) return;
    const text = document.createElement('p');
    text.textContent = this.dataset['none'] ?? '';
    const best = this.#engine?.bestToDrop(choice);
    if (!best) return box.replaceChildren(text);
    const label = this.#find(`[data-facet="${CSS.escape(best.name)}"]`).dataset['label'] ?? best.name;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = (this.dataset['drop'] ?? '')
      .replace('{name}', label)
      .replace('{count}', this.#number(best.rows));
    button.dataset['removeFacet'] = best.name;
    box.replaceChildren(text, button);
  }
}

customElements.define('entry-filter', EntryFilter);
