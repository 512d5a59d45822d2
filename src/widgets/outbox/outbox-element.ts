import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { focusNext } from '../../controllers/focus-next.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import { KitController } from '../../controllers/kit-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { headingProperties, type HeadingAttributes } from '../../controllers/widget-properties.js';
import { warnOnce } from '../../domain/problem.js';
import type { Subject, Submission } from '../../domain/submission.js';
import type { OutboxEntry } from '../../kit/kit.js';
import { LinkageReadyEvent, LinkageSelectEvent } from '../../kit/submission-events.js';
import { controls } from '../../styles/controls.js';
import { lists } from '../../styles/lists.js';
import { tokens } from '../../styles/tokens.js';
import { copyText } from '../parts/copy-text.js';
import { download } from '../parts/download.js';
import { ownText } from '../parts/own-text.js';
import { notice, shell } from '../parts/shell.js';
import { emptyState } from '../parts/state-box.js';
import {
  entryText,
  entryTitle,
  isSurelyNotTaken,
  outboxItem,
  stateName,
  type OutboxItemActions,
} from './outbox-item.js';
import { outboxStyles } from './outbox.styles.js';
import { labelled } from '../parts/joined.js';
import { sentences } from '../parts/sentences.js';

/** How often relative times and states are read again while something waits, in ms. */
const REFRESH = 15_000;
/** Least time between two announcements, in ms. */
const QUIET = 5000;

/**
 * @summary What this device still holds: waiting, sent, in need of attention.
 * @tag linkage-outbox
 *
 * @slot - Shown until the tag is defined, or for ever where scripts are off.
 * @slot heading - Replaces the title.
 * @slot intro - Text beneath the title.
 * @slot footer - Beneath everything.
 *
 * @event {LinkageReadyEvent} linkage-ready - The list is there.
 * @event {LinkageSelectEvent} linkage-select - A resident wants to change a submission: the form of its kind takes it over.
 *
 * @csspart list - The list.
 * @csspart item - One submission.
 * @csspart state - How it stands.
 * @csspart send-again - The button that sends now.
 * @csspart edit - The button that opens the form.
 * @csspart copy - The button that copies.
 * @csspart delete - The button that deletes.
 * @csspart empty - Shown where there is nothing.
 * @csspart delete-yes - The button that deletes indeed.
 * @csspart delete-no - The button that keeps it.
 * @csspart edit-yes - The button that opens the form although it may have arrived.
 * @csspart edit-no - The button that leaves it as it is.
 * @csspart export - The button that saves all as a file.
 */
export class OutboxElement extends LitElement {
  static override styles = [tokens, controls, lists, outboxStyles];
  static override properties: PropertyDeclarations = {
    ...headingProperties,
    entries: { state: true },
    askedId: { state: true },
    question: { state: true },
    elsewhereId: { state: true },
    announcement: { state: true },
  };

  /** What there is, newest first; nothing until it was read. */
  declare private entries: OutboxEntry[] | undefined;
  /** Id of what is asked about, and what is asked. */
  declare private askedId: string;
  declare private question: 'delete' | 'edit';
  /** Id of what was to be changed where no form for it stands. */
  declare private elsewhereId: string;
  declare private announcement: string;

