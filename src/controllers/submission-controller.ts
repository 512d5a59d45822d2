import type { ReactiveController } from 'lit';
import type { Issue, Problem } from '../domain/problem.js';
import {
  createSubmission,
  type Action,
  type Destination,
  type Outcome,
  type Receipt,
  type Subject,
  type Submission,
} from '../domain/submission.js';
import type { Desk, Kit, SubmissionDraft, SubmissionUpdate } from '../kit/kit.js';
import { loadChunk } from '../kit/load-chunk.js';
import { LinkageInvalidEvent } from '../kit/submission-events.js';
import { afterFirstSign } from './first-sign.js';
import { drawn, focusNext } from './focus-next.js';
import { clean } from './clean.js';
import type { DraftKeeper } from './draft-keeper.js';
import { subjectOf } from './subject-of.js';
import { addSlots, mayGo } from './submit-steps.js';
import { encodingOf, findDestination, warnNotSetUp } from './destination.js';
import { FormCheck, isThere, PATIENCE, sleep } from './form-check.js';
import { FormValue } from './form-value.js';
import type {
  Run,
  SubmissionHost,
  SubmissionOptions,
  SubmissionStatus,
  Taken,
} from './submission-options.js';

/** Checks a form, keeps what it holds, and follows it until the receiver has answered. */
export class SubmissionController implements ReactiveController {
  readonly #host: SubmissionHost;
  readonly #options: SubmissionOptions;
  #current: Promise<Outcome> | undefined;
  /** Set anew by every reset, so that news of an earlier submission does not show on a fresh form. */
  #run: Run = { id: '' };
  /** Id of the last follow-up, whose news is told in `followUp`. */
  followId = '';
  #slotWork: Promise<unknown> = Promise.resolve();
  #leave: (() => void) | undefined;
  #unwait: (() => void) | undefined;
  /** Somebody is there. */
  #isUsed = false;
  #keeper: Promise<DraftKeeper | undefined> | undefined;
  readonly #check: FormCheck;
  readonly #value: FormValue;
  #kept: 'saved' | 'unsent' = 'saved';
  status: SubmissionStatus = 'editing';
  submission: Submission | undefined;
  destination: Destination | undefined;
  receipt: Receipt | undefined;
  problem: Problem | undefined;
  /** Says that an unfinished form was brought back. */
  notice: (() => unknown) | undefined;
  /** How much of the files has gone out, from 0 to 1. */
  progress = 0;
  /** What is told of the result `instead` of its state; while it is fresh, by the button as well. */
  said: { text: string; instead: string; isFresh: boolean } | undefined;
  /** How the last follow-up stands, for instance a withdrawal. */
  followUp: SubmissionUpdate | undefined;

