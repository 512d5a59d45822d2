import type { ReactiveController } from 'lit';
import { warnOnce, type Issue, type Problem } from '../domain/problem.js';
import {
  createId,
  KIT_VERSION,
  type Action,
  type Destination,
  type Outcome,
  type Receipt,
  type Subject,
  type Submission,
} from '../domain/submission.js';
import { parseJsonAttribute, resolveDestination } from '../kit/kit-config.js';
import type { Kit, SubmissionUpdate } from '../kit/kit.js';
import { LinkageBeforeSubmitEvent, LinkageInvalidEvent } from '../kit/submission-events.js';
import { afterFirstSign } from './first-sign.js';
import { clean } from './clean.js';
import { subjectOf } from './subject-of.js';
import { addCarried, type Carried } from './carried.js';
import { discardUnreceived, isUsable } from './destination.js';
import { FormCheck, PATIENCE, sleep } from './form-check.js';
import { Prefill, takeApart } from './prefill.js';
import type {
  SlotContribution,
  SubmissionHost,
  SubmissionOptions,
  SubmissionStatus,
} from './submission-options.js';

/** What is to be sent, read before anything else can happen to the form. */
interface Taken {
  data: Record<string, unknown>;
  destination: Destination | undefined;
  subject: Subject | null;
  slots: Promise<SlotContribution>;
}

/** One submission of the form, from the first press on. */
interface Run {
  /** Set once it is kept. */
  id: string;
  /** Id of the submission that was not accepted, which this one takes the place of. */
  declinedId?: string;
  taken?: Taken;
}

/** Checks a form, keeps what it holds, and follows it until the receiver has answered. */
export class SubmissionController implements ReactiveController {
  readonly #host: SubmissionHost;
  readonly #options: SubmissionOptions;
  #current: Promise<Outcome> | undefined;
  /** Set anew by every reset, so that news of an earlier submission does not show on a fresh form. */
  #run: Run = { id: '' };
  #followId = '';
  #slotWork: Promise<unknown> = Promise.resolve();
  #leave: (() => void) | undefined;
  readonly #check: FormCheck;
  readonly #prefill: Prefill;
  /** What a page gave in `value` beyond the form's own fields. */
  #carried: Carried[] = [];
  #kept: 'saved' | 'unsent' = 'saved';
  status: SubmissionStatus = 'editing';
  submission: Submission | undefined;
  destination: Destination | undefined;
  receipt: Receipt | undefined;
  problem: Problem | undefined;
  /** How the last follow-up stands, for instance a withdrawal. */
  followUp: SubmissionUpdate | undefined;