  readonly #kit = new KitController(this);
  readonly #localize = new LocalizeController(this, this.#kit, 'outbox', 'outcome');
  /** The words of the forms that made the entries: loaded once there is one. Until then entries say less. */
  readonly #words = new LazyController(
    this,
    () => Promise.resolve(true),
    () => this.#localize.further(['feedback', 'hours', 'pledge'], ['signup', 'hours', 'pledge', 'feedback']),
  );
  readonly #actions: OutboxItemActions = {
    onResend: ({ id }) => void this.#resend(id),
    onEdit: (entry) => this.#askOrEdit(entry),
    onCopy: (entry) => void this.#copy(entry),
    onDelete: (entry) => this.#askOrDelete(entry),
    onDecide: (entry, isYes) => void this.#decide(entry, isYes),
  };
  #isReading = false;
  #isStale = false;
  #refresh: ReturnType<typeof setTimeout> | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #unsaid = '';

  constructor() {
    super();
    this.headingLevel = 2;
    this.askedId = '';
    this.question = 'delete';
    this.elsewhereId = '';
    this.announcement = '';
    this.#kit.onChange((change) => {
      if (change !== 'selection') void this.#read();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#refresh);
    clearTimeout(this.#quiet);
    this.#quiet = undefined;
  }

  /** Submissions that are not received yet. */
  async pending(): Promise<Submission[]> {
    const entries = (await (await this.#kit.value?.desk())?.entries()) ?? [];
    return entries.flatMap(({ submission }) => (submission ? [submission] : []));
  }

  /** Tries to send what waits, now. */
  async flush(): Promise<void> {
    await this.#kit.value?.flush();
  }

  /** Forgets one submission for good. */
  async discard(id: string): Promise<void> {
    await (await this.#kit.value?.desk())?.discard(id);
  }

  /** Forgets everything that the hub keeps on the device, for good. */
  async purge(): Promise<void> {
    await (await this.#kit.value?.desk())?.purge();
  }

  /** What the hub keeps on the device, as JSON. */
  async export(): Promise<Blob> {
    return (
      (await (await this.#kit.value?.desk())?.export()) ?? new Blob(['[]'], { type: 'application/json' })
    );
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#localize.ready;
    await super.getUpdateComplete();
    await this.#words.settled;
    return super.getUpdateComplete();
  }

  protected override render() {
    const { messages } = this.#localize;
    const kit = this.#kit.value;
    if (!messages || !kit || !this.entries) return html`<slot></slot>`;
    const { outbox, states } = messages;
    const { sharedDevice: isShared, storage } = kit.config;
    return shell({
      messages,
      title: this.heading || outbox.heading,
      level: this.headingLevel,
      status: this.announcement,
      body: ownText(
        html`${isShared ? (this.entries.length ? notice(outbox.shared) : nothing) : storage === 'device' ? nothing : notice(states.unsentHint)}
        ${
          this.entries.length
            ? this.#renderEntries(this.entries)
            : html`<div id="empty" tabindex="-1" role="group" aria-label=${outbox.empty}>
                ${emptyState(outbox.empty, isShared ? outbox.shared : storage === 'device' ? outbox.emptyHint : undefined)}
              </div>`
        }`,
      ),
    });
  }

  #renderEntries(entries: readonly OutboxEntry[]) {
    const messages = this.#localize.messages!;
    const { outbox } = messages;
    const { sharedDevice: isShared, storage } = this.#kit.value!.config;
    const hasWords = this.#words.value ?? false;
    return html`<ul class="entries plain-list" part="list" role="list" aria-label=${outbox.list}>
        ${repeat(
          entries,
          ({ id }) => id,
          (entry) =>
            outboxItem({
              entry,
              hasWords,
              messages,
              localize: this.#localize,
              level: this.headingLevel + 1,
              now: Date.now(),
              isShared,
              isFolded: isShared || storage === 'none',
              question: entry.id === this.askedId ? this.question : undefined,
              isElsewhere: entry.id === this.elsewhereId,
              actions: this.#actions,
            }),
        )}
      </ul>
      ${
        isShared
          ? nothing
          : html`<p class="actions">
              <button type="button" class="button small" part="export" @click=${() => void this.#save()}>
                ${outbox.export}
              </button>
            </p>`
      }`;
  }

  /** Reads the entries; what changes meanwhile is read once more. */
  async #read(): Promise<void> {
    const kit = this.#kit.value;
    if (!kit || !this.isConnected) return;
    if (this.#isReading) {
      this.#isStale = true;
      return;
    }
    this.#isReading = true;
    const before = this.entries;
    try {
      do {
        this.#isStale = false;
        const entries = await (await kit.desk()).entries();
        this.entries = entries.sort((a, b) => b.createdAt - a.createdAt);
      } while (this.#isStale);
    } catch (error) {
      warnOnce(`what this device holds could not be read (${String(error)}).`);
      this.entries ??= [];
    } finally {
      this.#isReading = false;
    }
    if (before) this.#tellChanges(before);
    else void this.updateComplete.then(() => this.dispatchEvent(new LinkageReadyEvent(this.localName)));
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#refresh);
    const isMoving = this.entries?.some(({ state }) => state === 'waiting' || state === 'sending');
    if (isMoving && this.isConnected) this.#refresh = setTimeout(() => void this.#read(), REFRESH);
  }

  #tellChanges(before: readonly OutboxEntry[]): void {
    const { messages } = this.#localize;
    if (!messages) return;
    const states = new Map(before.map(({ id, state }) => [id, state]));
    // What was just made is told by its form.
    const isNews = ({ id, state }: OutboxEntry) =>
      state !== 'sending' && states.get(id) !== state && (state !== 'waiting' || states.has(id));
    const changed = this.entries!.filter(isNews);
    if (changed.length)
      this.#announce(
        sentences(
          changed.map((entry) =>
            labelled(entryTitle(entry, messages, this.#words.value), stateName(entry, messages), messages),
          ),
          messages,
        ),
      );
  }

  /** Says something at once, or when the last announcement has had its time; only the latest counts. */
  #announce(text: string): void {
    if (this.#quiet !== undefined) {
      this.#unsaid = text;
      return;
    }
    this.announcement = text;
    this.#quiet = setTimeout(() => {
      this.#quiet = undefined;
      const unsaid = this.#unsaid;
      this.#unsaid = '';
      this.announcement = '';
      if (unsaid) this.#announce(unsaid);
    }, QUIET);
  }

  async #resend(id: string): Promise<void> {
    try {
      await (await this.#kit.value?.desk())?.resend(id);
    } catch (error) {
      // Without a network what sends it cannot be loaded: it stays, and goes by itself later.
      warnOnce(`a submission could not be sent again (${String(error)}).`);
    }
  }

  /** Hands the answers to their form; until they are sent anew, what was to be sent is held. */
  async #edit({ id, kind, state, submission }: OutboxEntry): Promise<void> {
    if (!submission) return;
    const root: ParentNode = this.closest('linkage-hub') ?? document;
    const isHere = root.querySelector(`linkage-${kind}`) !== null;
    this.elsewhereId = isHere ? '' : id;
    if (!isHere) return;
    // Under way by now: it may arrive as it is.
    if (state === 'waiting' && !(await this.#hold(id))) return this.#read();
    const { page } = submission;
    const subject: Subject = submission.subject ?? { kind: 'page', id: page, name: document.title || page };
    this.dispatchEvent(new LinkageSelectEvent(subject, kind));
    this.#kit.value?.select({ subject, action: kind, edit: submission });
  }

  async #hold(id: string): Promise<boolean> {
    try {
      return (await (await this.#kit.value?.desk())?.hold(id)) ?? false;
    } catch {
      return false;
    }
  }

  async #copy(entry: OutboxEntry): Promise<void> {
    const messages = this.#localize.messages!;
    const isCopied = await copyText(entryText(entry, messages, this.#localize, this.#words.value));
    this.#announce(isCopied ? messages.outbox.copied : messages.outbox.copyFailed);
  }

  #askOrDelete(entry: OutboxEntry): void {
    if (entry.submission) this.#ask(entry, 'delete');
    else void this.#decide(entry, true);
  }

  /** What has perhaps arrived is changed only when the resident says so: both may arrive. */
  #askOrEdit(entry: OutboxEntry): void {
    if (isSurelyNotTaken(entry)) void this.#edit(entry);
    else this.#ask(entry, 'edit');
  }

  #ask({ id }: OutboxEntry, question: 'delete' | 'edit'): void {
    this.question = question;
    this.askedId = id;
    void this.#focus(`keep-${id}`);
  }

  /** The answer to a question. */
  async #decide(entry: OutboxEntry, isYes: boolean): Promise<void> {
    const { question } = this;
    this.askedId = '';
    if (!isYes) return this.#focus(`${question}-${entry.id}`);
    return question === 'edit' && entry.submission ? this.#edit(entry) : this.#delete(entry);
  }

  async #delete({ id }: OutboxEntry): Promise<void> {
    const index = this.entries!.findIndex((entry) => entry.id === id);
    try {
      await this.discard(id);
    } catch (error) {
      warnOnce(`a submission could not be deleted (${String(error)}).`);
      return this.#read();
    }
    this.entries = this.entries!.filter((entry) => entry.id !== id);
    this.#announce(this.#localize.messages!.outbox.deleted);
    const next = this.entries[index] ?? this.entries.at(-1);
    return this.#focus(next ? `title-${next.id}` : 'empty');
  }

  async #save(): Promise<void> {
    try {
      download('linkage-outbox.json', 'application/json', await (await this.export()).text());
    } catch (error) {
      warnOnce(`what this device holds could not be written to a file (${String(error)}).`);
    }
  }

  #focus(id: string): Promise<void> {
    return focusNext(this, `#${CSS.escape(id)}`);
  }
}

export interface OutboxElement extends HeadingAttributes {}

declare global {
  interface HTMLElementTagNameMap {
    'linkage-outbox': OutboxElement;
  }
}
