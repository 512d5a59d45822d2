import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { FeedController } from '../../controllers/feed-controller.js';
import { focusNext } from '../../controllers/focus-next.js';
import { FormController } from '../../controllers/form-controller.js';
import { KitController } from '../../controllers/kit-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { SubmissionController } from '../../controllers/submission-controller.js';
import { linkedRecord } from '../../controllers/url-state-controller.js';
import { widgetProperties, type WidgetAttributes } from '../../controllers/widget-properties.js';
import type { Activity } from '../../domain/activity.js';
import type { Outcome, Subject } from '../../domain/submission.js';
import { loadChunk } from '../../kit/load-chunk.js';
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
import { fromSignupData, ofOneActivity, toSignupData } from './signup-data.js';
import { signupFields } from './signup-form.js';
import { signupStyles } from './signup.styles.js';

const PAGE = 20;

/**
 * @summary Activities that residents join as participants or volunteers.
 * @tag linkage-signup
 *
 * @slot - Shown until the tag is defined, or for ever where scripts are off.
 * @slot heading - Replaces the title.
 * @slot intro - Text beneath the title.
 * @slot fields - Native form controls of the portal's; their values join `data.answers`.
 * @slot consent - Tick boxes of the portal's; what is ticked joins `data.consent`.
 * @slot captcha - An element that ends in a named hidden input.
 * @slot accepted - Shown once a sign-up is received.
 * @slot footer - Beneath everything.
 *
 * @event {LinkageReadyEvent} linkage-ready - List and form are usable.
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
 * @csspart list - The list of activities.
 * @csspart item - One activity.
 * @csspart back - The button back to the list.
 * @csspart more - The button that shows more activities.
 * @csspart add-person - The button that adds a person.
 * @csspart calendar - The button that saves a calendar entry.
 * @csspart withdraw - The button that takes the sign-up back.
 */
export class SignupElement extends LitElement {
  static override styles = [tokens, controls, signupStyles];
  static override properties: PropertyDeclarations = {
    ...widgetProperties,
    participantRole: { attribute: 'participant-role' },
    maxParty: { type: Number, attribute: 'max-party' },
    openId: { state: true },
    shown: { state: true },
  };

  /** Whom the page wants: `participant`, `volunteer` or `both` (then a resident is asked). @default participant */
  declare participantRole?: string;
  /** How many people one form can sign up. @default 10 */
  declare maxParty: number;
  /** Id of the activity whose form is open. */
  declare private openId: string;
  declare private shown: number;

  readonly #kit = new KitController(this);
  readonly #localize = new LocalizeController(this, this.#kit, 'signup');
  readonly #form = new FormController(this);
  readonly #listView = lazyView(this, () => import('./signup-list.js'));
  readonly #result = lazyView(this, () => import('./signup-result.js'), this.#localize, 'outcome');
  readonly #feedView = lazyView(this, () => import('../parts/feed-notice.js'));
  readonly #feed = new FeedController(this, this.#kit, 'activities', { lang: () => this.#localize.lang });
  readonly #submission = new SubmissionController(this, {
    kit: this.#kit,
    localize: this.#localize,
    form: this.#form,
    kind: 'signup',
    checker: () =>
      loadChunk(() => import('./signup-check.js')).then(({ signupChecker }) =>
        signupChecker({ form: this.#form, maxParty: () => this.maxParty }),
      ),
    place: { read: () => this.openId, restore: (id) => (this.openId ||= id) },
    toData: () => toSignupData(this.#form, { activityId: this.#activityId, role: this.#role }),
    fromData: fromSignupData,
    slots: portalSlots(this, this.#form, this.#localize),
    subject: () => this.#subjectOfActivity(),
    identity: { name: 'contact.name', email: 'contact.email', phone: 'contact.phone' },
    feedSettled: () => this.#feed.settled,
  });
  readonly #address = linkedRecord(this, {
    records: () => this.#feed.content?.records,
    open: (id) => this.#open(id),
    close: () => this.openId && this.#close(),
  });

