import { html, type ReactiveController } from 'lit';
import type { Submission } from '../domain/submission.js';
import { DRAFTS_KEY } from '../kit/drafts-key.js';
import type { AttachedFile, DraftStore, FormDraft } from '../kit/kit.js';
import { areOthers, asideOf, filesOf, nameOf, readDraft, showDraft } from './draft-content.js';
import type { SubmissionController } from './submission-controller.js';
import type { SubmissionHost, SubmissionOptions } from './submission-options.js';

/** Fired at the document, with hub and user as its detail, when all that is kept of these is forgotten. */
const PURGED = 'linkage-kit:purged';

/** How long typing rests before it is written down, in ms. */
const REST = 300;

/**
 * Writes an unfinished form down while it is filled in, and brings it back after a reload, a crash, or on the next visit.
 * Loaded with the first touch, or where a draft may be there.
 */
export class DraftKeeper implements ReactiveController {
  readonly #host: SubmissionHost;
  readonly #options: SubmissionOptions;
  readonly #submission: SubmissionController;
  #name = '';
  /** What is written down, as text. */
  #last = '';
  #lastFiles: readonly AttachedFile[] = [];
  /** The contents of files were forgotten: they are written again with the next change. */
  #areFilesDue = false;
  /** Hub and user that the form is of. */
  #scope: string | undefined;
  /** Raised where somebody else's form begins: what was on its way for the one before ends. */
  #person = 0;
  /** Comes back once what is being changed is sent. */
  #aside: FormDraft | undefined;
  #looks = 0;
  #looking: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the form held when it last changed, written down or not. */
  #now: FormDraft | undefined;
  #writing: Promise<unknown> | undefined;

