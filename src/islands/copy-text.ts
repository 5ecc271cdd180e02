/** `<copy-text data-copied="…" data-failed="…">` around a field and a hidden button: copies the text of the field. */
class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (!button || !navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.#copy());
  }

  async #copy() {
    const field = this.querySelector('textarea');
    const status = this.querySelector('[role="status"]');
    if (!field || !status) return;
    try {
      await navigator.clipboard.writeText(field.value);
      status.textContent = this.dataset['copied'] ?? '';
    } catch {
      field.select();
      status.textContent = this.dataset['failed'] ?? '';
    }
  }
}

customElements.define('copy-text', CopyText);
