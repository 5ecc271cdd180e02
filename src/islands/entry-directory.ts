import {
  isWhole,
  readDirectory,
  rowsAtOnce,
  writeDirectory,
  type DirectoryState,
  type DirectoryView,
} from '../model/filters/directory-state.ts';
import { readFacetFile, type FacetFile } from '../model/filters/facet-file.ts';
import { FacetEngine } from '../model/filters/facets.ts';
import type { RowInList, RowOrders } from '../model/filters/row-file.ts';
import { nearnessOfName } from '../search/result-order.ts';
import { showChosen, showEmpty } from './directory/chosen-list.ts';
import type { EntrySearch, RowsOfText } from './directory/entry-search.ts';
import { FacetPanel } from './directory/facet-panel.ts';
import { keepButton } from './directory/keep-button.ts';
import { showHead } from './directory/list-head.ts';
import { headingsOf, resultGroups, resultList, type Results } from './directory/result-list.ts';
import { ResultMap } from './directory/result-map.ts';
import { resultTable } from './directory/result-table.ts';
import { RowStore } from './directory/row-store.ts';
import { loadJson } from './load-json.ts';
import { once } from './once.ts';
import { pageNumber } from './page-number.ts';
import { PageParts } from './page-parts.ts';
import { searchFiles } from './search-files.ts';

/**
 * A directory: words, questions, order and view, all in the address. Text is searched in files beside the list, questions are
 * answered by bit sets, and both meet in rows. While nothing is asked the list that stands on the page stays.
 */
class EntryDirectory extends HTMLElement {
  readonly #parts = new PageParts(this);
  readonly #collection = this.#parts.text('collection');
  readonly #address = this.#parts.text('address');
  /** The first rows of the list, as they stand on the page. */
  readonly #items = this.#parts.all('[data-whole] li.record');
  readonly #rows = new RowStore(`${this.#address}rows/`, this.#items);
  readonly #map = new ResultMap(this.#parts, this.#address);
  readonly #panel = new FacetPanel(this.#parts, async (text) => (await this.#search()).productsOf(text));
  readonly #names = this.#panel.names;
  #engine: FacetEngine | undefined;
  #headings: ReturnType<typeof headingsOf> = [];
  #state: DirectoryState = readDirectory(new URLSearchParams(), []);
  #found: RowsOfText | undefined;
  #orders: RowOrders | undefined;
  /** Counts what was asked, so that a slow answer never overwrites a later one. */
  #turn = 0;

