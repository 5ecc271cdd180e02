import {
  compareQuery,
  mostCompared,
  readCompare,
  type ComparedCollection,
  type CompareState,
} from '../model/filters/compare-state.ts';
import { ComparedTable } from './comparison/compared-table.ts';
import { tableCsv } from './comparison/compared-csv.ts';
import { PlaceStore } from './comparison/place-store.ts';
import { download } from './download.ts';
import { element } from './element.ts';
import { PageParts } from './page-parts.ts';

/** Two to four places side by side; which ones, the address says. All texts come from the page. */
class PlaceComparison extends HTMLElement {
  readonly #parts = new PageParts(this);
  readonly #store = new PlaceStore(this.#parts.text('folder'));
  readonly #table = new ComparedTable(this.#parts);
  #state: CompareState = readCompare(new URLSearchParams(), () => false);
  /** The query that the page shows; following a mark to its source changes none. */
  #shown: string | undefined;
  /** Counts what was asked, so that a slow answer never overwrites a later one. */
  #turn = 0;

  connectedCallback() {
    for (const part of this.#parts.all<HTMLElement>('[data-live]')) part.hidden = false;
    const form = this.#parts.find<HTMLFormElement>('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#add();
    });
    form.addEventListener('change', ({ target }) => {
      const { name, value } = target as HTMLInputElement;
      if (name === 'collection') this.#go(value as ComparedCollection, []);
    });
    this.#parts.find('[data-chosen]').addEventListener('click', ({ target }) => {
      const { takeOff } = (target as Element).closest('button')?.dataset ?? {};
      if (takeOff) this.#takeOff(takeOff);
    });
    this.#parts.find('[data-csv]').addEventListener('click', () => this.#download());
    addEventListener('popstate', () => void this.#read());
    void this.#read();
  }

  get #status() {
    return this.#parts.find<HTMLElement>('[data-status]');
  }

  #select(collection: ComparedCollection) {
    return this.#parts.find<HTMLSelectElement>(`select[name="${collection}"]`);
  }

  #option(collection: ComparedCollection, id: string): HTMLOptionElement | undefined {
    return [...this.#select(collection).options].find(({ value }) => value !== '' && value === id);
  }

  #nameOf(id: string) {
    return this.#option(this.#state.collection, id)?.text ?? id;
  }

  #add() {
    const { collection, ids } = this.#state;
    const id = this.#select(collection).value;
    if (id === '' || ids.includes(id)) return;
    if (ids.length === mostCompared) this.#say('full');
    else this.#go(collection, [...ids, id]);
  }

  /** The button is gone with its place; focus goes to what the page now says. */
  #takeOff(id: string) {
    const { collection, ids } = this.#state;
    this.#go(
      collection,
      ids.filter((other) => other !== id),
    );
    this.#status.focus();
  }

  /** A new choice is a step that the back button undoes. */
  #go(collection: ComparedCollection, ids: readonly string[]) {
    history.pushState(null, '', location.pathname + compareQuery(collection, ids));
    void this.#read();
  }

  #say(text: string, values: Record<string, string> = {}) {
    this.#status.textContent = this.#parts.text(text, values);
  }

  #download() {
    const csv = tableCsv(this.#parts.find<HTMLTableElement>('table.compared'), {
      warning: this.#parts.text('csvWarning'),
      sources: this.#parts.text('csvSources'),
    });
    download(`compare-${this.#state.ids.join('-')}.csv`, 'text/csv', csv);
  }

  /** Makes the page what its address says. */
  async #read() {
    if (this.#shown === location.search) return;
    const turn = ++this.#turn;
    this.#shown = location.search;
    this.#state = readCompare(
      new URLSearchParams(location.search),
      (collection, id) => this.#option(collection, id) !== undefined,
    );
    this.dataset['state'] = 'loading';
    this.#showChoice();
    const { collection, ids } = this.#state;
    const box = this.#parts.find<HTMLElement>('[data-result]');
    try {
      if (ids.length < 2) {
        box.hidden = true;
        const [id] = ids;
        if (id) this.#say('one', { name: this.#nameOf(id) });
        else this.#say('none');
      } else {
        this.#say('loading');
        const [rows, places] = await Promise.all([
          this.#store.rows(collection),
          this.#store.places(collection, ids),
        ]);
        if (turn !== this.#turn) return;
        const shown = this.#table.show(rows, places);
        box.hidden = false;
        this.#showTwins(places.length === 2 ? places[0]?.twins?.[ids[1] ?? ''] : undefined);
        this.#say('compared', {
          names: this.#table.list(ids.map((each) => this.#nameOf(each))),
          rows: String(shown.length),
          warned: String(shown.filter(({ warnings }) => warnings.length > 0).length),
        });
      }
      this.dataset['state'] = 'ready';
    } catch (error) {
      if (turn !== this.#turn) return;
      console.warn(error);
      box.hidden = true;
      this.#shown = undefined;
      this.#say('failed');
      this.dataset['state'] = 'failed';
    }
  }

  #showTwins(address: string | undefined) {
    const line = this.#parts.find<HTMLElement>('[data-twins]');
    line.hidden = address === undefined;
    if (address !== undefined) line.querySelector('a')?.setAttribute('href', address);
  }

  /** The form, the places chosen, and what the address names in vain. */
  #showChoice() {
    const { collection, ids, unknown, tooMany } = this.#state;
    for (const radio of this.#parts.all<HTMLInputElement>('input[name="collection"]'))
      radio.checked = radio.value === collection;
    for (const field of this.#parts.all<HTMLElement>('[data-places]'))
      field.hidden = field.dataset['places'] !== collection;
    for (const option of this.#select(collection).options) option.disabled = ids.includes(option.value);
    this.#select(collection).value = '';
    const chosen = this.#parts.find<HTMLElement>('[data-chosen]');
    chosen.hidden = ids.length === 0;
    chosen.replaceChildren(
      ...ids.map((id) => {
        const name = this.#nameOf(id);
        const item = this.#parts.fill('chosen-place');
        const button = item.querySelector('button');
        item.prepend(name);
        button?.setAttribute('aria-label', this.#parts.text('takeOff', { name }));
        if (button) button.dataset['takeOff'] = id;
        return item;
      }),
    );
    const problems = [
      unknown.length > 0 ? this.#parts.text('unknown', { names: this.#table.list(unknown) }) : '',
      tooMany.length > 0
        ? this.#parts.text('tooMany', { names: this.#table.list(tooMany.map((id) => this.#nameOf(id))) })
        : '',
    ].filter(Boolean);
    const notice = this.#parts.find<HTMLElement>('[data-problems]');
    notice.hidden = problems.length === 0;
    notice.replaceChildren(...problems.map((problem) => element('p', {}, problem)));
  }
}

customElements.define('place-comparison', PlaceComparison);
