import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { FeedController } from '../../controllers/feed-controller.js';
import { focusNext } from '../../controllers/focus-next.js';
import { FormController } from '../../controllers/form-controller.js';
import { KitController } from '../../controllers/kit-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { SubmissionController } from '../../controllers/submission-controller.js';
import { UrlStateController } from '../../controllers/url-state-controller.js';
import { widgetProperties, type WidgetAttributes } from '../../controllers/widget-properties.js';
import type { FeedbackTopic, FeedbackType } from '../../domain/feedback.js';
import type { Outcome } from '../../domain/submission.js';
import type { Selection } from '../../kit/kit.js';
import { choiceCards } from '../../styles/choice-cards.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { formFrame } from '../parts/form-frame.js';
import { heading } from '../parts/heading.js';
import { plainResult, statusSentence } from '../parts/status-sentence.js';
import { lazyView } from '../parts/lazy-view.js';
import { ownText } from '../parts/own-text.js';
import { takeSubject } from '../parts/selection.js';
import { shell } from '../parts/shell.js';
import { portalSlots } from '../parts/portal-slots.js';
import { chosenTopic, fromFeedbackData, offeredTypes, toFeedbackData } from './feedback-data.js';
import { feedbackFields } from './feedback-form.js';
import { feedbackStyles } from './feedback.styles.js';

/**
 * @summary Ratings, suggestions, complaints, needs, mediation requests, questions and corrections.
 * @tag linkage-feedback
 *
 * @slot - Shown until the tag is defined, or for ever where scripts are off.
 * @slot heading - Replaces the title.
 * @slot intro - Text beneath the title.
 * @slot fields - Native form controls of the portal's; their values join `data.answers`.
 * @slot consent - Tick boxes of the portal's; what is ticked joins `data.consent`.
 * @slot captcha - An element that ends in a named hidden input.
 * @slot accepted - Shown once feedback is received.
 * @slot footer - Beneath everything.
 *
 * @event {LinkageReadyEvent} linkage-ready - The form is usable.
 * @event {LinkageLoadErrorEvent} linkage-load-error - `src` could not be read.
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
 * @csspart subject - What it is about, where that is known.
 * @csspart ratings - The group of ratings.
 * @csspart rating - The stars of one dimension.
 * @csspart contact - The group of name, email and phone.
 * @csspart add-change - The button that adds a detail to correct.
 */
export class FeedbackElement extends LitElement {
  static override styles = [tokens, controls, choiceCards, feedbackStyles];
  static override properties: PropertyDeclarations = {
    ...widgetProperties,
    types: {},
    withoutFiles: { type: Boolean, attribute: 'without-files' },
  };

  /** Which types a resident can choose from, space-separated, in this order. @default all seven */
  declare types?: string;
  /** No photos or documents can be attached, for receivers that do not take any. */
  declare withoutFiles: boolean;

