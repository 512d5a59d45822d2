import type { LitElement } from 'lit';
import type { KitController } from '../../controllers/kit-controller.js';
import type { LazyController } from '../../controllers/lazy-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Service } from '../../domain/service.js';
import type { SelectAction, Selection } from '../../kit/kit.js';
import { LinkageSelectEvent } from '../../kit/submission-events.js';
import { subjectOf } from './directory-data.js';
import type * as late from './directory-detail.js';

/** What {@link Selecting} needs. */
interface SelectingOptions {
  kit: KitController;
  localize: LocalizeController;
  /** Knows when nobody took over what was picked. */
  detail: LazyController<typeof late>;
  /** Nobody did: the service itself is to be shown, with how to reach it. */
  onUntaken(service: Service): void;
  onSay(text: string): void;
}

/** Tells page and tags what a resident picked, and the resident where nobody is there for it. */
export class Selecting {
  readonly #host: LitElement;
  readonly #options: SelectingOptions;
  #about = '';
  #note = '';

  constructor(host: LitElement, options: SelectingOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** What a resident is told beside a service that is open, until another one is. */
  noteOf(id: string): string {
    if (id !== this.#about) this.#about = this.#note = '';
    return this.#note;
  }

  /** Picks what to do about a service. */
  readonly pick = async (
    service: Service,
    action: SelectAction,
    more?: Pick<Selection, 'purpose' | 'known'>,
  ): Promise<void> => {
    const { kit, localize, detail, onUntaken, onSay } = this.#options;
    const subject = subjectOf(service);
    const event = new LinkageSelectEvent(subject, action);
    const place = () => [
      location.href,
      document.activeElement,
      (this.#host.renderRoot as ShadowRoot).activeElement,
    ];
    const before = place();
    this.#host.dispatchEvent(event);
    kit.value?.select({ subject, action, ...more });
    if (!detail.value) await detail.settled;
    const hasMoved = () => !this.#host.isConnected || place().some((one, at) => one !== before[at]);
    const note = await detail.value?.untaken(this.#host, event, hasMoved, localize.messages!);
    if (!note) return;
    onUntaken(service);
    this.#about = service.id;
    this.#note = note;
    onSay(note);
    this.#host.requestUpdate();
  };
}
