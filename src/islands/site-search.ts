import { pageNumber } from './page-number.ts';
import { PageParts } from './page-parts.ts';
import { searchFiles } from './search-files.ts';
import { SearchIndex, type Hit } from './search-index.ts';
import type { Understood } from '../search/vocabulary.ts';
import { loadResults, toGroups, type ResultParts } from './search-results.ts';

const pageSize = 30;

/** A slow line drops a fetch now and then: what failed once is tried once more. */
const twice = <T>(act: () => Promise<T>): Promise<T> => act().catch(act);

/** Search page: the form, two choices that narrow, results as links. All texts come from the page. */
class SiteSearch extends HTMLElement {
  readonly #parts = new PageParts(this);
  /** The engine of this page; nothing is fetched before somebody searches. */
  readonly index = new SearchIndex(searchFiles(this.#parts), document.documentElement.lang);
  #hits: Hit[] = [];
  /** How the query was read. */
  #asked: Understood = { text: '', products: [], provinces: [], saysNothingElse: false };
  #shown = pageSize;
  /** Counts searches, so that a slow answer never overwrites a later one. */
  #turn = 0;

  get #input() {
    return this.#parts.find<HTMLInputElement>('input[type="search"]');
  }
  get #results() {
    return this.#parts.find<HTMLElement>('[data-results]');
  }
  get #kind() {
    return this.#parts.find<HTMLSelectElement>('select[name="kind"]');
  }
  get #country() {
    return this.#parts.find<HTMLSelectElement>('select[name="country"]');
  }
  get #more() {
    return this.#parts.find<HTMLButtonElement>('[data-more]');
  }

  connectedCallback() {
    this.#parts.find<HTMLFormElement>('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#kind.value = '';
      this.#country.value = '';
      void this.#search();
    });
    this.#input.addEventListener('focus', () => void this.index.load().catch(() => undefined), {
      once: true,
    });
    for (const select of [this.#kind, this.#country])
      select.addEventListener('change', () => {
        this.#shown = pageSize;
        void this.#show(this.#turn);
      });
    this.#more.addEventListener('click', () => void this.#showMore());
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
  }

  #readAddress() {
    const asked = new URL(location.href).searchParams;
    this.#input.value = asked.get('q') ?? '';
    if (this.#input.value.trim()) void this.#search(asked.get('kind') ?? '', asked.get('country') ?? '');
  }

  #writeAddress(typed: string) {
    const url = new URL(location.href);
    const values = { q: typed, kind: this.#kind.value, country: this.#country.value };
    for (const [name, value] of Object.entries(values))
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    if (url.href !== location.href) history.pushState(null, '', url);
  }

  #say(text: string, typed: string, count = 0) {
    this.#parts.find<HTMLElement>('[role="status"]').textContent = text
      .replace('{count}', pageNumber(count))
      .replace('{query}', typed);
  }

  async #search(kind = '', country = '') {
    const typed = this.#input.value.trim();
    const turn = ++this.#turn;
    const results = this.#results;
    this.#shown = pageSize;
    if (!typed) {
      results.replaceChildren();
      this.#parts.find<HTMLElement>('[data-narrow]').hidden = true;
      this.#more.hidden = true;
      this.#say('', '');
      results.dataset['state'] = 'done';
      return;
    }
    results.dataset['state'] = 'loading';
    this.#say(this.dataset['loading'] ?? '', typed);
    try {
      const { asked, hits } = await twice(() => this.index.search(typed));
      if (turn !== this.#turn) return;
      this.#hits = hits;
      this.#asked = asked;
      this.#offer(this.#kind, (hit) => [hit.kind], kind);
      this.#offer(this.#country, (hit) => hit.countries, country);
      this.#parts.find<HTMLElement>('[data-narrow]').hidden = hits.length === 0;
      await this.#show(turn);
    } catch (error) {
      this.#fail(turn, typed, error);
    }
  }

  #fail(turn: number, typed: string, error: unknown) {
    if (turn !== this.#turn) return;
    console.error(error);
    this.#results.replaceChildren();
    this.#more.hidden = true;
    this.#say(this.dataset['failed'] ?? '', typed);
    this.#results.dataset['state'] = 'error';
  }

  /** Leaves only the choices that some result has, each with its count. */
  #offer(select: HTMLSelectElement, valuesOf: (hit: Hit) => readonly string[], chosen: string) {
    for (const option of select.options) {
      const name = (option.dataset['name'] ??= option.text);
      const count = this.#hits.filter((hit) => !option.value || valuesOf(hit).includes(option.value)).length;
      option.text = `${name} (${count})`;
      option.hidden = option.disabled = count === 0;
    }
    select.value = chosen;
    if (select.selectedIndex < 0) select.value = '';
  }

  #nameIn(select: HTMLSelectElement, value: string) {
    const option = [...select.options].find((each) => each.value === value);
    return option?.dataset['name'] ?? value;
  }

  get #resultParts(): ResultParts {
    return {
      group: this.#parts.find('template[data-group]'),
      item: this.#parts.find('template[data-item]'),
      kindName: (kind) => this.#nameIn(this.#kind, kind),
      countryName: (code) => this.#nameIn(this.#country, code),
    };
  }

  async #show(turn: number) {
    const typed = this.#input.value.trim();
    const results = this.#results;
    results.dataset['state'] = 'loading';
    const wanted = this.#hits.filter(
      ({ kind, countries }) =>
        (!this.#kind.value || kind === this.#kind.value) &&
        (!this.#country.value || countries.includes(this.#country.value)),
    );
    try {
      const { text } = this.#asked;
      const ready = await twice(() => loadResults(this.#asked, wanted.slice(0, this.#shown)));
      if (turn !== this.#turn) return;
      this.#writeAddress(typed);
      results.replaceChildren(...toGroups(this.#resultParts, text, ready));
      this.#more.hidden = wanted.length <= this.#shown;
      const found = wanted.length === 1 ? this.dataset['foundOne'] : this.dataset['foundOther'];
      const mended = text === typed ? '' : (this.dataset['mended'] ?? '').replace('{typed}', typed);
      const said = wanted.length === 0 ? this.dataset['nothing'] : found;
      this.#say(`${said ?? ''} ${mended}`.trim(), text, wanted.length);
      results.dataset['state'] = 'done';
    } catch (error) {
      this.#fail(turn, typed, error);
    }
  }

  /** After more results the focus goes to the first link that was not there before. */
  async #showMore() {
    const before = new Set(Array.from(this.#results.querySelectorAll('a'), ({ href }) => href));
    this.#shown += pageSize;
    await this.#show(this.#turn);
    Array.from(this.#results.querySelectorAll('a'))
      .find(({ href }) => !before.has(href))
      ?.focus();
  }
}

customElements.define('site-search', SiteSearch);