  readonly #kit = new KitController(this);
  readonly #localize = new LocalizeController(this, this.#kit, 'feedback');
  readonly #form = new FormController(this);
  readonly #details = lazyView(
    this,
    () => import('./feedback-details.js'),
    this.#localize,
    'feedback',
    'further',
  );
  readonly #receipt = lazyView(
    this,
    () => import('../parts/receipt.js'),
    this.#localize,
    'feedback',
    'outcome',
  );
  readonly #feed = new FeedController(this, this.#kit, 'feedback', { lang: () => this.#localize.lang });
  readonly #submission = new SubmissionController(this, {
    kit: this.#kit,
    localize: this.#localize,
    form: this.#form,
    kind: 'feedback',
    checker: () =>
      import('./feedback-check.js').then(({ feedbackChecker }) => feedbackChecker(() => this.#topic)),
    toData: () => toFeedbackData(this.#form, this.#type, this.#topics),
    fromData: fromFeedbackData,
    slots: portalSlots(this, this.#form, this.#localize),
    route: () => ({
      type: this.#type,
      topic: toFeedbackData(this.#form, this.#type, this.#topics)['topic'] as string | undefined,
    }),
    identity: { name: 'contact.name', email: 'contact.email', phone: 'contact.phone' },
    feedSettled: () => this.#feed.settled,
  });
  readonly #address = new UrlStateController(this, {
    onChange: ({ open: [type = ''] = [] }) => {
      // Nobody has entered that: an unfinished form may still come back.
      if (this.#types.some((offered) => offered === type))
        this.#form[this.#form.isTouched ? 'set' : 'prefill']('type', type);
    },
  });
  #lastType: FeedbackType | undefined;
  /** The last correction that another tag asked for. */
  #correction: Selection | undefined;
  /** The type before another tag asked for a correction. */
  #typeBefore: string | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
    this.demo = this.withoutFiles = false;
    this.#kit.onChange((change) => {
      if (change === 'selection' || change === 'kit') this.#takeSelection();
    });
  }

  protected override willUpdate(): void {
    // Another type is another form: what was wrong with the one before is not wrong here.
    if (this.#type === this.#lastType) return;
    this.#form.clearIssues();
    this.#lastType = this.#type;
    if (this.hasUpdated) this.#address.write({ open: [this.#type ?? ''] }, false);
  }

  /** The form as `data` of feedback, complete or not; setting it replaces what the form holds. */
  get value(): Record<string, unknown> {
    return this.#submission.value;
  }
  set value(data: Record<string, unknown>) {
    this.#form.reset();
    this.#submission.value = data;
  }

  /** Checks the form, keeps it, and sends it. A second call on the same form gives the same promise. */
  submit(): Promise<Outcome> {
    return this.#submission.submit();
  }

  /** Starts a new form; an earlier one goes on. */
  reset(): void {
    this.#submission.reset();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#localize.ready;
    await super.getUpdateComplete();
    await Promise.all([this.#receipt.settled, this.#details.settled]);
    return super.getUpdateComplete();
  }

  protected override render() {
    const { messages } = this.#localize;
    const kit = this.#kit.value;
    if (!messages || !kit) return html`<slot></slot>`;
    const { feedback } = messages;
    const form = { form: this.#form, type: this.#type, messages, emergency: kit.config.emergency };
    const sentence = statusSentence(this.#submission, messages);
    return shell({
      messages,
      title: this.heading || feedback.heading,
      intro: feedback.intro,
      level: this.headingLevel,
      status:
        sentence ||
        (this.#type === 'mediation' && this.#details.value?.dangerNow(form)) ||
        this.#form.tray.said ||
        '',
      demo: this.demo,
      // With routes by type alone, where it goes shows itself once a type is chosen.
      isUnset:
        !this.#submission.resolve() && (this.#type !== undefined || !Object.keys(kit.config.routes).length),
      body: this.#submission.isDone ? this.#renderResult() : this.#renderForm(),
    });
  }

  get #types(): readonly FeedbackType[] {
    return offeredTypes(this.types);
  }

  get #type(): FeedbackType | undefined {
    const types = this.#types;
    return types.length === 1 ? types[0] : types.find((type) => type === this.#form.text('type'));
  }

  get #topics(): readonly FeedbackTopic[] {
    return this.#feed.content?.topics ?? [];
  }

  get #topic(): FeedbackTopic | undefined {
    return chosenTopic(this.#form, this.#type, this.#topics);
  }

  #renderForm() {
    const messages = this.#localize.messages!;
    const { feedback } = messages;
    const { subject } = this.#submission;
    const type = this.#type;
    return html`${
      subject
        ? ownText(
            html`<div class="chosen" part="subject" dir="auto">
              ${heading(this.headingLevel + 1, feedback.about(subject.name), 'chosen', true)}
              ${
                subject.organization && subject.organization.name !== subject.name
                  ? html`<p class="hint" dir="auto">${subject.organization.name}</p>`
                  : nothing
              }
            </div>`,
          )
        : nothing
    }
    ${formFrame({
      form: this.#form,
      submission: this.#submission,
      localize: this.#localize,
      messages,
      level: this.headingLevel + 1,
      submitLabel: feedback.send,
      onSubmit: () => void this.submit(),
      fields: feedbackFields({
        form: this.#form,
        messages,
        types: this.#types,
        type,
        subject,
        correction: this.#correction,
        details: type && this.#details.value,
        topics: this.#topics.filter((topic) => !topic.type || topic.type === type),
        topic: this.#topic,
        dimensions: this.#feed.content?.dimensions,
        emergency: this.#kit.value!.config.emergency,
        isCompact: this.layout === 'compact',
        localize: this.#localize,
        preset: this.withoutFiles ? 'web-to-case' : this.#submission.resolve()?.preset,
        update: () => this.requestUpdate(),
      }),
    })}`;
  }

  #renderResult() {
    const messages = this.#localize.messages!;
    const { data } = this.#submission.submission ?? {};
    const view = this.#receipt.value;
    if (!view) return plainResult(this.#submission, messages, () => this.reset());
    return view.receiptPanel({
      submission: this.#submission,
      localize: this.#localize,
      messages,
      level: this.headingLevel + 1,
      thanks: messages.feedback.received[(data as { type?: FeedbackType } | undefined)?.type ?? 'suggestion'],
      onAgain: () => {
        this.reset();
        void this.#focusForm();
      },
    });
  }

  #takeSelection(): void {
    const selection = this.#kit.value?.selection;
    if (selection?.action !== 'feedback') return;
    const { edit, purpose } = selection;
    const subject = edit ? edit.subject : selection.subject;
    const before = this.#submission.subject;
    if (before && (before.id !== subject?.id || before.kind !== subject.kind)) this.#forgetSubject();
    takeSubject(this, subject ?? undefined);
    if (edit) this.#submission.startFrom(edit);
    else if (this.#submission.isDone) this.#submission.reset();
    if (purpose === 'correction') {
      this.#correction = selection;
      this.#typeBefore ??= this.#form.text('type');
      this.#form.set('type', purpose);
    }
    void this.#focusForm();
  }

  /** What was said about one subject is not said about the next; a message may suit both. */
  #forgetSubject(): void {
    this.#form.remove('change');
    this.#form.remove('ratings.');
    this.#form.clearIssues();
    if (this.#typeBefore !== undefined && this.#form.text('type') === 'correction')
      this.#form.set('type', this.#typeBefore);
    this.#typeBefore = undefined;
  }

  #focusForm(): Promise<void> {
    const at = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    return focusNext(this, () => {
      const field = at('#chosen') ?? at('[name=type]:checked') ?? at('form :is(input, select, textarea)');
      field?.focus();
      return field;
    });
  }
}

export interface FeedbackElement extends WidgetAttributes {}

declare global {
  interface HTMLElementTagNameMap {
    'linkage-feedback': FeedbackElement;
  }
}
