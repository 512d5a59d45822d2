// Runs in every page before its own scripts, looks at each frame what is shown, and tells when that was painted.
import type { PeerView } from '../peers.js';

/** What followed on a key or a press. */
export interface Reaction {
  /** From the key to the frame after the one that painted the last change, or, where nothing changed, the input. ms */
  time: number;
  isChanged: boolean;
  names: string[];
  /** Whether it still went on when no longer waited for. */
  isLate: boolean;
}

/** A task of the page's that took 50 ms or more. */
export interface LongTask {
  start: number;
  duration: number;
}

/** What a query should bring up. */
export interface Wanted {
  text: string;
  name: string;
}

const FIRST = 20;
/** Frames from the first sight of a change to when it must have been painted. */
const PAINTED = 2;
const sleepFrame = () => new Promise((done) => requestAnimationFrame(done));
const digits = (text: string) => text.replace(/(?<=\d)[,.\s\u202f](?=\d)/g, '');

class Probe {
  readonly tasks: LongTask[] = [];
  /** When the first results were painted, since the page's first script was asked for. ms */
  first: number | undefined;
  readonly #view: PeerView;
  #shown: Element[] = [];
  #signature = '';
  #isPending = false;
  #start: number | undefined;
  #frames = -Infinity;
  #changed: number | undefined;
  #calm: number | undefined;

  constructor(view: PeerView) {
    this.#view = view;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        this.tasks.push({ start: startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
    const begin = (event: Event) => (this.#start ??= event.timeStamp);
    const took = (event: Event) => {
      begin(event);
      if (this.#frames < 0) this.#frames = 0;
    };
    for (const name of ['keydown', 'beforeinput']) addEventListener(name, begin, { capture: true });
    for (const name of ['input', 'click']) addEventListener(name, took, { capture: true });
    const look = () => {
      this.#look();
      requestAnimationFrame(look);
    };
    look();
  }

  get root(): ParentNode | null {
    const { host } = this.#view;
    return host ? (document.querySelector(host)?.shadowRoot ?? null) : document;
  }

  get names(): string[] {
    return this.#shown.map((element) => element.textContent!.trim());
  }

  get input(): HTMLInputElement | null {
    return this.root?.querySelector<HTMLInputElement>(this.#view.input) ?? null;
  }

  get status(): string {
    return this.root?.querySelector(this.#view.status)?.textContent?.trim() ?? '';
  }

  /** What narrows by category, in the peer's own way or by its accessible name. */
  get boxes(): Element[] {
    const { boxes } = this.#view;
    if (boxes) return [...(this.root?.querySelectorAll(boxes) ?? [])];
    const groups = [...(this.root?.querySelectorAll('fieldset, [role=group], [role=tree]') ?? [])];
    const group = groups.find((one) => /^(categor|kind)/i.test(this.labelOf(one)));
    // In a tree the items are ticked, whatever is drawn in them.
    const items = [...(group?.querySelectorAll('[role=treeitem][aria-checked]') ?? [])];
    return items.length
      ? items
      : [...(group?.querySelectorAll('input[type=checkbox], [role=checkbox]') ?? [])];
  }

  /** Resolves once so many services are there and nothing moves, with the time that was since the first script. */
  async complete(count: number): Promise<number> {
    const isThere = () => this.first && !this.#isPending && digits(this.status).includes(String(count));
    while (!isThere()) await sleepFrame();
    return performance.now() - this.#opened;
  }

  labelOf(element: Element): string {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const root = element.getRootNode() as ShadowRoot;
    const named = ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
    const around =
      element.querySelector('legend') ?? element.closest('label, [role=treeitem], li') ?? element;
    return (named.trim() || element.getAttribute('aria-label') || around.textContent || '').trim();
  }

  /** Forgets what was; what comes is the reaction to what is done next. */
  begin(): void {
    this.#start = this.#changed = this.#calm = undefined;
    this.#frames = -Infinity;
  }

  /** Resolves once nothing has changed for a while. */
  async settle(quiet: number, limit: number): Promise<Reaction> {
    const end = performance.now() + limit;
    for (;;) {
      await sleepFrame();
      const at = this.#changed ?? this.#calm;
      const now = performance.now();
      const isLate = now > end;
      if (!isLate && (at === undefined || this.#isPending || now - at < quiet)) continue;
      return {
        time: (at ?? now) - (this.#start ?? now),
        isChanged: this.#changed !== undefined,
        names: this.names,
        isLate,
      };
    }
  }

  /** Puts each query into the field, and counts those that bring their record up among the first. */
  async ask(wanted: Wanted[], patience: number): Promise<number> {
    let found = 0;
    for (const { text, name } of wanted) {
      if (this.names.includes(name)) await this.#put('', patience, () => !this.names.includes(name));
      if (await this.#put(text, patience, () => this.names.includes(name))) found++;
    }
    await this.#put('', patience, () => false);
    return found;
  }

  async #put(text: string, patience: number, isDone: () => boolean): Promise<boolean> {
    const input = this.input!;
    this.begin();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    for (let frames = 0, last = performance.now(); ; frames++) {
      await sleepFrame();
      if (isDone()) return true;
      last = Math.max(last, this.#changed ?? 0);
      if (frames > 3 && performance.now() - last > patience) return false;
    }
  }

  get #opened(): number {
    return Math.min(...performance.getEntriesByType('resource').map(({ startTime }) => startTime));
  }

  #look(): void {
    const now = performance.now();
    if (this.#isPending) {
      this.#isPending = false;
      this.#changed = now;
      if (this.#shown.length >= FIRST) this.first ??= now - this.#opened;
    }
    if (++this.#frames === PAINTED) this.#calm = now;
    this.#shown = [...(this.root?.querySelectorAll(this.#view.names) ?? [])].slice(0, FIRST);
    // What is marked belongs to the answer as well.
    const texts = this.#shown.map(
      (element) =>
        `${element.textContent}\n${[...element.querySelectorAll('mark')].map((mark) => mark.textContent).join()}`,
    );
    const signature = texts.join('\n\n') + (this.#view.isStatusShown ? this.status : '');
    if (signature === this.#signature) return;
    this.#signature = signature;
    this.#isPending = true;
  }
}

declare global {
  var benchView: PeerView;
  var bench: Probe;
}

globalThis.bench = new Probe(globalThis.benchView);
export type { Probe };