  constructor(host: SubmissionHost, options: SubmissionOptions, submission: SubmissionController) {
    this.#host = host;
    this.#options = options;
    this.#submission = submission;
    // The form itself was emptied before this hears of it.
    options.kit.onChange((change) => {
      if (this.#isOfOther) this.#changeScope();
      else if (change === 'clear') this.#forget();
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
    if (this.#isOfOther) this.#changeScope();
    else this.#look();
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
    const isFree = status === 'editing' && !replaces && !notice && !this.#options.form.isTouched;
    if (this.#aside && isFree && !this.#looks) this.#look();
  }

  /** The answers of an earlier submission on a fresh form, in whose place goes what is sent from there; what was begun is put aside. */
  async startFrom({ id, data }: Submission): Promise<void> {
    const { form } = this.#options;
    const person = this.#person;
    await this.#looking;
    if (person !== this.#person) return;
    const { status, replaces, isDone } = this.#submission;
    // It stands there already, perhaps changed.
    if (replaces === id && !isDone) return;
    if (!this.#isEmpty && status !== 'busy') {
      // The tag has made room for the other submission: what it is about may be gone, and parts of the form.
      const begun = this.#last ? (JSON.parse(this.#last) as FormDraft) : this.#read();
      this.#aside = {
        ...begun,
        values: { ...begun.values, ...Object.fromEntries(form.entries()) },
        files: form.tray.files,
        ...(this.#aside && { aside: this.#aside }),
      };
      void this.#putAside();
    }
    this.#submission.reset();
    this.#submission.replaces = id;
    this.#submission.value = data as Record<string, unknown>;
    if (this.#aside) this.#submission.notice = this.#asideNotice;
    // A form that has no field for them sends what was attached as it was.
    const { attachments } = data;
    if (attachments?.length) await (form.tray.ready = this.#attach(id, attachments));
  }

  /** What was attached to an earlier submission; what is missing is said, so that it is never sent without unnoticed. */
  async #attach(id: string, attached: readonly { name: string; sha256: string }[]): Promise<void> {
    const { form, kit, localize } = this.#options;
    const { tray } = form;
    const person = this.#person;
    const desk = await kit.value?.desk();
    const files = (await desk?.filesOf(id).catch(() => undefined)) ?? [];
    if (person !== this.#person) return;
    tray.files = files;
    const there = files.map(({ sha256 }) => sha256);
    const missing = attached.filter(({ sha256 }) => !there.includes(sha256));
    const message = missing.map(({ name }) => localize.messages!.further.fileUnreadable(name)).join(' ');
    if (message) form.showIssues([{ path: 'attachments', code: 'file', message }]);
    this.#host.requestUpdate();
  }

  async #putAside(): Promise<void> {
    const scope = this.#scope;
    const drafts = (await this.#options.kit.value?.desk())?.drafts;
    if (this.#aside && scope === this.#scope)
      await drafts?.set(asideOf(this.#name), this.#aside, scope).catch(() => undefined);
  }

  #look(): void {
    this.#looking = this.#restore().catch(() => undefined);
  }

  async #restore(): Promise<void> {
    const { kit, form, localize, slots } = this.#options;
    const person = this.#person;
    const brought = this.#aside;
    this.#looks++;
    try {
      const scope = (this.#scope = this.#scopeNow);
      await localize.further(['further']);
      await this.#writing;
      const drafts = (await kit.value?.desk())?.drafts;
      const aside = brought ?? (await drafts?.take(asideOf(this.#name), scope));
      // What is on the device is of the submission that was changed.
      const stored = brought ? undefined : await drafts?.take(this.#name, scope);
      const kept = brought ? undefined : await drafts?.take(filesOf(this.#name), scope);
      // Somebody else has come, or somebody has begun.
      if (person !== this.#person || form.isTouched || this.#submission.status !== 'editing') return;
      const words = this.#takeLastWords();
      const draft = (brought ? undefined : words) ?? stored ?? aside;
      if (!draft) return;
      const isAside = draft === aside;
      this.#aside = isAside ? draft.aside : aside;
      showDraft(
        draft,
        (isAside ? draft.files : kept?.files) ?? [],
        this.#host,
        this.#options,
        isAside || draft.replaces !== undefined,
      );
      this.#submission.replaces = draft.replaces;
      // What was put aside is written down anew, with its files.
      this.#last = isAside ? '' : JSON.stringify(draft);
      this.#lastFiles = isAside ? [] : form.tray.files;
      if (isAside) void this.#tidyAside(drafts);
      this.#submission.notice = this.#aside ? this.#asideNotice : this.#notice;
      this.#host.requestUpdate();
      await slots.fill(draft.answers);
      if (person !== this.#person) await slots.clear();
    } finally {
      this.#looks--;
      // What was typed before this was loaded.
      this.#onEntry();
    }
  }

  async #tidyAside(drafts: DraftStore | undefined): Promise<void> {
    const scope = this.#scope;
    if (this.#aside) void this.#putAside();
    else await drafts?.delete(asideOf(this.#name), scope).catch(() => undefined);
    if (!this.#options.form.tray.files.length)
      await drafts?.delete(filesOf(this.#name), scope).catch(() => undefined);
  }

  readonly #notice = () => {
    const { further } = this.#options.localize.messages!;
    return this.#say(`${further.draftKept} ${further.draftHint}`);
  };

  // The texts may still be on their way.
  readonly #asideNotice = () => this.#say(this.#options.localize.messages?.further?.draftAside);

  #say(sentence: string | undefined) {
    const further = this.#options.localize.messages?.further;
    return html`<div class="note" part="restored">
      <div class="group">
        <span>${sentence}</span>
        <span
          ><button type="button" class="button small" part="start-over" @click=${() => this.#host.reset()}>
            ${further?.draftClear}
          </button></span
        >
      </div>
    </div>`;
  }

  readonly #onEntry = (): void => {
    clearTimeout(this.#timer);
    if (!this.#isOfOther) this.#now = this.#isEmpty ? undefined : this.#read();
    this.#timer = setTimeout(this.#onLeave, this.#last ? REST : 0);
  };

  readonly #onLeave = (): void => {
    clearTimeout(this.#timer);
    // What is being looked for must not be overwritten by a form that is still empty.
    if (!this.#looks) void this.#keep().catch(() => undefined);
  };

  async #keep(): Promise<void> {
    const { kit, form } = this.#options;
    const drafts = (await kit.value?.desk())?.drafts;
    const scope = this.#scope;
    if (!drafts || this.#host.demo || this.#isOfOther) return;
    if (this.#isEmpty) {
      if (!this.#last) return;
      this.#last = '';
      this.#lastFiles = [];
      this.#takeLastWords();
      await drafts.delete(filesOf(this.#name), scope);
      return drafts.delete(this.#name, scope);
    }
    const { files } = form.tray;
    const draft = this.#read();
    const text = JSON.stringify(draft);
    const areNew = areOthers(files, this.#lastFiles);
    if (text === this.#last && !areNew) return;
    this.#last = text;
    if (areNew || (this.#areFilesDue && files.length)) {
      this.#lastFiles = files;
      await drafts.set(filesOf(this.#name), { values: {}, files: [...files] }, scope);
    }
    this.#areFilesDue = false;
    return drafts.set(this.#name, draft, scope);
  }

  /** The form was emptied for somebody else. */
  #forget(): void {
    this.#person++;
    clearTimeout(this.#timer);
    this.#aside = undefined;
    this.#last = '';
    this.#lastFiles = [];
    this.#now = undefined;
  }

  /** Somebody signed in or out, or the tag stands in another hub: what is on the screen goes on as theirs. */
  #changeScope(): void {
    const before = this.#scope;
    const aside = this.#aside;
    const now = this.#now;
    const isWritten = !now || JSON.stringify(now) === this.#last;
    this.#forget();
    this.#scope = this.#scopeNow;
    if (this.#isEmpty) {
      // The last letters of who has gone are theirs.
      if (!isWritten) this.#writing = this.#write(now, before).catch(() => undefined);
      return this.#look();
    }
    this.#aside = aside;
    void this.#moveFrom(before).catch(() => undefined);
    this.#onEntry();
  }

  async #write(draft: FormDraft, scope: string | undefined): Promise<void> {
    await (await this.#options.kit.value?.desk())?.drafts.set(this.#name, draft, scope);
  }

  async #moveFrom(before: string | undefined): Promise<void> {
    void this.#putAside();
    const drafts = (await this.#options.kit.value?.desk())?.drafts;
    for (const name of [this.#name, filesOf(this.#name), asideOf(this.#name)])
      await drafts?.delete(name, before);
  }

  get #scopeNow(): string {
    const { name, userKey } = this.#options.kit.value!.config;
    return `${name} ${userKey}`;
  }

  get #isOfOther(): boolean {
    return (
      this.#scope !== undefined && this.#options.kit.value !== undefined && this.#scope !== this.#scopeNow
    );
  }

  #read(): FormDraft {
    return readDraft(this.#host, this.#options, this.#submission.replaces);
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
    const isWritable = storage === 'device' && !sharedDevice && !this.#host.demo && !this.#isOfOther;
    if (!this.#looks && isWritable && !this.#isEmpty) {
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

  readonly #onPurge = (event: Event): void => {
    if ((event as CustomEvent<string>).detail !== this.#scope) return;
    this.#forget();
    this.#takeLastWords();
    // What stands on the screen is not written down again until it is changed.
    this.#last = JSON.stringify(this.#read());
    this.#lastFiles = this.#options.form.tray.files;
    this.#areFilesDue = true;
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
}
