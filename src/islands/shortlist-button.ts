import { mostKept, onShortlistChange, readShortlist, writeShortlist } from './shortlist-store.ts';

/**
 * `<shortlist-button entry="smes/kh-x" data-name="…" data-add="…" data-remove="…" data-full="…">` around a hidden
 * button: keeps an entry on the shortlist of this device. All texts come from the page. `former` names the ids that the
 * entry had before: kept under one of them it is kept under its own from now on.
 */
class ShortlistButton extends HTMLElement {
  get #button() {
    return this.querySelector('button');
  }
  get #id() {
    return this.getAttribute('entry') ?? '';
  }

  connectedCallback() {
    this.#button?.addEventListener('click', () => this.#toggle());
    onShortlistChange(() => this.#show());
    this.#takeOverFormer();
    this.#show();
  }

  #takeOverFormer() {
    const former = this.getAttribute('former')?.split(' ');
    // Hardly an entry had another id; a list of them need not read what is kept once for each.
    if (!former) return;
    const kept = readShortlist();
    if (!kept.some(({ id }) => former.includes(id))) return;
    writeShortlist(kept.map((each) => (former.includes(each.id) ? { ...each, id: this.#id } : each)));
  }

  #toggle() {
    const kept = readShortlist();
    const isKept = kept.some(({ id }) => id === this.#id);
    if (!isKept && kept.length >= mostKept) return this.#say(this.dataset['full'] ?? '');
    const next = isKept
      ? kept.filter(({ id }) => id !== this.#id)
      : [...kept, { id: this.#id, name: this.dataset['name'] ?? '' }];
    this.#say(writeShortlist(next) ? '' : (this.dataset['failed'] ?? ''));
  }

  #say(text: string) {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }

  #show() {
    const isKept = readShortlist().some(({ id }) => id === this.#id);
    const button = this.#button;
    if (!button) return;
    button.hidden = false;
    button.setAttribute('aria-pressed', String(isKept));
    const label = button.querySelector('[data-label]');
    if (label) label.textContent = (isKept ? this.dataset['remove'] : this.dataset['add']) ?? '';
    const link = this.querySelector<HTMLElement>('[data-open]');
    if (link) link.hidden = !isKept;
  }
}

customElements.define('shortlist-button', ShortlistButton);