  constructor(host: SubmissionHost, options: SubmissionOptions) {
    this.#host = host;
    this.#options = options;
    this.#check = new FormCheck(options);
    this.#value = new FormValue(options);
    options.kit.onChange((change) => {
      if (change === 'kit') this.#follow();
      if (change === 'clear') host.reset();
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
    this.#unwait = afterFirstSign(this.#onSign);
    this.#host.addEventListener('focusin', this.#check.load);
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#unwait?.();
    this.#host.removeEventListener('focusin', this.#check.load);
  }

  hostUpdate(): void {
    this.#value.prefill(this.#options.kit.value?.config, this.#host);
    this.#check.redescribe(() => this.value);
  }

  hostUpdated(): void {
    this.#mayKeep();
    if (this.kit && !this.#host.demo && !this.resolve()) warnNotSetUp(this.#host);
  }

  /** Id of the submission that this form's takes the place of. */
  get replaces(): string | undefined {
    return this.#run.declinedId;
  }
  set replaces(declinedId: string | undefined) {
    if (declinedId) this.#start({ id: '', declinedId });
  }

  /** Whether the form gives way to a result: it was kept, sent or received. */
  get isDone(): boolean {
    return !['editing', 'busy', 'declined'].includes(this.status);
  }

  /** The first attempt is under way, or about to be. */
  get isTrying(): boolean {
    return !this.#run.isAnswered;
  }

  /** What the page, a selection or the widget says it is about. */
  get subject(): Subject | null {
    return this.#options.subject?.() ?? subjectOf(this.#host);
  }

  get kit(): Kit | undefined {
    return this.#options.kit.value;
  }

  /** To whom the form as it stands would go; nothing where none is set. */
  resolve(): Destination | undefined {
    const { kit } = this;
    return kit && findDestination(kit, this.#host, this.#options, this.subject);
  }

  get value(): Record<string, unknown> {
    return this.#value.read();
  }

  set value(data: Record<string, unknown>) {
    this.#value.write(data ?? {});
    this.#inSlots(() => this.#options.slots.fill(data?.['answers'] as Record<string, unknown> | undefined));
  }

  /** Starts a new submission; an earlier one goes on, with what the form held. */
  reset(): void {
    const isUnderWay = this.#current && !this.#run.id;
    const taken = isUnderWay ? (this.#run.taken ??= this.#read()) : undefined;
    // The result that gives way had the focus.
    if (this.isDone && this.#host.shadowRoot?.activeElement) void focusNext(this.#host, 'input, button');
    this.#start({ id: '' });
    this.submission = this.destination = this.receipt = this.problem = this.followUp = undefined;
    this.followId = '';
    this.#inSlots(() => taken?.slots);
    this.#forget();
  }

  /** Somebody goes on to something else: what was sent, and is still being checked, goes out as it was. */
  moveOn(): void {
    if (this.status === 'busy') this.reset();
  }

  /** Back to the answers, for instance of a submission that was not accepted: what follows is a new submission. */
  edit(): void {
    const { id } = this.#run;
    this.#start({ id: '', ...(id && this.status === 'declined' && { declinedId: id }) });
  }

  /** The answers of an earlier submission on a fresh form; what is sent from there takes its place. */
  startFrom(earlier: Submission): void {
    void this.#keepDraft().then((keeper) => keeper?.startFrom(earlier));
  }

  submit(): Promise<Outcome> {
    if (!this.#current) {
      const run = this.#run;
      const attempt = this.#submit(run).catch((error: unknown) => this.#fail(run, error));
      this.#current = attempt;
      void attempt.then(({ state }) => {
        // These ended without a submission, or for good: the next press is a new one.
        if (this.#current === attempt && ['invalid', 'cancelled', 'declined'].includes(state))
          this.#current = undefined;
      });
    }
    return this.#current;
  }

  /** Shows what is wrong, in an event too, and moves focus to it. */
  reject(issues: Issue[]): Outcome {
    const { form } = this.#options;
    this.#show('editing');
    this.#check.describedIn = this.#options.localize.messages;
    form.showIssues(issues);
    this.#host.dispatchEvent(new LinkageInvalidEvent(issues));
    void focusNext(this.#host, '[data-summary]');
    return { state: 'invalid', submission: null, issues };
  }

  readonly #onSign = (): void => {
    this.#isUsed = true;
    void this.#check.load();
    this.#mayKeep();
  };

  #mayKeep(): void {
    // Where nothing can be there, it need not be looked for before somebody comes.
    const isDue = this.kit && (this.#isUsed || this.kit.mayHaveDrafts);
    if (isDue && this.#options.localize.messages) void this.#keepDraft();
  }

  readonly #keepDraft = (): Promise<DraftKeeper | undefined> =>
    (this.#keeper ??= loadChunk(() => import('./draft-keeper.js')).then(
      ({ DraftKeeper }) => new DraftKeeper(this.#host, this.#options, this),
      () => (this.#keeper = undefined),
    ));

  /** Whatever fails there changes nothing here. */
  async #desk(work: (desk: Desk) => Promise<unknown>): Promise<void> {
    await this.#options.kit.value
      ?.desk()
      .then(work)
      .catch(() => undefined);
  }

  /** Empties the form. */
  #forget(): void {
    this.notice = undefined;
    this.#value.reset();
    this.#inSlots(() => this.#options.slots.clear());
  }

  /** Does things with the portal's own controls one after the other: what does it may still be on its way. */
  #inSlots(work: () => Promise<unknown> | undefined): void {
    this.#slotWork = this.#slotWork.then(work).catch(() => undefined);
  }

  #start(run: Run): void {
    this.#current = undefined;
    this.#run = run;
    this.said = undefined;
    this.status = 'editing';
    this.#host.requestUpdate();
  }

  #read(): Taken {
    const { slots, form, localize } = this.#options;
    return {
      data: this.value,
      native: form.checkNative(localize.messages!),
      destination: this.resolve(),
      subject: this.subject,
      slots: slots.collect(),
    };
  }

  async #submit(run: Run): Promise<Outcome> {
    const { form, localize, feedSettled } = this.#options;
    const host = this.#host;
    const isCurrent = () => run === this.#run;
    // Should somebody else sign in while it is checked, it is still of who pressed send.
    const early = this.kit && encodingOf(this.kit, host);
    this.#show('busy');
    const settled = Promise.race([feedSettled?.(), sleep(PATIENCE)]);
    await Promise.all([localize.messages ?? localize.ready, settled, isThere(() => this.kit)]);
    await this.#slotWork;
    // What is loaded later only shows its result, and may be long in coming.
    await drawn(host);
    const kit = this.#options.kit.value;
    const { messages } = localize;
    const how = early ?? (kit && encodingOf(kit, host));
    const text = JSON.stringify(this.value);
    const { data, native, destination, subject, ...taken } = (run.taken ??= this.#read());
    if (!kit || !how || !messages || (!destination && !host.demo)) {
      warnNotSetUp(this.#host);
      if (isCurrent()) this.#start(run);
      return { state: 'cancelled', submission: null, problem: { code: 'set-up' } };
    }
    const slots = await taken.slots;
    addSlots(data, slots);
    const checked = await this.#check.check(data, native);
    const issues = [...checked.issues, ...slots.issues];
    delete run.taken;
    // Whoever has typed on meanwhile was not done, and presses again.
    if (isCurrent() && JSON.stringify(this.value) !== text) {
      this.#start(run);
      return { state: 'cancelled', submission: null };
    }
    // Where the form has gone on to something else, only the page hears of it.
    if (issues.length)
      return isCurrent() ? this.reject(issues) : { state: 'invalid', submission: null, issues };
    if (isCurrent()) form.clearIssues();
    const submission = this.envelope(kit, 'create', null, checked.data, subject);
    if (!(await mayGo(host, submission))) {
      if (isCurrent()) this.#show('editing');
      return { state: 'cancelled', submission };
    }
    if (isCurrent()) this.submission = submission;
    if (host.demo || !destination) {
      if (isCurrent()) this.#show('demo');
      return { state: 'cancelled', submission, problem: { code: 'demo' } };
    }
    return this.#send(kit, run, { submission, destination, files: slots.files, ...how });
  }

  /** Something on the page threw: the form is free again, with every answer, and says so. */
  #fail(run: Run, error: unknown): Outcome {
    console.warn('linkage-kit: a submission failed before it was kept.', error);
    delete run.taken;
    const { errors, common } = this.#options.localize.messages ?? {};
    const message = errors?.failed ?? common?.problemTitle ?? '';
    const issues = [{ path: '', code: 'failed', message }];
    if (run === this.#run) this.reject(issues);
    return { state: 'cancelled', submission: null, problem: { code: 'failed', detail: String(error) } };
  }

  async #send(kit: Kit, run: Run, draft: SubmissionDraft): Promise<Outcome> {
    const { submission, destination } = draft;
    run.id = submission.id;
    if (run === this.#run) this.destination = destination;
    let answer!: (update: SubmissionUpdate) => void;
    const answered = new Promise<SubmissionUpdate>((resolve) => (answer = resolve));
    const leave = kit.onSubmission((update) => {
      if (update.id === submission.id && !['saved', 'unsent', 'sending', 'progress'].includes(update.state))
        answer(update);
    });
    try {
      const kept = await kit.submit(draft, this.#host);
      if (run.declinedId) void this.#desk((desk) => desk.discardUnreceived(run.declinedId!));
      const update = await Promise.race([answered, sleep(PATIENCE)]);
      if (!update || update.state === 'waiting' || update.state === 'removed')
        return { state: kept, submission };
      const { state, receipt, issues, problem } = update;
      return clean({ state: state as Outcome['state'], submission, receipt, issues, problem });
    } finally {
      leave();
      run.isAnswered = true;
      this.#host.requestUpdate();
    }
  }

  /** A submission of this form. */
  envelope(
    kit: Kit,
    action: Action,
    of: string | null,
    data: Record<string, unknown>,
    subject: Subject | null,
  ): Submission {
    const { kind, localize } = this.#options;
    const { clientReference = '' } = this.#host;
    const { area } = kit.config;
    const envelope = { kind, action, of, data, subject, area, clientReference };
    return createSubmission({ ...envelope, locale: localize.lang });
  }

  #follow(): void {
    this.#leave?.();
    this.#leave = this.#options.kit.value?.onSubmission(this.#onUpdate);
  }

  readonly #onUpdate = (update: SubmissionUpdate): void => {
    if (update.id === this.followId && update.state !== 'removed') {
      this.followUp = update;
      this.#host.requestUpdate();
    }
    if (!this.#run.id || update.id !== this.#run.id) return;
    // News of the same kind from memory must not take a receipt back.
    if (this.status === 'accepted') return;
    // Deleted in the outbox: nothing is sent any more.
    if (update.state === 'removed') return this.#host.reset();
    if (update.state === 'progress') {
      this.progress = update.progress ?? 0;
      return this.#host.requestUpdate();
    }
    this.receipt = update.receipt;
    this.problem = update.problem;
    if (update.state === 'declined') {
      this.#current = undefined;
      this.#run = { id: '', declinedId: update.id };
      this.#check.describedIn = undefined;
      this.#options.form.showIssues(update.issues?.filter((issue) => issue.path) ?? []);
      // It may come minutes later, when the resident types somewhere else.
      if (this.#host.shadowRoot?.activeElement) void focusNext(this.#host, '[data-summary]');
    }
    if (update.state === 'accepted' && this.#options.kit.value?.config.sharedDevice) this.#forget();
    if (update.state === 'saved' || update.state === 'unsent') this.#kept = update.state;
    this.#show(update.state === 'waiting' ? this.#kept : update.state);
  };

  #show(status: SubmissionStatus): void {
    const isNewlyDone = !this.isDone;
    this.status = status;
    this.#host.requestUpdate();
    // The form that gives way had the focus: it must not fall back to the top of the page.
    if (isNewlyDone && this.isDone && this.#host.shadowRoot?.activeElement)
      void focusNext(this.#host, '#result-title');
  }
}
