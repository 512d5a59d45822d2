import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { FeedController } from '../../controllers/feed-controller.js';
import { focusNext } from '../../controllers/focus-next.js';
import { FormController } from '../../controllers/form-controller.js';
import { KitController } from '../../controllers/kit-controller.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { SubmissionController } from '../../controllers/submission-controller.js';
import { widgetProperties } from '../../controllers/widget-properties.js';
import type { Outcome, Subject } from '../../domain/submission.js';
import type { HoursData } from '../../domain/volunteer-hours.js';
import type { CheckIn } from '../../kit/kit.js';
import { loadChunk } from '../../kit/load-chunk.js';
import type { LinkageSubmissionEvent } from '../../kit/submission-events.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { formFrame } from '../parts/form-frame.js';
import { adoptStyles, lazyView } from '../parts/lazy-view.js';
import { ownText } from '../parts/own-text.js';
import { plainResult, statusSentence } from '../parts/status-sentence.js';
import { takeSubject } from '../parts/selection.js';
import { shell } from '../parts/shell.js';
import { portalSlots } from '../parts/portal-slots.js';
import type * as HistoryParts from './history-parts.js';
import type { CheckInController } from './check-in-controller.js';
import type * as CheckInView from './hours-check-in.js';
import {
  findActivity,
  fromHoursData,
  hoursContext,
  hoursSubject,
  moveToZone,
  toHoursData,
  toRecordedData,
  type HoursContext,
} from './hours-data.js';
import { hoursFields, modeTexts, progressText, subjectPanel, workFields } from './hours-form.js';
import { hoursProperties, type HoursAttributes, type HoursMode } from './hours-properties.js';
import { hoursStyles } from './hours.styles.js';
import type { VerifyController } from './verify-controller.js';

const PAGE = 20;
const MAX_HOURS = 16;

/**
 * @summary Volunteer hours: logged afterwards, recorded by check-in and check-out, or confirmed by somebody else.
 * @tag linkage-hours
 *
 * @slot - Shown until the tag is defined, or for ever where scripts are off.
 * @slot heading - Replaces the title.
 * @slot intro - Text beneath the title.
 * @slot fields - Native form controls of the portal's; their values join `data.answers`.
 * @slot consent - Tick boxes of the portal's; what is ticked joins `data.consent`.
 * @slot captcha - An element that ends in a named hidden input.
 * @slot accepted - Shown once hours are received.
 * @slot footer - Beneath everything.
 *
 * @event {LinkageReadyEvent} linkage-ready - The form is usable.
 * @event {LinkageLoadErrorEvent} linkage-load-error - `src` or `history-src` could not be read.
 * @event {LinkageInvalidEvent} linkage-invalid - The form has problems.
 * @event {LinkageBeforeSubmitEvent} linkage-before-submit - Cancelable; may add answers.
 * @event {LinkageSubmissionEvent} linkage-saved - Durably on this device.
 * @event {LinkageSubmissionEvent} linkage-unsent - Held in memory only.
 * @event {LinkageSubmissionEvent} linkage-sending - An attempt starts.
 * @event {LinkageSubmissionEvent} linkage-accepted - The receiver said yes.
 * @event {LinkageSubmissionEvent} linkage-unconfirmed - Sent where the answer cannot be read.
 * @event {LinkageSubmissionEvent} linkage-parked - Kept, and needs attention.
 * @event {LinkageSubmissionEvent} linkage-declined - The receiver said no for good.
 *
 * @csspart history - Hours so far.
 * @csspart list - The hours to confirm.
 * @csspart item - One of them.
 * @csspart submit - The button that sends, checks in or checks out.
 * @csspart more - The button that shows more of them.
 */
export class HoursElement extends LitElement {
  static override styles = [tokens, controls, hoursStyles];
  static override properties: PropertyDeclarations = {
    ...widgetProperties,
    ...hoursProperties,
    shown: { state: true },
  };

