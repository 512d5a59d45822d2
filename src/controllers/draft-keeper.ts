import { html, type ReactiveController } from 'lit';
import { DRAFTS_KEY } from '../kit/drafts-key.js';
import type { AttachedFile, DraftStore, FormDraft } from '../kit/kit.js';
import type { Submission } from '../domain/submission.js';
import { placeOf } from './destination.js';
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

/** What was begun before a resident went to change an earlier submission. */
const asideOf = (name: string): string => `${name} aside`;

/** What a portal's own password fields and hidden ones hold is not written down. */
function withoutSecrets(host: HTMLElement, answers: Record<string, unknown> | undefined) {
  const isSecret = (name: string) =>
    host.querySelector(`:is([type=password], [type=hidden])[name="${CSS.escape(name)}"]`) !== null;
  return answers && Object.fromEntries(Object.entries(answers).filter(([name]) => !isSecret(name)));
}

/** Names a form on its page: two of a kind are told apart by their place. */
const nameOf = (host: HTMLElement): string => `${host.localName} ${location.pathname} ${placeOf(host)}`;

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
  /** Hub and user that the form is of. */
  #scope = '';
  /** Comes back once what is being changed is sent. */
  #aside: FormDraft | undefined;
  #isLooking = false;
  #looking: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SubmissionHost, options: SubmissionOptions, submission: SubmissionController) {
    this.#host = host;
    this.#options = options;
    this.#submission = submission;
    // The next person must not find what this one had begun.
    options.kit.onChange((change) => {
      if (change === 'clear') this.#aside = undefined;
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#name = nameOf(this.#host);
    // The portal's own controls stand in the page.
    for (const type of ['input', 'change']) this.#host.addEventListener(type, this.#onEntry);
    addEventListener('pagehide', this.#onPageHide);
    document.addEventListener('visibilitychange', this.#onLeave);
    document.addEventListener(PURGED, this.#onPurge);
    this.#look();
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
    const { status, replaces, notice } = this.#submission;
    if (this.#aside && status === 'editing' && !replaces && !notice && !this.#options.form.isTouched)
      this.#look();
  }

  /** The answers of an earlier submission on a fresh form, in whose place goes what is sent from there; what was begun is put aside. */
  async startFrom({ id, data }: Submission): Promise<void> {
    const { kit, form, localize } = this.#options;
    await this.#looking;
    if (!this.#isEmpty && !this.#submission.replaces) {
      // What it is about may have been changed to that of the earlier one by now.
      const begun = this.#last ? (JSON.parse(this.#last) as FormDraft) : this.#read();
      this.#aside = { ...begun, values: Object.fromEntries(form.entries()), files: form.tray.files };
      void this.#putAside();
    }
    this.#submission.reset();
    this.#submission.replaces = id;
    this.#submission.value = data as Record<string, unknown>;
    if (this.#aside) this.#submission.notice = this.#asideNotice;
    // A form that has no field for them sends what was attached as it was.
    const attached = data.attachments ?? [];
    if (!attached.length) return;
    const { tray } = form;
    const fetchFiles = async () => {
      const desk = await kit.value?.desk();
      tray.files = (await desk?.filesOf(id).catch(() => undefined)) ?? [];
      const there = tray.files.map(({ sha256 }) => sha256);
      const missing = attached.filter(({ sha256 }) => !there.includes(sha256));
      // Never without them unnoticed.
      const message = missing.map(({ name }) => localize.messages!.further.fileUnreadable(name)).join(' ');
      if (message) form.showIssues([{ path: 'attachments', code: 'file', message }]);
      this.#host.requestUpdate();
    };
    await (tray.ready = fetchFiles());
  }

  async #putAside(): Promise<void> {
    const drafts = (await this.#options.kit.value?.desk())?.drafts;
    if (this.#aside) await drafts?.set(asideOf(this.#name), this.#aside, this.#scope).catch(() => undefined);
  }

  #look(): void {
    this.#looking = this.#restore().catch(() => undefined);
  }

  async #restore(): Promise<void> {
    const { kit, form, localize, slots, place } = this.#options;
    this.#isLooking = true;
    try {
      this.#scope = this.#scopeNow;
      await localize.further(['further']);
      const drafts = (await kit.value?.desk())?.drafts;
      const stored = await drafts?.take(this.#name);
      const aside = this.#aside ?? (await drafts?.take(asideOf(this.#name)));
      const own = this.#takeLastWords() ?? stored;
      const draft = own ?? aside;
      if (!draft || form.isTouched || this.#submission.status !== 'editing') return;
      this.#aside = draft === aside ? undefined : aside;
      const kept = draft === aside ? aside : await drafts?.take(filesOf(this.#name));
      if (draft === aside) void drafts?.delete(asideOf(this.#name)).catch(() => undefined);
      form.tray = { files: kept?.files ?? [] };
      for (const [path, value] of Object.entries(draft.values)) form.set(path, value as FieldValue);
      if (!this.#host.subjectId) Object.assign(this.#host, draft.subject);
      if (draft.place) place?.restore(draft.place);
      await slots.fill(draft.answers);
      this.#submission.replaces = draft.replaces;
      // What was put aside is written down anew, with its files.
      this.#last = draft === aside ? '' : JSON.stringify(draft);
      this.#lastFiles = draft === aside ? [] : form.tray.files;
      this.#submission.notice = this.#aside ? this.#asideNotice : this.#notice;
      this.#host.requestUpdate();
    } finally {
      this.#isLooking = false;
      // What was typed before this was loaded.
      this.#onEntry();
    }
  }

  readonly #notice = () => {
    const { further } = this.#options.localize.messages!;
    return this.#say(`${further.draftKept} ${further.draftHint}`);
  };

  readonly #asideNotice = () => this.#say(this.#options.localize.messages!.further.draftAside);

  #say(sentence: string) {
    const { further } = this.#options.localize.messages!;
    return html`<p class="note" part="restored">
      <span>${sentence}</span>
      <button type="button" class="button small" part="start-over" @click=${() => this.#host.reset()}>
        ${further.draftClear}
      </button>
    </p>`;
  }

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
    if (this.#scope !== this.#scopeNow) return this.#changeScope(drafts);
    const scope = this.#scope;
    if (this.#isEmpty) {
      if (!this.#last) return;
      this.#last = '';
      this.#lastFiles = [];
      this.#takeLastWords();
      await drafts.delete(filesOf(this.#name), scope);
      return drafts.delete(this.#name, scope);
    }
    const { files } = form.tray;
    if (files !== this.#lastFiles && (files.length || this.#lastFiles.length)) {
      this.#lastFiles = files;
      await drafts.set(filesOf(this.#name), { values: {}, files }, scope);
    }
    const draft = this.#read();
    const text = JSON.stringify(draft);
    if (text === this.#last) return;
    this.#last = text;
    return drafts.set(this.#name, draft, scope);
  }

  /** Somebody signed in or out: what nobody in particular typed goes on as theirs, and what somebody typed stays theirs. */
  async #changeScope(drafts: DraftStore): Promise<void> {
    const before = this.#scope;
    this.#scope = this.#scopeNow;
    this.#last = '';
    this.#lastFiles = [];
    this.#aside = undefined;
    if (before.endsWith(' ') && !this.#isEmpty) {
      await drafts.delete(filesOf(this.#name), before);
      await drafts.delete(this.#name, before);
      return this.#onEntry();
    }
    this.#look();
  }

  get #scopeNow(): string {
    const { name, userKey } = this.#options.kit.value!.config;
    return `${name} ${userKey}`;
  }

  #read(): FormDraft {
    const { form, slots, place } = this.#options;
    const answers = withoutSecrets(this.#host, slots.answers());
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
    return `linkage-kit.draft ${this.#scope} ${this.#name}`;
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
    this.#aside = undefined;
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
