import { Virtual } from '@guidepup/virtual-screen-reader/browser.js';
import { executeServerCommand } from '@web/test-runner-commands';
import { expect, waitUntil } from '@open-wc/testing';
import type { Tag } from './tag-states.js';

/** What differs between two runs, or between two releases of a browser. */
const settle = (text: string): string =>
  text
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/localhost:\d+/g, 'localhost')
    .replace(/\d+:\d\d [AP]M(?=\. )/g, 'TIME')
    .replace(/\bin \d+ seconds?\b/g, 'in N seconds')
    .replace(/\s+/g, ' ')
    .trim();

/** A tag as a virtual screen reader tells of it, step by step. */
export class Reading {
  readonly #element: Tag;
  readonly #lines: string[] = [];
  readonly #said: string[] = [];

  constructor(element: Tag) {
    this.#element = element;
    this.#listen(element.shadowRoot!.querySelector('[part=status]')!);
  }

  /** Reads everything in the tag from top to bottom, or what a selector finds in it. */
  async read(title: string, selector = '[part=widget]'): Promise<void> {
    this.#lines.push('', `## ${title}`);
    // It sees no shadow root of its own accord; what stands in one can be its document.
    const container = this.#element.shadowRoot!.querySelector<HTMLElement>(selector)!;
    await this.#walk(container, (phrase) => {
      if (phrase && !/^(end of )?document$/.test(phrase)) this.#lines.push(phrase);
      return true;
    });
  }

  /** Does something, and notes what the live region says and where focus goes. */
  async after(title: string, act: () => unknown, until?: () => boolean): Promise<void> {
    this.#said.length = 0;
    const before = this.#focused;
    await act();
    if (until) await waitUntil(until, title, { timeout: 9000 });
    await this.#element.updateComplete;
    await new Promise((done) => setTimeout(done, 150));
    this.#lines.push('', `## ${title}`);
    for (const text of this.#said) this.#lines.push(`says: ${text}`);
    if (this.#focused && this.#focused !== before) this.#lines.push(`focus: ${await this.#tellFocus()}`);
  }

  /** Holds what was heard against the transcript of that name. */
  async compare(name: string): Promise<void> {
    const text = `# ${this.#element.localName}\n${this.#lines.join('\n')}\n`;
    const { text: known } = await executeServerCommand<{ text: string }, { name: string; text: string }>(
      'transcript',
      { name, text },
    );
    expect(text.split('\n')).to.deep.equal(known.split('\n'));
  }

  get #focused(): Element | null {
    return this.#element.shadowRoot!.activeElement;
  }

  /** Walks through a part of the tag; `onPhrase` says whether to go on. */
  async #walk(
    container: HTMLElement,
    onPhrase: (phrase: string, node: Node | null) => boolean,
  ): Promise<void> {
    const virtual = new Virtual();
    await virtual.start({ container });
    const first = { phrase: await virtual.lastSpokenPhrase(), node: virtual.activeNode };
    let phrase = first.phrase;
    // After the end it begins anew.
    do {
      if (!onPhrase(settle(phrase), virtual.activeNode)) break;
      await virtual.next();
      phrase = await virtual.lastSpokenPhrase();
    } while (phrase !== first.phrase || virtual.activeNode !== first.node);
    await virtual.stop();
  }

  async #tellFocus(): Promise<string> {
    const focused = this.#focused!;
    const root = this.#element.shadowRoot!;
    const container =
      root.querySelector<HTMLElement>('dialog:modal') ?? root.querySelector<HTMLElement>('[part=widget]')!;
    let told = '';
    await this.#walk(container, (phrase, node) => {
      if (node === focused) told = phrase;
      return !told;
    });
    return told || `nothing is told of <${focused.localName}>`;
  }

  #listen(region: Element): void {
    new MutationObserver(() => {
      const text = settle(region.textContent!);
      if (text && text !== this.#said.at(-1)) this.#said.push(text);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  }
}