  declare private shown: number;
  readonly #kit = new KitController(this);
  readonly #localize = new LocalizeController(this, this.#kit, 'hours');
  readonly #form = new FormController(this);
  readonly #proposals = new LazyController(this, () => import('./hours-proposals.js'));
  readonly #receipt = lazyView(this, () => import('../parts/receipt.js'), this.#localize, 'hours', 'outcome');
  readonly #feed = new FeedController(this, this.#kit, 'hours', { lang: () => this.#localize.lang });
  readonly #history = new FeedController(this, this.#kit, 'hours-history', {
    // A shared device shows nobody's hours; whoever verifies is at work.
    url: () =>
      this.#mode === 'verify' || !this.#kit.value?.config.sharedDevice ? this.historySrc : undefined,
  });
  readonly #submission = new SubmissionController(this, {
    kit: this.#kit,
    localize: this.#localize,
    form: this.#form,
    kind: 'hours',
    checker: () =>
      loadChunk(() => import('./hours-check.js')).then(({ hoursChecker }) =>
        hoursChecker(this.#form, () => this.#maxHours),
      ),
    toData: () => this.#toData(),
    fromData: (data, put) => fromHoursData(data, put, this.#timeZone),
    slots: portalSlots(this, this.#form, this.#localize),
    subject: () => this.#subjectOfActivity(),
    identity: { name: 'person.name', email: 'person.email', phone: 'person.phone' },
    feedSettled: () => this.#feed.settled,
  });
  readonly #checkInView = new LazyController(
    this,
    () => import('./hours-check-in.js'),
    () => this.#localize.further(['hours']),
    (view) => this.#useCheckIn(view),
  );
  #checkIn: CheckInController | undefined;
  /** What shows hours so far and hours to confirm: loaded where one of them is. */
  #parts: typeof HistoryParts | undefined;
  #verify: VerifyController | undefined;
  /** When "Check out" was pressed, in ms since 1970. */
  #endedAt: number | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
    this.maxHoursPerDay = MAX_HOURS;
    this.demo = false;
    this.shown = PAGE;
    this.#form.propose('breakMinutes', '0');
    this.#kit.onChange((change) => {
      if (change === 'selection' || change === 'kit') this.#takeSelection();
    });
    this.addEventListener('linkage-saved', this.#onKept);
    this.addEventListener('linkage-unsent', this.#onKept);
  }

  /** The form as `data` of volunteer hours, complete or not. */
  get value(): Record<string, unknown> {
    return this.#submission.value;
  }
  set value(data: Record<string, unknown>) {
    this.#submission.value = data;
  }

  /**
   * Checks the form, keeps it, and sends it; checks in, or out, in that mode. A second call on the same form gives the
   * same promise.
   */
  submit(): Promise<Outcome> {
    if (this.#mode === 'verify') {
      return Promise.resolve({ state: 'cancelled', submission: null, problem: { code: 'verify' } });
    }
    if (this.#mode === 'check-in' && !this.#running && !this.#isByHand) return this.#begin();
    this.#endedAt ??= Date.now();
    const outcome = this.#submission.submit();
    void outcome.then(({ state }) => {
      if (state === 'invalid' || state === 'cancelled') this.#endedAt = undefined;
      if (this.#mode === 'check-in' && this.#submission.status === 'demo') void this.#checkIn?.end();
    });
    return outcome;
  }

  /** Starts a new entry; an earlier one goes on. */
  reset(): void {
    this.#submission.reset();
    this.#endedAt = undefined;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#localize.ready;
    await super.getUpdateComplete();
    await Promise.all([this.#receipt.settled, this.#checkInView.settled, this.#proposals.settled]);
    return super.getUpdateComplete();
  }

  protected override willUpdate(): void {
    moveToZone(this.#form, this.#timeZone);
    this.#propose();
    if ((this.#mode === 'verify' || this.historySrc) && !this.#parts) void this.#loadParts();
  }

  protected override render() {
    const { messages } = this.#localize;
    if (!messages || !this.#kit.value) return html`<slot></slot>`;
    const { title, intro } = modeTexts(this.#mode, messages);
    return shell({
      messages,
      title: this.heading || title,
      intro,
      level: this.headingLevel,
      status: statusSentence(this.#submission, messages) || this.#followUp,
      demo: this.demo,
      isUnset: !this.#submission.resolve(),
      body: this.#mode === 'verify' ? ownText(this.#renderVerify()) : this.#renderOwn(),
    });
  }

  get #mode(): HoursMode {
    return this.mode === 'check-in' || this.mode === 'verify' ? this.mode : 'log';
  }

  get #timeZone(): string | undefined {
    return this.#kit.value?.config.timezone || undefined;
  }

  get #maxHours(): number {
    return this.maxHoursPerDay > 0 ? this.maxHoursPerDay : MAX_HOURS;
  }

  get #context(): HoursContext {
    return hoursContext(this, this.#feed.content, this.#timeZone);
  }

  /** Somebody is checked in, and may still check out. */
  get #running(): CheckIn | undefined {
    return this.#mode === 'check-in' ? this.#checkIn?.running(this.#maxHours, Date.now()) : undefined;
  }

  /** Times are there, or have to be entered, although the mode is check-in: forgotten, declined, or set by the page. */
  get #isByHand(): boolean {
    return !this.#running && Boolean(this.#checkIn?.value || this.#form.text('given.times'));
  }

  /** What a check-in, a decision or what is entered says in the live region. */
  get #followUp(): string {
    if (this.#mode === 'verify') return this.#verify?.status ?? '';
    return progressText(this.#fieldOptions, this.#running?.at);
  }

  get #view() {
    return { messages: this.#localize.messages!, localize: this.#localize, level: this.headingLevel + 1 };
  }

  get #fieldOptions() {
    return { ...this.#context, ...this.#view, form: this.#form, now: Date.now() };
  }

  #renderOwn() {
    const form = this.#mode === 'log' ? this.#renderLog() : this.#renderCheckIn();
    return html`${this.#submission.isDone ? this.#renderResult() : form} ${ownText(this.#renderHistory())}`;
  }

  #renderLog() {
    const { hours } = this.#localize.messages!;
    const name = this.subjectKind !== 'activity' && (this.subjectName || this.subjectId);
    return html`${name ? ownText(subjectPanel(name, this.headingLevel + 1)) : nothing}
    ${this.#renderForm(hours.record, hoursFields(this.#fieldOptions))}`;
  }

  /** Fills in what is known: of the activity, or of a check-in whose check-out was forgotten. */
  #propose(): void {
    const { subjectId: id, subjectName: name } = this;
    const checkedIn = this.#mode === 'check-in' && !this.#running && this.#checkIn?.value;
    if (!checkedIn && !id && !name && !this.#context.activities.length) return;
    const proposals = this.#proposals.value;
    proposals?.proposeActivity(this.#form, this.#context, { id, name }, Date.now());
    if (checkedIn) proposals?.proposeForgotten(this.#form, checkedIn, this.#timeZone);
  }

  #renderCheckIn() {
    const view = this.#checkInView.value;
    const { value: checkIn, isUnsaved } = this.#checkIn ?? {};
    // Whether somebody is checked in is read from the device: a moment without either button.
    if (checkIn === undefined) return nothing;
    return view?.checkInForm({
      ...this.#fieldOptions,
      checkIn,
      isUnsaved,
      isRunning: this.#running !== undefined,
      isByHand: this.#isByHand,
      maxHours: this.#maxHours,
      onCancel: this.#onCancel,
      form: (label, actions) => this.#renderForm(label, hoursFields(this.#fieldOptions), actions),
      bareForm: (label, actions) => this.#renderForm(label, nothing, actions),
      workForm: (label) => this.#renderForm(label, workFields(this.#fieldOptions)),
    });
  }

  #renderForm(submitLabel: string, fields: unknown, actions?: unknown) {
    const own = { ...this.#view, form: this.#form, submission: this.#submission };
    return formFrame({ ...own, submitLabel, fields, actions, onSubmit: () => void this.submit() });
  }

  #renderResult() {
    const view = this.#receipt.value;
    if (!view) return plainResult(this.#submission, this.#localize.messages!, this.#onAgain);
    const thanks = this.#localize.messages!.hours.received;
    return view.receiptPanel({ ...this.#view, submission: this.#submission, thanks, onAgain: this.#onAgain });
  }

  #renderHistory() {
    const page = { ...this.#view, shown: this.shown, onMore: this.#onMore };
    return this.#parts?.hoursHistory({ ...page, feed: this.#history, tiers: this.#feed.content?.tiers });
  }

  #renderVerify() {
    return this.#verify?.render({ level: this.headingLevel + 1, shown: this.shown, onMore: this.#onMore });
  }

  async #loadParts(): Promise<void> {
    const parts = await Promise.all([
      loadChunk(() => import('./history-parts.js')),
      this.#localize.further(['hours']),
    ])
      .then(([module]) => module)
      .catch(() => undefined);
    if (!parts || this.#parts) return;
    this.#parts = parts;
    adoptStyles(this, [...parts.noticeStyles, parts.barStyles, parts.historyStyles]);
    this.#verify = new parts.VerifyController(this, {
      form: this.#form,
      localize: this.#localize,
      submission: this.#submission,
      feed: this.#history,
      onIssues: (issues) => void this.#submission.reject(issues),
    });
    this.requestUpdate();
  }

  #toData(): Record<string, unknown> {
    const running = this.#running;
    if (!running) return toHoursData(this.#form, this.#context);
    return toRecordedData(running, this.#endedAt ?? Date.now(), this.#timeZone);
  }

  #subjectOfActivity(): Subject | undefined {
    if (this.#mode === 'verify') return undefined;
    const data = this.#running?.data as { activityId?: string; activity: string } | undefined;
    const begun = data?.activityId ? { id: data.activityId, name: data.activity } : undefined;
    return hoursSubject(this, begun ?? findActivity(this.#form, this.#context));
  }

  #takeSelection(): void {
    const selection = this.#kit.value?.selection;
    if (selection?.action !== 'hours') return;
    const { subject, edit } = selection;
    if (this.#submission.isDone) this.#submission.reset();
    takeSubject(this, subject);
    this.#form.remove('activity');
    this.#form.propose('activity', subject.name);
    if (edit?.action === 'create') this.#submission.startFrom(edit);
    void focusNext(this, '#chosen, #f-person-name');
  }

  #useCheckIn(view: typeof CheckInView): typeof CheckInView {
    this.#checkIn ??= new view.CheckInController(this, this.#kit, () => this.#mode === 'check-in');
    return view;
  }

  /** Checks in; that is no submission yet. */
  async #begin(): Promise<Outcome> {
    const { messages } = this.#localize;
    const view = this.#useCheckIn(await loadChunk(() => import('./hours-check-in.js')));
    if (!messages || !this.#kit.value) return { state: 'cancelled', submission: null };
    const { data, issues } = await view.checkWork(this.#form, this.value, messages);
    if (issues.length) return this.#submission.reject(issues);
    this.#form.clearIssues();
    await this.#checkIn!.begin(data);
    await focusNext(this, '#chosen');
    return { state: 'cancelled', submission: null };
  }

  /** Kept: whatever comes now, it must not be checked out twice. The form has it, should it be declined. */
  readonly #onKept = ({ target, detail: { submission } }: LinkageSubmissionEvent): void => {
    const isOwn = target === this && submission.action === 'create' && this.#mode === 'check-in';
    if (!isOwn || !this.#checkIn?.value) return;
    fromHoursData(submission.data as HoursData, (path, value) => this.#form.set(path, value), this.#timeZone);
    void this.#checkIn?.end();
  };

  readonly #onCancel = (): void => {
    void this.#checkIn?.end();
    void focusNext(this, '#f-person-name');
  };

  readonly #onAgain = (): void => {
    this.reset();
    this.#history.reload();
  };

  readonly #onMore = (): void => void (this.shown += PAGE);
}

export interface HoursElement extends HoursAttributes {}

declare global {
  interface HTMLElementTagNameMap {
    'linkage-hours': HoursElement;
  }
}
