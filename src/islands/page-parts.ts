/** Elements, templates and texts that Astro put on the page inside a custom element; nothing is said in code. */
export class PageParts {
  readonly #page: HTMLElement;
  /** Templates once found: a page of results fills them a hundred times. */
  readonly #templates = new Map<string, HTMLTemplateElement>();

  constructor(page: HTMLElement) {
    this.#page = page;
  }

  /** The one element that a selector names; without it the page is wrong. */
  find<E extends Element>(selector: string): E {
    const found = this.#page.querySelector<E>(selector);
    if (!found) throw new Error(`<${this.#page.localName}> needs ${selector}`);
    return found;
  }

  all<E extends Element>(selector: string): E[] {
    return [...this.#page.querySelectorAll<E>(selector)];
  }

  /** The first element of the template `data-<name>`, new. */
  fill<E extends HTMLElement>(name: string): E {
    const template = this.#templates.get(name) ?? this.find<HTMLTemplateElement>(`template[data-${name}]`);
    this.#templates.set(name, template);
    return document.importNode(template.content, true).firstElementChild as E;
  }

  /** The text that the page has under a name; holes such as `{count}` are filled. */
  text(name: string, values: Record<string, string> = {}): string {
    return (this.#page.dataset[name] ?? '').replace(
      /\{(\w+)\}/gu,
      (hole, key: string) => values[key] ?? hole,
    );
  }
}
