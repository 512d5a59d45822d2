import { html, type ReactiveController } from 'lit';
import { DRAFTS_KEY } from '../kit/drafts-key.js';
import type { AttachedFile, FormDraft } from '../kit/kit.js';
import type { FieldValue } from './form-controller.js';
import type { SubmissionController } from './submission-controller.js';
import type { SubmissionHost, SubmissionOptions } from './submission-options.js';

/** What it is about, as another tag handed it over. */
const subjectProperties = [
  'subjectKind',
  'subjectId',
  'subjectName',
  'subjectOrganizationId',
  'subjectOrganizationName',
  'subjectOrganizationParty',
] as const;

/** Fired at the document when all that is kept is forgotten. */
const PURGED = 'linkage-kit:purged';

/** How long typing rests before it is written down, in ms. */
const REST = 300;

/** Contents of files are written when they change, not with each letter. */
const filesOf = (name: string): string => `${name} files`;

/** Names a form on its page: two of a kind are told apart by their place. */
function nameOf(host: HTMLElement): string {
  const alike = [...(host.getRootNode() as Document | ShadowRoot).querySelectorAll(host.localName)];
  return `${host.localName} ${location.pathname} ${host.id || alike.indexOf(host)}`;
}

/**
 * Writes an unfinished form down while it is filled in, and brings it back after a reload, a crash, or on the next visit.
 * Loaded with the first touch, or where a draft may be there.
 */
export class DraftKeeper implements ReactiveController {
  readonly #host: SubmissionHost;
  readonly #options: SubmissionOptions;
  readonly #submission: SubmissionController;
  #name = '';
  #last = '';
  #lastFiles: readonly AttachedFile[] = [];
  #isLooking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SubmissionHost, options: SubmissionOptions, submission: SubmissionController) {
    this.#host = host;
    this.#options = options;
    this.#submission = submission;
    host.addController(this);
  }

  hostConnected(): void {
    this.#name = nameOf(this.#host);
    // The portal's own controls stand in the page.
    for (const type of ['input', 'change']) this.#host.addEventListener(type, this.#onEntry);
    addEventListener('pagehide', this.#onPageHide);
    document.addEventListener('visibilitychange', this.#onLeave);
    document.addEventListener(PURGED, this.#onPurge);
    void this.#restore().catch(() => undefined);
  }

  hostDisconnected(): void {
    for (const type of ['input', 'change']) this.#host.removeEventListener(type, this.#onEntry);
    removeEventListener('pagehide', this.#onPageHide);
    document.removeEventListener('visibilitychange', this.#onLeave);
    document.removeEventListener(PURGED, this.#onPurge);
    this.#onLeave();
  }

  hostUpdated(): void {
    // What is kept or sent is no draft any more.
    if (this.#submission.isDone && this.#last) this.#onLeave();
    else this.#onEntry();
  }

  async #restore(): Promise<void> {
    const { kit, form, localize, slots, place } = this.#options;
    this.#isLooking = true;
    try {
      await localize.further(['further']);
      const drafts = (await kit.value?.desk())?.drafts;
      const stored = await drafts?.take(this.#name);
      const draft = this.#takeLastWords() ?? stored;
      if (!draft || form.isTouched || this.#submission.status !== 'editing') return;
      const kept = await drafts?.take(filesOf(this.#name));
      form.tray = { files: kept?.files ?? [] };
      this.#lastFiles = form.tray.files;
      for (const [path, value] of Object.entries(draft.values)) form.set(path, value as FieldValue);
      if (!this.#host.subjectId) Object.assign(this.#host, draft.subject);
      if (draft.place) place?.restore(draft.place);
      await slots.fill(draft.answers);
      this.#submission.replaces = draft.replaces;
      this.#last = JSON.stringify(draft);
      this.#submission.notice = this.#notice;
      this.#host.requestUpdate();
    } finally {
      this.#isLooking = false;
      // What was typed before this was loaded.
      this.#onEntry();
    }
  }

  readonly #notice = () => {
    const { further } = this.#options.localize.messages!;
    return html`<p class="note" part="restored">
      <span>${further.draftKept} ${further.draftHint}</span>
      <button type="button" class="button small" part="start-over" @click=${() => this.#host.reset()}>
        ${further.draftClear}
      </button>
    </p>`;
  };

  readonly #onEntry = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onLeave, this.#last ? REST : 0);
  };

  readonly #onLeave = (): void => {
    clearTimeout(this.#timer);
    // What is being looked for must not be overwritten by a form that is still empty.
    if (!this.#isLooking) void this.#keep().catch(() => undefined);
  };

  async #keep(): Promise<void> {
    const { kit, form } = this.#options;
    const drafts = (await kit.value?.desk())?.drafts;
    if (!drafts || this.#host.demo) return;
    if (this.#isEmpty) {
      if (!this.#last) return;
      this.#last = '';
      this.#lastFiles = [];
      this.#takeLastWords();
      await drafts.delete(filesOf(this.#name));
      return drafts.delete(this.#name);
    }
    const { files } = form.tray;
    if (files !== this.#lastFiles && (files.length || this.#lastFiles.length)) {
      this.#lastFiles = files;
      await drafts.set(filesOf(this.#name), { values: {}, files });
    }
    const draft = this.#read();
    const text = JSON.stringify(draft);
    if (text === this.#last) return;
    this.#last = text;
    return drafts.set(this.#name, draft);
  }

  #read(): FormDraft {
    const { form, slots, place } = this.#options;
    const answers = slots.answers();
    const { replaces } = this.#submission;
    return {
      values: Object.fromEntries(form.entries()),
      ...(this.#host.subjectId && { subject: this.#readSubject() }),
      ...(place && { place: place.read() }),
      ...(answers && { answers }),
      ...(replaces && { replaces }),
    };
  }

  get #isEmpty(): boolean {
    const { form } = this.#options;
    const { isDone, notice } = this.#submission;
    return isDone || !(form.isTouched || form.tray.files.length || notice);
  }

  get #lastWordsKey(): string {
    const { name, userKey } = this.#options.kit.value!.config;
    return `linkage-kit.draft ${name} ${userKey} ${this.#name}`;
  }

  /** A page that goes does not finish what takes time: the last letters are left where they can be written at once. */
  readonly #onPageHide = (): void => {
    const { storage, sharedDevice } = this.#options.kit.value?.config ?? {};
    if (!this.#isLooking && storage === 'device' && !sharedDevice && !this.#host.demo && !this.#isEmpty) {
      const text = JSON.stringify(this.#read());
      try {
        if (text === this.#last) sessionStorage.removeItem(this.#lastWordsKey);
        else sessionStorage.setItem(this.#lastWordsKey, text);
        localStorage.setItem(DRAFTS_KEY, '1');
      } catch {
        // Then what was written down a moment ago comes back.
      }
    }
    this.#onLeave();
  };

  readonly #onPurge = (): void => {
    clearTimeout(this.#timer);
    this.#takeLastWords();
    this.#last = JSON.stringify(this.#read());
  };

  #takeLastWords(): FormDraft | undefined {
    try {
      const text = sessionStorage.getItem(this.#lastWordsKey);
      sessionStorage.removeItem(this.#lastWordsKey);
      return text ? (JSON.parse(text) as FormDraft) : undefined;
    } catch {
      return undefined;
    }
  }

  #readSubject(): Record<string, string> {
    const named = subjectProperties.map((name) => [name, this.#host[name]]);
    return Object.fromEntries(named.filter(([, value]) => value !== undefined)) as Record<string, string>;
  }
}
