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
import type { Messages } from '../i18n/messages.js';
import { parseJsonAttribute, resolveDestination } from '../kit/kit-config.js';
import type { Kit, SubmissionUpdate } from '../kit/kit.js';
import { LinkageBeforeSubmitEvent, LinkageInvalidEvent } from '../kit/submission-events.js';
import { afterFirstSign } from './first-sign.js';
import { clean } from './clean.js';
import { subjectOf } from './subject-of.js';
import { addCarried, findCarried } from './carried.js';
import type { SubmissionHost, Checker, SubmissionOptions, SubmissionStatus } from './submission-options.js';

export type {
  SubmissionHost,
  DataSchema,
  Checker,
  SlotContribution,
  SubmissionOptions,
  SubmissionStatus,
} from './submission-options.js';

/** Longest time `submit()` waits for `src`, and for the first answer, in ms. */
const PATIENCE = 3000;
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Checks a form, keeps what it holds, and follows it until the receiver has answered. */
export class SubmissionController implements ReactiveController {
  readonly #host: SubmissionHost;
  readonly #options: SubmissionOptions;
  #current: Promise<Outcome> | undefined;
  /** Set anew by every reset, so that news of an earlier submission does not show on a fresh form. */
  #run: { id: string; declinedId?: string } = { id: '' };
  #leave: (() => void) | undefined;
  #checker: Promise<Checker> | undefined;
  #prefilled: unknown[] = [];
  /** What a page gave in `value` and `prefill` beyond the form's own fields. */
  #carried = new Map<string, unknown>();
  #carriedPrefill = new Map<string, unknown>();
  #kept: 'saved' | 'unsent' = 'saved';
  status: SubmissionStatus = 'editing';
  submission: Submission | undefined;
  destination: Destination | undefined;
  receipt: Receipt | undefined;
  problem: Problem | undefined;