  #selectedId: string | undefined;
  #content: unknown;
  #naming: Promise<void> | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
    this.maxParty = 10;
    this.demo = false;
    this.openId = '';
    this.shown = PAGE;
    this.#kit.onChange((change) => {
      if (change === 'selection' || change === 'kit') this.#takeSelection();
    });
  }

  /** The form as `data` of a sign-up, complete or not. */
  get value(): Record<string, unknown> {
    return this.#submission.value;
  }
  set value(data: Record<string, unknown>) {
    this.#submission.value = data;
    if (data?.['activityId'] !== undefined) this.openId = String(data['activityId']);
  }

  /** Checks the form, keeps it, and sends it. A second call on the same form gives the same promise. */
  submit(): Promise<Outcome> {
    return this.#submission.submit();
  }

  /** Starts a new sign-up; an earlier one goes on. */
  reset(): void {
    this.#submission.reset();
    this.#dropSelection();
    this.openId = '';
    this.#address.write({}, false);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#localize.ready;
    await super.getUpdateComplete();
    await this.#naming;
    await Promise.all([this.#result, this.#listView, this.#feedView].map(({ settled }) => settled));
    return super.getUpdateComplete();
  }

  protected override willUpdate(): void {
    const { content } = this.#feed;
    if (content === this.#content) return;
    this.#content = content;
    const isNamed = this.#localize.messages && 'directory' in this.#localize.messages;
    if (!isNamed && content?.records.some(({ organization }) => organization?.party))
      this.#naming = this.#nameParties();
  }

  protected override render() {
    const { messages } = this.#localize;
    const isList = !this.#submission.isDone && !this.#activityId;
    // The fallback stays until there is something to show in its place.
    if (!messages || !this.#kit.value || (isList && this.#hasFeed && !this.#feedView.value))
      return html`<slot></slot>`;
    const { signup } = messages;
    return shell({
      messages,
      title: this.heading || signup.heading,
      level: this.headingLevel,
      status:
        (this.#submission.followUp && this.#result.value?.withdrawalSentence(this.#submission, messages)) ||
        statusSentence(this.#submission, messages),
      demo: this.demo,
      isUnset: !this.#submission.resolve(),
      body: isList
        ? ownText(this.#renderList())
        : this.#submission.isDone
          ? this.#renderResult()
          : this.#renderForm(),
    });
  }

  get #activityId(): string {
    return (
      this.openId ||
      this.#form.text('activityId') ||
      (this.subjectKind === 'activity' || !this.#hasFeed ? (this.subjectId ?? '') : '')
    );
  }

  get #hasFeed(): boolean {
    return this.#feed.status !== 'none';
  }

  get #activity(): Activity | undefined {
    return this.#feed.content?.records.find((activity) => activity.id === this.#activityId);
  }

  /** The directory's texts name the parties: they are fetched where the feed gives one, and can be done without. */
  async #nameParties(): Promise<void> {
    await this.#localize.further([], ['directory']).catch(() => undefined);
    this.#naming = undefined;
    this.requestUpdate();
  }

  #renderList() {
    const messages = this.#localize.messages!;
    const now = Date.now();
    const { signup } = messages;
    // Nothing to list, and no list to be loaded for saying so.
    if (!this.#hasFeed)
      return html`<div part="empty">
        <p>${signup.empty}</p>
        <p class="hint">${signup.emptyHint}</p>
      </div>`;
    const view = this.#naming ? undefined : this.#listView.value;
    const isWaiting = !view && this.#feed.content !== undefined;
    return html`${this.#feedView.value?.feedNotice({ messages, localize: this.#localize, feed: this.#feed, isWaiting })}
    ${
      view && this.#feed.content
        ? view.signupList({
            activities: view.upcoming(this.#feed.content.records, now, this.#localize.timeZone),
            shown: this.shown,
            messages,
            localize: this.#localize,
            level: this.headingLevel,
            now,
            onOpen: ({ id }) => {
              this.#open(id);
              this.#address.write({ open: [id] }, true);
            },
            onMore: () => (this.shown += PAGE),
          })
        : nothing
    }`;
  }

  #renderForm() {
    const messages = this.#localize.messages!;
    const { signup } = messages;
    const activity = this.#activity;
    const view = activity && this.#listView.value;
    const now = Date.now();
    const name = activity?.name ?? this.#submission.subject?.name ?? '';
    return html`${ownText(
      html`${
          this.#hasFeed && this.openId
            ? html`<p>
                <button type="button" class="button quiet small" part="back" @click=${this.#onBack}>
                  <span class="arrow" aria-hidden="true">←</span> ${signup.back}
                </button>
              </p>`
            : nothing
        }
        <div class="chosen">
          ${heading(this.headingLevel + 1, html`<bdi lang=${activity?.lang ?? nothing}>${name}</bdi>`, 'chosen', true)}
          ${view ? view.activityHead(activity, { messages, localize: this.#localize, now, submission: this.#submission }) : nothing}
        </div>`,
    )}
    ${formFrame({
      form: this.#form,
      submission: this.#submission,
      localize: this.#localize,
      messages,
      level: this.headingLevel + 1,
      submitLabel: signup.send,
      onSubmit: () => void this.submit(),
      fields: signupFields({
        form: this.#form,
        messages,
        localize: this.#localize,
        activity,
        participantRole: this.#role,
        maxParty: this.maxParty,
        now,
      }),
    })}`;
  }

  #renderResult() {
    const messages = this.#localize.messages!;
    const onAgain = () => this.reset();
    const view = this.#result.value;
    if (!view) return plainResult(this.#submission, messages, onAgain);
    return view.signupResult({
      submission: this.#submission,
      localize: this.#localize,
      messages,
      level: this.headingLevel + 1,
      activity: this.#activity,
      onAgain,
      onWithdraw: () => void this.#withdraw(),
    });
  }

  get #role(): 'participant' | 'volunteer' | 'both' {
    const role = this.participantRole;
    return role === 'volunteer' || role === 'both' ? role : 'participant';
  }

  #subjectOfActivity(): Subject | undefined {
    const activity = this.#activity;
    if (!activity) {
      const id = this.openId || this.#form.text('activityId');
      return id && id !== this.subjectId ? { kind: 'activity', id, name: id } : undefined;
    }
    const { id, name, organization } = activity;
    return {
      kind: 'activity',
      id,
      name,
      ...(organization && {
        organization: {
          id: organization.id ?? organization.name,
          name: organization.name,
          ...(organization.party && { party: organization.party }),
        },
      }),
    };
  }

  #takeSelection(): void {
    const selection = this.#kit.value?.selection;
    if (selection?.action !== 'signup') return;
    const { subject, edit } = selection;
    if (this.#submission.isDone) this.#submission.reset();
    this.#selectedId = subject.id;
    takeSubject(this, subject);
    if (edit) this.#submission.startFrom(edit);
    this.#open(subject.id);
  }

  /** Back to the list, a selection from another tag holds no longer; what the page itself says does. */
  #dropSelection(): void {
    if (this.#hasFeed && this.subjectId === this.#selectedId) takeSubject(this, undefined);
  }

  #open(id: string): void {
    this.#submission.moveOn();
    // A date or a role of another activity means nothing here.
    if (id !== this.#activityId) for (const path of ofOneActivity) this.#form.remove(path);
    this.#form.clearIssues();
    this.openId = id;
    void focusNext(this, '#chosen');
  }

  #close(): void {
    const id = this.openId;
    this.#submission.moveOn();
    this.openId = '';
    this.#dropSelection();
    this.#form.remove('activityId');
    this.#form.clearIssues();
    void focusNext(this, `[data-activity="${CSS.escape(id)}"]`);
  }

  readonly #onBack = (): void => {
    this.#close();
    this.#address.write({}, true);
  };

  async #withdraw(): Promise<void> {
    const { submission } = this.#submission;
    if (submission) await this.#result.value?.follow(this.#submission, this, 'withdraw', submission.id, {});
    void focusNext(this, '#result-title');
  }
}

export interface SignupElement extends WidgetAttributes {}

declare global {
  interface HTMLElementTagNameMap {
    'linkage-signup': SignupElement;
  }
}