  connectedCallback() {
    for (const part of this.#parts.all<HTMLElement>('[data-live]')) part.hidden = false;
    for (const [row, item] of this.#items.entries()) {
      const held = this.#rows.get(row, false);
      if (held) item.append(...keepButton(this.#parts, this.#collection, held));
    }
    // On a desk the questions stand open beside the list; on a phone they are asked for.
    this.#parts.find<HTMLDetailsElement>('.directory-choice > details').open =
      matchMedia('(min-width: 901px)').matches;
    this.#listen();
    void this.#read().then(() => {
      this.dataset['state'] = 'ready';
      // `npm run bench -- directory` reads this.
      performance.mark('directory ready');
    });
  }

  get #form() {
    return this.#parts.find<HTMLFormElement>('form[data-text]');
  }
  get #input() {
    return this.#parts.find<HTMLInputElement>('input[name="q"]');
  }
  get #sort() {
    return this.#parts.find<HTMLSelectElement>('select[name="sort"]');
  }
  get #results() {
    return this.#parts.find<HTMLElement>('[data-results]');
  }
  get #status() {
    return this.#parts.find<HTMLElement>('.directory-status');
  }

  /** How words are searched is fetched when somebody turns to the words. */
  readonly #search = once(async (): Promise<EntrySearch> => {
    const [{ EntrySearch: Search }, engine] = await Promise.all([
      import('./directory/entry-search.ts'),
      this.#load(),
    ]);
    return new Search(searchFiles(this.#parts), this.#address, engine);
  });

  /** The facets are fetched when somebody turns to the directory: the list and its counts stand on the page without them. */
  readonly #load = once(async (): Promise<FacetEngine> => {
    const table = readFacetFile(await loadJson<FacetFile>(`${this.#address}facets.json`));
    this.#headings = headingsOf(table.groups);
    return (this.#engine = new FacetEngine(table));
  });

  #listen() {
    for (const turn of ['pointerover', 'focusin'])
      this.addEventListener(turn, () => void this.#load().catch(() => undefined), { once: true });
    const choice = this.#parts.find<HTMLElement>('.directory-choice');
    choice.addEventListener('change', () => this.#go({ choice: this.#panel.choice }));
    choice.addEventListener('pointerdown', ({ target }) => this.#expect(target as Element));
    choice.addEventListener('keydown', ({ key, target }) => key === ' ' && this.#expect(target as Element));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ text: this.#input.value.trim(), everywhere: false, sort: 'nearest' });
    });
    // The cross of the box empties it.
    this.#input.addEventListener('search', () => {
      if (this.#input.value === '' && this.#state.text !== '') this.#go({ text: '', sort: 'place' });
    });
    const loadSearch = async () => (await this.#search()).load();
    this.#input.addEventListener('focus', () => void loadSearch().catch(() => undefined), { once: true });
    const expect = async () => (await this.#search()).expect(this.#input.value);
    this.#input.addEventListener('input', () => void expect().catch(() => undefined));
    this.#sort.addEventListener('change', () => this.#go({ sort: this.#sort.value as 'name' }));
    this.addEventListener('click', ({ target }) => this.#clicked(target as Element));
    addEventListener('popstate', () => void this.#read());
  }

  /** Between a press and its click a file comes half the way: what a tick would show is fetched while the finger is down. */
  #expect(pressed: Element) {
    const choice = this.#panel.choiceAfter(pressed);
    if (!choice || !this.#engine) return;
    const { rows } = this.#engine.narrow(choice, this.#within);
    void this.#fetchRows(this.#ordered(rows).slice(0, rowsAtOnce)).catch(() => undefined);
  }

  #fetchRows(rows: readonly number[]): Promise<void> {
    return this.#rows.load(rows, this.#state.view === 'table');
  }

  #clicked(target: Element) {
    const button = target.closest('button');
    if (!button || !this.contains(button)) return;
    const { view, takeFacet, takeText, takeValue } = button.dataset;
    if (view !== undefined) this.#go({ view: view as DirectoryView });
    if ('more' in button.dataset) void this.#showMore();
    if ('everywhere' in button.dataset) this.#goAndTell({ everywhere: true });
    const { choice } = this.#state;
    if (takeFacet !== undefined)
      this.#goAndTell({
        choice: {
          ...choice,
          [takeFacet]:
            takeValue === undefined ? [] : (choice[takeFacet] ?? []).filter((one) => one !== takeValue),
        },
      });
    if (takeText !== undefined) this.#goAndTell({ text: '', sort: 'place' });
    if ('clear' in button.dataset) this.#goAndTell({ text: '', choice: {}, sort: 'place' });
  }

  /** The button is gone with what it did; focus goes to what the list now says. */
  #goAndTell(change: Partial<DirectoryState>) {
    this.#go(change);
    this.#status.focus();
  }

  /** A new state is a step that the back button undoes. */
  #go(change: Partial<DirectoryState>) {
    const url = new URL(location.href);
    writeDirectory(url.searchParams, { ...this.#state, shown: rowsAtOnce, ...change }, this.#names);
    if (url.href !== location.href) history.pushState(null, '', url);
    void this.#read();
  }

  /** More rows of the same are no step back; focus goes to the first link that was not there. */
  async #showMore() {
    const before = this.#parts.all('[data-results] .entry-name').length;
    const url = new URL(location.href);
    const state = { ...this.#state, shown: this.#state.shown + rowsAtOnce };
    writeDirectory(url.searchParams, state, this.#names);
    history.replaceState(null, '', url);
    await this.#read();
    this.#parts.all<HTMLElement>('[data-results] .entry-name')[before]?.focus();
  }

  /** Makes the page what its address says. */
  async #read() {
    const turn = ++this.#turn;
    this.#state = readDirectory(new URL(location.href).searchParams, this.#names);
    const { text, everywhere, sort, view } = this.#state;
    this.#input.value = text;
    if (!this.#engine && isWhole(this.#state)) return;
    this.#results.ariaBusy = 'true';
    try {
      if (!this.#engine) await this.#load();
      // What is at hand already is shown in this very frame.
      if (text && (this.#found?.text !== text || this.#found.everywhere !== everywhere)) {
        this.#status.textContent = this.#parts.text('loading');
        const found = await (await this.#search()).find(text, everywhere);
        if (turn !== this.#turn) return;
        this.#found = found;
      }
      if ((sort === 'name' || sort === 'confirmed') && !this.#orders)
        this.#orders = await loadJson<RowOrders>(`${this.#address}orders.json`);
      if (turn !== this.#turn) return;
      const rows = this.#narrow();
      if (view === 'map' && rows.length > 0) {
        this.#parts.find<HTMLElement>('[data-map-box]').hidden = false;
        await this.#map.load();
      }
      if (!isWhole(this.#state)) await this.#fetchRows(rows.slice(0, this.#state.shown));
      if (turn !== this.#turn) return;
      this.#show(rows);
    } catch (error) {
      if (turn !== this.#turn) return;
      console.warn(error);
      this.#status.textContent = this.#parts.text('failed');
    }
    this.#results.ariaBusy = 'false';
  }

  get #within(): readonly number[] | undefined {
    return this.#state.text ? this.#found?.rows : undefined;
  }

  /** Narrows, counts, and says so; gives the rows that are left, in the order chosen. */
  #narrow(): number[] {
    const { choice, text } = this.#state;
    const left = this.#engine?.narrow(choice, this.#within) ?? { rows: [], counts: {} };
    this.#panel.show(choice, left.counts);
    showChosen(this.#parts, this.#panel, this.#state);
    showHead(this.#parts, this.#panel, this.#state, text ? this.#found : undefined, left.rows.length);
    return this.#ordered(left.rows);
  }

  #ordered(rows: number[]): number[] {
    const { sort } = this.#state;
    const order = sort === 'nearest' ? this.#within : this.#orders?.[sort as 'name'];
    if (sort === 'place' || !order) return rows;
    const left = new Set(rows);
    return order.filter((row) => left.has(row));
  }

  /** Among rows that are shown, the name itself stands first, then what makes the product, then names that hold the words. */
  #nearestFirst(shown: (readonly [number, RowInList])[]) {
    const found = this.#found;
    if (!found || this.#state.sort !== 'nearest') return shown;
    const rank = ([row, { name, others = [] }]: (typeof shown)[number]) =>
      nearnessOfName(found.asked.text, [name, ...others.map(([text]) => text)], found.meant.has(row));
    return shown.toSorted((a, b) => rank(a) - rank(b));
  }

  #show(rows: readonly number[]) {
    const { sort, view, shown } = this.#state;
    const whole = isWhole(this.#state);
    const box = this.#results;
    this.#parts.find<HTMLElement>('[data-whole]').hidden = !whole;
    this.#parts.find<HTMLElement>('[data-map-box]').hidden = view !== 'map' || rows.length === 0;
    this.#parts.find<HTMLElement>('[data-more]').hidden = whole || rows.length <= shown;
    this.#parts.find<HTMLElement>('[data-empty]').hidden = true;
    if (view === 'map' && rows.length > 0) this.#map.show(rows);
    if (whole) return box.replaceChildren();
    const results: Results = {
      rows,
      shown: this.#nearestFirst(
        rows.slice(0, shown).flatMap((row) => {
          const held = this.#rows.get(row, view === 'table');
          return held ? [[row, held] as const] : [];
        }),
      ),
      collection: this.#collection,
      address: this.#address,
    };
    if (rows.length === 0) {
      box.replaceChildren();
      return this.#showEmpty();
    }
    if (view === 'table') box.replaceChildren(resultTable(this.#parts, results));
    else if (sort === 'place') box.replaceChildren(...resultGroups(this.#parts, results, this.#headings));
    else box.replaceChildren(resultList(this.#parts, results));
  }

  /** An empty list names what to take back: the question, or the words, without which most would be left. */
  #showEmpty() {
    const { choice, text } = this.#state;
    const question = this.#engine?.bestToDrop(choice, this.#within);
    const wordless = text ? (this.#engine?.narrow(choice).rows.length ?? 0) : 0;
    if (wordless > (question?.rows ?? 0))
      return showEmpty(this.#parts, { label: `“${text}”`, rows: pageNumber(wordless) });
    showEmpty(
      this.#parts,
      question && {
        label: this.#panel.labelOf(question.name),
        facet: question.name,
        rows: pageNumber(question.rows),
      },
    );
  }
}

customElements.define('entry-directory', EntryDirectory);