  constructor(host: SubmissionHost, options: SubmissionOptions) {
    this.#host = host;
    this.#options = options;
    options.kit.onChange((change) => {
      if (change === 'kit') this.#follow();
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
    afterFirstSign(this.#loadChecker);
    this.#host.addEventListener('focusin', this.#loadChecker);
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#host.removeEventListener('focusin', this.#loadChecker);
  }

  hostUpdate(): void {
    this.#prefill();
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
    return resolveDestination(config, {
      kind: this.#options.kind,
      ...clean(this.#options.route?.() ?? {}),
      subject: this.subject,
      area: config.area,
      ...(endpoint && { endpoint }),
      ...(preset && { preset }),
    });
  }

  get value(): Record<string, unknown> {
    const data = clean(this.#options.toData());
    addCarried(data, this.#carried);
    addCarried(data, this.#carriedPrefill);
    return data;
  }

  set value(data: Record<string, unknown>) {
    this.#carried = this.#take(data ?? {}, (path, value) => this.#options.form.set(path, value));
  }

  /** Starts a new submission; an earlier one goes on. */
  reset(): void {
    this.#current = undefined;
    this.#run = { id: '' };
    this.status = 'editing';
    this.submission = this.destination = this.receipt = this.problem = undefined;
    this.#carried.clear();
    this.#options.form.reset();
    this.#host.requestUpdate();
  }

  /** Back to the answers, for instance of a submission that was not accepted: what follows is a new submission. */
  edit(): void {
    const { id } = this.#run;
    this.#current = undefined;
    this.#run = { id: '', ...(id && this.status === 'declined' && { declinedId: id }) };
    this.status = 'editing';
    this.#host.requestUpdate();
  }

  /** The answers of an earlier submission on a fresh form; what is sent from there takes its place. */
  startFrom({ id, data }: Submission): void {
    this.reset();
    this.#run = { id: '', declinedId: id };
    this.value = data as Record<string, unknown>;
  }

  submit(): Promise<Outcome> {
    if (!this.#current) {
      const attempt = this.#submit();
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
    const submission = this.#envelope(kit, action, of, data);
    await kit.submit({ submission, destination, ...this.#encoding() }, this.#host);
    return submission;
  }

  async #submit(): Promise<Outcome> {
    const { form, localize, feedSettled, collect } = this.#options;
    const host = this.#host;
    this.#show('busy');
    await Promise.all([localize.ready, Promise.race([feedSettled?.(), sleep(PATIENCE)]), this.#kitIsThere()]);
    await host.updateComplete;
    const kit = this.#options.kit.value;
    const { messages } = localize;
    const destination = this.resolve();
    if (!kit || !messages || (!destination && !host.demo)) {
      this.#warnNotSetUp();
      this.#show('editing');
      return { state: 'cancelled', submission: null, problem: { code: 'set-up' } };
    }
    const slots = await collect();
    const data = this.value;
    if (Object.keys(slots.answers).length)
      data['answers'] = { ...(data['answers'] as object), ...slots.answers };
    if (slots.consent.length) data['consent'] = slots.consent;
    const checked = await this.#check(data, messages);
    const issues = [...checked.issues, ...slots.issues];
    if (issues.length) return this.reject(issues);
    form.clearIssues();
    const submission = this.#envelope(kit, 'create', null, checked.data);
    if (!(await this.#mayGo(submission))) {
      this.#show('editing');
      return { state: 'cancelled', submission };
    }
    this.submission = submission;
    if (host.demo || !destination) {
      this.#show('demo');
      return { state: 'cancelled', submission, problem: { code: 'demo' } };
    }
    return this.#send(kit, submission, destination);
  }

  readonly #loadChecker = (): Promise<Checker> => {
    this.#checker ??= this.#options.checker();
    // A lost chunk is asked for again at the next touch.
    this.#checker.catch(() => (this.#checker = undefined));
    return this.#checker;
  };

  /** Data as the schema takes it, or what is wrong. Without a network to load the schema, what the browser itself can check. */
  async #check(
    data: Record<string, unknown>,
    messages: Messages,
  ): Promise<{ data: Record<string, unknown>; issues: Issue[] }> {
    const { form } = this.#options;
    const checker = await Promise.race([this.#loadChecker(), sleep(PATIENCE)]).catch(() => undefined);
    if (!checker) return { data, issues: form.checkNative(messages) };
    const parsed = checker.safeParse(data);
    if (!parsed.success) {
      const sentences = checker.sentences?.(messages);
      return { data, issues: checker.describe(form, parsed.error.issues, messages, sentences) };
    }
    const refusal = checker.refuse?.(data, messages);
    return { data: parsed.data as Record<string, unknown>, issues: refusal ? [refusal] : [] };
  }

  async #send(kit: Kit, submission: Submission, destination: Destination): Promise<Outcome> {
    const run = (this.#run = { ...this.#run, id: submission.id });
    this.destination = destination;
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
      return {
        state: state as Outcome['state'],
        submission,
        ...(receipt && { receipt }),
        ...(issues && { issues }),
        ...(problem && { problem }),
      };
    } finally {
      leave();
    }
  }

  async #mayGo(submission: Submission): Promise<boolean> {
    const event = new LinkageBeforeSubmitEvent(submission);
    const data = submission.data as { answers?: Record<string, unknown> };
    data.answers ??= {};
    const isAllowed = this.#host.dispatchEvent(event);
    try {
      await event.settled();
    } catch (error) {
      console.warn(
        'linkage-kit: a listener of linkage-before-submit rejected; the submission is cancelled.',
        error,
      );
      return false;
    }
    if (!Object.keys(data.answers).length) delete data.answers;
    return isAllowed;
  }

  #envelope(kit: Kit, action: Action, of: string | null, data: Record<string, unknown>): Submission {
    return {
      id: createId(),
      kind: this.#options.kind,
      action,
      of,
      createdAt: new Date().toISOString(),
      locale: this.#options.localize.lang,
      page: location.origin + location.pathname,
      subject: this.subject,
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
    if (!this.#run.id || update.id !== this.#run.id || update.state === 'removed') return;
    // News of the same kind from memory must not take a receipt back.
    if (this.status === 'accepted') return;
    this.receipt = update.receipt;
    this.problem = update.problem;
    if (update.state === 'declined') {
      this.#current = undefined;
      this.#run = { id: '', declinedId: update.id };
      this.#options.form.showIssues(update.issues?.filter((issue) => issue.path) ?? []);
      void this.#options.form.focusSummary();
    }
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

  #prefill(): void {
    const config = this.#options.kit.value?.config;
    const { prefill } = this.#host;
    if (!config || config.sharedDevice) return;
    if (this.#prefilled[0] === config.identity && this.#prefilled[1] === prefill) return;
    this.#prefilled = [config.identity, prefill];
    const { form, identity } = this.#options;
    for (const name of ['name', 'email', 'phone'] as const)
      form.prefill(identity[name], config.identity?.[name]);
    const data = parseJsonAttribute<Record<string, unknown>>(this.#host.localName, 'prefill', prefill);
    if (data) this.#carriedPrefill = this.#take(data, (path, value) => form.prefill(path, value));
  }

  #take(
    data: Record<string, unknown>,
    put: (path: string, value: string | boolean | string[]) => void,
  ): Map<string, unknown> {
    const taken = new Set<string>();
    this.#options.fromData(data, (path, value) => {
      taken.add(path);
      put(path, value);
    });
    return findCarried(data, taken);
  }
}

/** Forgets what a newer submission replaces; the reference of one that did arrive stays. */
async function discardUnreceived(kit: Kit, id: string): Promise<void> {
  const entries = await kit.entries();
  if (entries.some((entry) => entry.id === id && entry.submission)) await kit.discard(id);
}