  constructor(host: SubmissionHost, options: SubmissionOptions) {
    this.#host = host;
    this.#options = options;
    this.#check = new FormCheck(options);
    this.#prefill = new Prefill(options);
    options.kit.onChange((change) => {
      if (change === 'kit') this.#follow();
      if (change === 'clear') host.reset();
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
    afterFirstSign(this.#check.load);
    this.#host.addEventListener('focusin', this.#check.load);
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#host.removeEventListener('focusin', this.#check.load);
  }

  hostUpdate(): void {
    this.#prefill.apply(this.#options.kit.value?.config, this.#host);
    this.#check.redescribe(() => this.value);
  }

  hostUpdated(): void {
    if (this.#options.kit.value && !this.#host.demo && !this.resolve()) this.#warnNotSetUp();
  }

  /** Whether the form gives way to a result: it was kept, sent or received. */
  get isDone(): boolean {
    return !['editing', 'busy', 'declined'].includes(this.status);
  }

  /** What the page, a selection or the widget says it is about. */
  get subject(): Subject | null {
    return this.#options.subject?.() ?? subjectOf(this.#host);
  }

  /** To whom the form as it stands would go; nothing where none is set. */
  resolve(): Destination | undefined {
    const config = this.#options.kit.value?.config;
    if (!config) return undefined;
    const { endpoint, preset } = this.#host;
    const query = { endpoint: endpoint || undefined, preset: preset || undefined };
    const destination = resolveDestination(config, {
      ...clean({ ...this.#options.route?.(), ...query }),
      kind: this.#options.kind,
      subject: this.subject,
      area: config.area,
    });
    return destination && isUsable(destination.endpoint) ? destination : undefined;
  }

  get value(): Record<string, unknown> {
    const data = clean(this.#options.toData());
    addCarried(data, this.#carried);
    addCarried(data, this.#prefill.carried);
    const answers = this.#options.slots.answers();
    if (answers && Object.keys(answers).length)
      data['answers'] = { ...(data['answers'] as object | undefined), ...answers };
    return data;
  }

  set value(data: Record<string, unknown>) {
    const { form, slots } = this.#options;
    // One person's answers never stay behind another's.
    form.replace();
    this.#carried = takeApart(this.#options, data ?? {}, (path, value) => form.set(path, value));
    this.#prefill.carried = [];
    this.#inSlots(() => slots.fill(data?.['answers'] as Record<string, unknown> | undefined));
  }

  /** Starts a new submission; an earlier one goes on, with what the form held. */
  reset(): void {
    const isUnderWay = this.#current && !this.#run.id;
    const taken = isUnderWay ? (this.#run.taken ??= this.#read()) : undefined;
    this.#start({ id: '' });
    this.submission = this.destination = this.receipt = this.problem = this.followUp = undefined;
    this.#followId = '';
    this.#inSlots(() => taken?.slots);
    this.#forget();
  }

  /** Back to the answers, for instance of a submission that was not accepted: what follows is a new submission. */
  edit(): void {
    const { id } = this.#run;
    this.#start({ id: '', ...(id && this.status === 'declined' && { declinedId: id }) });
  }

  /** Tries once more what needs attention, as it is. */
  async resend(): Promise<void> {
    await this.#options.kit.value?.resend(this.#run.id).catch(() => undefined);
  }

  /** The answers of an earlier submission on a fresh form; what is sent from there takes its place. */
  startFrom({ id, data }: Submission): void {
    this.reset();
    this.#start({ id: '', declinedId: id });
    this.value = data as Record<string, unknown>;
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
    void form.focusSummary();
    return { state: 'invalid', submission: null, issues };
  }

  /** Sends a follow-up of an earlier submission, for instance to withdraw it. Resolves once it is kept. */
  async follow(action: Action, of: string, data: Record<string, unknown>): Promise<Submission | undefined> {
    const kit = this.#options.kit.value;
    const destination = this.destination ?? this.resolve();
    if (!kit || !destination) return undefined;
    const submission = this.#envelope(kit, action, of, data, this.submission?.subject ?? this.subject);
    this.#followId = submission.id;
    await kit.submit({ submission, destination, ...this.#encoding() }, this.#host);
    return submission;
  }

  /** Empties the form. */
  #forget(): void {
    this.#carried = [];
    this.#prefill.again();
    this.#options.form.reset();
    this.#inSlots(() => this.#options.slots.clear());
  }

  /** Does things with the portal's own controls one after the other: what does it may still be on its way. */
  #inSlots(work: () => Promise<unknown> | undefined): void {
    this.#slotWork = this.#slotWork.then(work).catch(() => undefined);
  }

  #start(run: Run): void {
    this.#current = undefined;
    this.#run = run;
    this.status = 'editing';
    this.#host.requestUpdate();
  }

  #read(): Taken {
    const { slots } = this.#options;
    return { data: this.value, destination: this.resolve(), subject: this.subject, slots: slots.collect() };
  }

  async #submit(run: Run): Promise<Outcome> {
    const { form, localize, feedSettled } = this.#options;
    const host = this.#host;
    const isCurrent = () => run === this.#run;
    this.#show('busy');
    await Promise.all([localize.ready, Promise.race([feedSettled?.(), sleep(PATIENCE)]), this.#kitIsThere()]);
    await this.#slotWork;
    await host.updateComplete;
    const kit = this.#options.kit.value;
    const { messages } = localize;
    const { data, destination, subject, ...taken } = (run.taken ??= this.#read());
    if (!kit || !messages || (!destination && !host.demo)) {
      this.#warnNotSetUp();
      if (isCurrent()) this.#start(run);
      return { state: 'cancelled', submission: null, problem: { code: 'set-up' } };
    }
    const slots = await taken.slots;
    const answers = { ...(data['answers'] as object | undefined), ...slots.answers };
    for (const name of slots.names) if (!Object.hasOwn(slots.answers, name)) delete answers[name as never];
    delete data['answers'];
    if (Object.keys(answers).length) data['answers'] = answers;
    if (slots.consent.length) data['consent'] = slots.consent;
    const checked = await this.#check.check(data, messages);
    const issues = [...checked.issues, ...slots.issues];
    delete run.taken;
    // Where the form has gone on to something else, only the page hears of it.
    if (issues.length)
      return isCurrent() ? this.reject(issues) : { state: 'invalid', submission: null, issues };
    if (isCurrent()) form.clearIssues();
    const submission = this.#envelope(kit, 'create', null, checked.data, subject);
    if (!(await this.#mayGo(submission))) {
      if (isCurrent()) this.#show('editing');
      return { state: 'cancelled', submission };
    }
    if (isCurrent()) this.submission = submission;
    if (host.demo || !destination) {
      if (isCurrent()) this.#show('demo');
      return { state: 'cancelled', submission, problem: { code: 'demo' } };
    }
    return this.#send(kit, run, submission, destination);
  }

  /** Something on the page threw: the form is free again, with every answer, and says so. */
  #fail(run: Run, error: unknown): Outcome {
    console.warn('linkage-kit: a submission failed before it was kept.', error);
    delete run.taken;
    const message = this.#options.localize.messages?.errors.failed ?? '';
    const issues = [{ path: '', code: 'failed', message }];
    if (run === this.#run) this.reject(issues);
    return { state: 'cancelled', submission: null, problem: { code: 'failed', detail: String(error) } };
  }

  async #send(kit: Kit, run: Run, submission: Submission, destination: Destination): Promise<Outcome> {
    run.id = submission.id;
    if (run === this.#run) this.destination = destination;
    let answer!: (update: SubmissionUpdate) => void;
    const answered = new Promise<SubmissionUpdate>((resolve) => (answer = resolve));
    const leave = kit.onSubmission((update) => {
      if (update.id === submission.id && !['saved', 'unsent', 'sending'].includes(update.state))
        answer(update);
    });
    try {
      const kept = await kit.submit({ submission, destination, ...this.#encoding() }, this.#host);
      if (run.declinedId) void discardUnreceived(kit, run.declinedId).catch(() => undefined);
      const update = await Promise.race([answered, sleep(PATIENCE)]);
      if (!update || update.state === 'waiting' || update.state === 'removed')
        return { state: kept, submission };
      const { state, receipt, issues, problem } = update;
      return clean({ state: state as Outcome['state'], submission, receipt, issues, problem });
    } finally {
      leave();
    }
  }

  async #mayGo(submission: Submission): Promise<boolean> {
    const event = new LinkageBeforeSubmitEvent(submission);
    const data = submission.data as { answers?: Record<string, unknown> };
    data.answers ??= {};
    const isAllowed = this.#host.dispatchEvent(event);
    // A listener that rejects: nobody knows what it meant to do, so nothing goes.
    await event.settled();
    if (!Object.keys(data.answers).length) delete data.answers;
    return isAllowed;
  }

  #envelope(
    kit: Kit,
    action: Action,
    of: string | null,
    data: Record<string, unknown>,
    subject: Subject | null,
  ): Submission {
    return {
      id: createId(),
      kind: this.#options.kind,
      action,
      of,
      createdAt: new Date().toISOString(),
      locale: this.#options.localize.lang,
      page: location.origin + location.pathname,
      subject,
      area: kit.config.area || null,
      clientReference: this.#host.clientReference || null,
      kit: KIT_VERSION,
      data: data as never,
    };
  }

  #encoding() {
    const { localName, rename, constants, receipt } = this.#host;
    const mode = receipt || this.#options.kit.value?.config.receipt;
    return {
      receiptMode: mode === 'echo' ? ('echo' as const) : ('status' as const),
      rename: parseJsonAttribute<Record<string, string>>(localName, 'rename', rename) ?? {},
      constants: parseJsonAttribute<Record<string, unknown>>(localName, 'constants', constants) ?? {},
    };
  }

  #warnNotSetUp(): void {
    warnOnce(`<${this.#host.localName}> has no endpoint and neither has a hub around it: it sends nothing.`);
  }

  async #kitIsThere(): Promise<void> {
    for (const start = Date.now(); !this.#options.kit.value && Date.now() - start < PATIENCE;)
      await sleep(50);
  }

  #follow(): void {
    this.#leave?.();
    this.#leave = this.#options.kit.value?.onSubmission(this.#onUpdate);
  }

  readonly #onUpdate = (update: SubmissionUpdate): void => {
    if (update.id === this.#followId && update.state !== 'removed') {
      this.followUp = update;
      this.#host.requestUpdate();
    }
    if (!this.#run.id || update.id !== this.#run.id || update.state === 'removed') return;
    // News of the same kind from memory must not take a receipt back.
    if (this.status === 'accepted') return;
    this.receipt = update.receipt;
    this.problem = update.problem;
    if (update.state === 'declined') {
      this.#current = undefined;
      this.#run = { id: '', declinedId: update.id };
      this.#check.describedIn = undefined;
      this.#options.form.showIssues(update.issues?.filter((issue) => issue.path) ?? []);
      // It may come minutes later, when the resident types somewhere else.
      if (this.#host.shadowRoot?.activeElement) void this.#options.form.focusSummary();
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
      void this.#options.form.focusResult();
  }
}
