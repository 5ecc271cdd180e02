import { contactRoutes, mailLink, type Message } from '../model/contact-routes.ts';
import type { ShortlistRow } from '../model/shortlist-record.ts';
import type { Language } from '../schema/language.ts';
import { download } from './download.ts';
import { PageParts } from './page-parts.ts';
import { ShortlistEntries, textOf, type Change, type Shown } from './shortlist-entries.ts';
import { csvOf, vcardsOf } from './shortlist-files.ts';
import { letterTo, type LetterText } from './shortlist-letter.ts';
import {
  fromFragment,
  onShortlistChange,
  readShortlist,
  toFragment,
  writeShortlist,
  type Kept,
} from './shortlist-store.ts';
import { toTable, type RowLabels } from './shortlist-table.ts';

/** The shortlist page: the list of this device, or one that came with the address. All texts come from the page. */
class ShortlistPage extends HTMLElement {
  #entries = new ShortlistEntries(this.dataset['folder'] ?? '', Number(this.dataset['chunks']));
  #shown: Shown[] = [];
  readonly #moved = new Map<string, Change>();
  /** Counts renderings, so that a slow answer never overwrites a later one. */
  #turn = 0;

  readonly #parts = new PageParts(this);
  #text(name: string) {
    return this.dataset[name] ?? '';
  }
  #say(text: string) {
    this.#parts.find<HTMLElement>('[data-status]').textContent = text;
  }

  connectedCallback() {
    this.#parts.find<HTMLElement>('[data-link]').addEventListener('click', () => void this.#copyLink());
    this.#parts
      .find<HTMLElement>('[data-csv]')
      .addEventListener('click', () =>
        download(
          'shortlist.csv',
          'text/csv',
          csvOf(this.#shown, this.#labels, this.#text('name'), this.#text('page')),
        ),
      );
    this.#parts
      .find<HTMLElement>('[data-vcard]')
      .addEventListener('click', () => download('shortlist.vcf', 'text/vcard', vcardsOf(this.#shown)));
    this.#parts.find<HTMLElement>('[data-clear]').addEventListener('click', () => this.#write([]));
    this.#parts.find<HTMLElement>('[data-keep]').addEventListener('click', () => this.#keepShared());
    this.#parts.find<HTMLElement>('[data-own]').addEventListener('click', () => this.#showOwn());
    this.addEventListener('click', ({ target }) => {
      const id = target instanceof HTMLElement ? target.dataset['takeOff'] : undefined;
      if (id) this.#takeOff(id);
    });
    onShortlistChange(() => void this.#render());
    addEventListener('hashchange', () => void this.#render());
    void this.#render();
  }

  get #shared(): Kept[] {
    return fromFragment(location.hash).map((id) => ({ id, name: '' }));
  }

  #write(kept: readonly Kept[]) {
    if (!writeShortlist(kept)) this.#say(this.#text('writeFailed'));
  }

  #keepShared() {
    const named = this.#shown.map(({ id, record }) => ({ id: `smes/${id}`, name: textOf(record.name) }));
    this.#write([...readShortlist(), ...named]);
    this.#showOwn();
  }

  #showOwn() {
    history.replaceState(null, '', location.pathname + location.search);
    void this.#render();
  }

  #takeOff(id: string) {
    const off = this.#shown.find((each) => each.id === id)?.keptAs ?? [id];
    this.#write(readShortlist().filter((kept) => !off.includes(kept.id)));
    this.focus();
  }

  async #copyLink() {
    const url = new URL(location.pathname, location.href);
    url.hash = toFragment(this.#shown.map(({ id }) => `smes/${id}`));
    try {
      await navigator.clipboard.writeText(url.href);
      this.#say(this.#text('linkCopied'));
    } catch {
      this.#say(`${this.#text('linkShown')} ${url.href}`);
    }
  }

  async #render() {
    const turn = ++this.#turn;
    const shared = this.#shared;
    const kept = shared.length > 0 ? shared : readShortlist();
    this.dataset['state'] = 'loading';
    this.#parts.find<HTMLElement>('[data-shared]').hidden = shared.length === 0;
    this.#parts.find<HTMLElement>('[data-clear]').hidden = shared.length > 0;
    this.#parts.find<HTMLElement>('[data-empty]').hidden = kept.length > 0;
    this.#say(kept.length > 0 ? this.#text('loading') : '');
    try {
      const { shown, changes, keep } = await this.#entries.resolve(kept);
      if (turn !== this.#turn) return;
      this.#shown = shown;
      this.#say('');
      this.#remember(changes, keep);
      this.#showChanges(
        [...this.#moved.values(), ...changes.filter(({ what }) => what !== 'moved')],
        shared.length > 0,
      );
      this.#showList(shared.length > 0);
      this.dataset['state'] = 'done';
      if (shared.length === 0 && keep.some(({ id }, index) => id !== kept[index]?.id)) this.#write(keep);
    } catch (error) {
      if (turn !== this.#turn) return;
      console.error(error);
      this.#say(this.#text('loadFailed'));
      this.dataset['state'] = 'error';
    }
  }

  /** Told as long as the page is open: once the list is kept under the new ids, nothing tells of the old. */
  #remember(changes: readonly Change[], keep: readonly Kept[]) {
    for (const change of changes) if (change.what === 'moved') this.#moved.set(change.kept, change);
    for (const id of this.#moved.keys()) if (!keep.some((each) => each.id === id)) this.#moved.delete(id);
  }

  #showChanges(changes: readonly Change[], shared: boolean) {
    this.#parts.find<HTMLElement>('[data-changes]').hidden = changes.length === 0;
    this.#parts.find<HTMLElement>('[data-changes] ul').replaceChildren(
      ...changes.map(({ what, kept, name, other }) => {
        const item = document.createElement('li');
        item.append(
          this.#text(what)
            .replace('{name}', () => name)
            .replace('{other}', () => other ?? ''),
        );
        const button = this.#parts
          .find<HTMLTemplateElement>('template[data-take-off-part]')
          .content.querySelector('button')
          ?.cloneNode(true);
        if (button instanceof HTMLButtonElement && !shared && (what === 'gone' || what === 'withdrawn')) {
          button.dataset['takeOff'] = kept;
          button.setAttribute(
            'aria-label',
            (button.dataset['name'] ?? '').replace('{name}', () => name),
          );
          item.append(' ', button);
        }
        return item;
      }),
    );
  }

  get #labels(): RowLabels {
    return JSON.parse(this.#text('labels')) as [ShortlistRow, string][];
  }

  #showList(shared: boolean) {
    const shown = this.#shown;
    this.#parts.find<HTMLElement>('[data-list]').hidden = shown.length === 0;
    const count = shown.length === 1 ? this.#text('countOne') : this.#text('countOther');
    this.#parts.find<HTMLElement>('[data-list] h2').textContent = count.replace(
      '{count}',
      String(shown.length),
    );
    this.#parts.find<HTMLElement>('table').replaceChildren(
      this.#parts.find<HTMLElement>('caption'),
      ...toTable(shown, this.#labels, {
        what: this.#text('what'),
        gap: this.#parts.find('template[data-gap]'),
        takeOff: shared ? undefined : this.#parts.find('template[data-take-off-part]'),
      }),
    );
    const message = this.#letter();
    this.#parts.find<HTMLTextAreaElement>('textarea').value = message.body;
    this.#parts.find<HTMLAnchorElement>('[data-mail]').href = mailLink('', message);
    this.#parts
      .find<HTMLElement>('[data-send-to]')
      .replaceChildren(...shown.map((each) => this.#routesOf(each, message)));
  }

  #letter(): Message {
    const texts = JSON.parse(this.#text('letters')) as Record<Language, LetterText>;
    return letterTo(this.#shown, document.documentElement.lang as Language, texts);
  }

  #routesOf({ record }: Shown, message: Message): HTMLElement {
    const item = document.createElement('li');
    const page = document.createElement('a');
    page.href = record.page;
    page.textContent = textOf(record.name);
    item.append(page, ': ');
    const routes = contactRoutes(record.contact ?? {}, message);
    for (const [index, { text, href, outside }] of routes.entries()) {
      const link = document.createElement('a');
      link.href = href;
      link.textContent = text;
      if (outside) link.rel = 'nofollow ugc noopener';
      item.append(index > 0 ? ' · ' : '', link);
    }
    if (routes.length === 0) item.append(this.#text('noRoute'));
    return item;
  }
}

customElements.define('shortlist-page', ShortlistPage);
