import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { FeedController } from '../../controllers/feed-controller.js';
import { focusNext } from '../../controllers/focus-next.js';
import { FormController } from '../../controllers/form-controller.js';
import { KitController } from '../../controllers/kit-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { SubmissionController } from '../../controllers/submission-controller.js';
import { linkedRecord } from '../../controllers/url-state-controller.js';
import { widgetProperties, type WidgetAttributes } from '../../controllers/widget-properties.js';
import type { Need } from '../../domain/need.js';
import type { Outcome, Subject } from '../../domain/submission.js';
import { loadChunk } from '../../kit/load-chunk.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { formFrame } from '../parts/form-frame.js';
import { heading } from '../parts/heading.js';
import { lazyView } from '../parts/lazy-view.js';
import { ownText } from '../parts/own-text.js';
import { plainResult, statusSentence } from '../parts/status-sentence.js';
import { takeSubject } from '../parts/selection.js';
import { shell } from '../parts/shell.js';
import { portalSlots } from '../parts/portal-slots.js';
import {
  fromPledgeData,
  needSubject,
  ownCurrency,
  pledgeCurrency,
  proposeAnswers,
  quickAmounts,
  toPledgeData,
  warnOfNoCurrency,
} from './pledge-data.js';
import type { NeedView } from './need-view.js';
import { pledgeFields } from './pledge-form.js';
import { pledgeStyles } from './pledge.styles.js';

const PAGE = 20;

/**
 * @summary What the community needs, and pledges of money, goods, skills and services.
 * @tag linkage-pledge
 *
 * @slot - Shown until the tag is defined, or for ever where scripts are off.
 * @slot heading - Replaces the title.
 * @slot intro - Text beneath the title.
 * @slot fields - Native form controls of the portal's; their values join `data.answers`.
 * @slot consent - Tick boxes of the portal's; what is ticked joins `data.consent`.
 * @slot captcha - An element that ends in a named hidden input.
 * @slot accepted - Shown once a pledge is received.
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
 * @csspart list - The list of needs.
 * @csspart item - One need.
 * @csspart bar - How far a need is met.
 * @csspart ledger - The open account.
 * @csspart amounts - The amounts to choose from.
 * @csspart pay - The link "Pay now".
 * @csspart other - The button that opens the form for any other offer.
 * @csspart more - The button that shows more needs, or more of the account.
 * @csspart back - The button back to the list.
 */
export class PledgeElement extends LitElement {
  static override styles = [tokens, controls, pledgeStyles];
  static override properties: PropertyDeclarations = {
    ...widgetProperties,
    currency: {},
    amounts: {},
    paymentUrl: { attribute: 'payment-url' },
    openId: { state: true },
    isGeneral: { state: true },
    shown: { state: true },
    shownEntries: { state: true },
  };

  /** ISO 4217 currency of pledges whose need names none. @default the hub's; with none, money is not offered */
  declare currency?: string;
  /** Amounts of money to choose from, `"20 50 100"`; any other can be typed. */
  declare amounts?: string;
  /** URI template with `{id}` `{reference}` `{amount}` `{currency}` `{needId}`: where a received pledge of money is paid. */
  declare paymentUrl?: string;
  /** Id of the need whose form is open. */
  declare private openId: string;
  /** The form for an offer that answers no need is open. */
  declare private isGeneral: boolean;
  declare private shown: number;
  declare private shownEntries: number;

  readonly #kit = new KitController(this);
  readonly #localize = new LocalizeController(this, this.#kit, 'pledge');
  readonly #form = new FormController(this);
  readonly #listView = lazyView(this, () => import('./pledge-list.js'), this.#localize, 'pledge');
  readonly #receipt = lazyView(this, () => import('./pledge-result.js'), this.#localize, 'pledge', 'outcome');
  readonly #feedView = lazyView(this, () => import('../parts/feed-notice.js'));
  readonly #feed = new FeedController(this, this.#kit, 'needs', { lang: () => this.#localize.lang });
  readonly #submission = new SubmissionController(this, {
    kit: this.#kit,
    localize: this.#localize,
    form: this.#form,
    kind: 'pledge',
    checker: () =>
      loadChunk(() => import('./pledge-check.js')).then(({ pledgeChecker }) =>
        pledgeChecker({ form: this.#form, need: () => this.#need, view: () => this.#view }),
      ),
    place: {
      read: () => this.openId || (this.isGeneral ? '*' : ''),
      restore: (id) => {
        if (id === '*') this.isGeneral = true;
        else this.openId ||= id;
      },
    },
    toData: () =>
      toPledgeData(this.#form, { need: this.#need, needId: this.#needId, currency: this.#currency }),
    fromData: fromPledgeData,
    slots: portalSlots(this, this.#form, this.#localize),
    subject: () => this.#subjectOfNeed(),
    identity: { name: 'donor.name', email: 'donor.email', phone: 'donor.phone' },
    feedSettled: () => this.#feed.settled,
  });
  readonly #address = linkedRecord(this, {
    records: () => this.#feed.content?.records,
    open: (id) => this.#onOpen(id),
    close: () => (this.openId || this.isGeneral) && this.#close(),
  });
  #selectedId: string | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
    this.demo = false;
    this.openId = '';
    this.isGeneral = false;
    this.shown = PAGE;
    this.shownEntries = PAGE;
    this.#kit.onChange((change) => {
      if (change === 'selection' || change === 'kit') this.#takeSelection();
    });
  }

  /** The form as `data` of a pledge, complete or not. */
  get value(): Record<string, unknown> {
    return this.#submission.value;
  }
  set value(data: Record<string, unknown>) {
    this.#submission.value = data;
    this.#showFormOf(data);
  }

  /** Checks the form, keeps it, and sends it. A second call on the same form gives the same promise. */
  submit(): Promise<Outcome> {
    if (!this.#needId) this.isGeneral = true;
    return this.#submission.submit();
  }

  /** Starts a new pledge; an earlier one goes on. */
  reset(): void {
    this.#submission.reset();
    this.#dropSelection();
    this.openId = '';
    this.isGeneral = false;
    this.#address.write({}, false);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#localize.ready;
    await super.getUpdateComplete();
    const views = [this.#receipt, this.#listView, this.#feedView];
    await Promise.all(views.map(({ settled }) => settled));
    return super.getUpdateComplete();
  }

  protected override willUpdate(): void {
    const { messages } = this.#localize;
    if (messages) proposeAnswers(this.#form, this.#need, messages);
  }

  protected override render() {
    const { messages } = this.#localize;
    const isForm = this.isGeneral || this.#needId || !this.#hasFeed;
    // The fallback stays until there is something to show in its place.
    const isBare = !isForm && !this.#submission.isDone && !this.#feedView.value;
    if (!messages || !this.#kit.value || isBare) return html`<slot></slot>`;
    const { pledge } = messages;
    return shell({
      messages,
      title: this.heading || pledge.heading,
      intro: isForm ? undefined : pledge.intro,
      level: this.headingLevel,
      status: statusSentence(this.#submission, messages),
      demo: this.demo,
      isUnset: !this.#submission.resolve(),
      body: this.#submission.isDone ? this.#renderResult() : isForm ? this.#renderForm() : this.#renderList(),
    });
  }

  protected override updated(): void {
    if (this.#kit.value && !this.#currency)
      warnOfNoCurrency(this.isGeneral || !this.#hasFeed ? undefined : (this.#feed.content?.records ?? []));
  }

  get #hasFeed(): boolean {
    return this.#feed.status !== 'none';
  }

  get #needId(): string {
    const subject = this.subjectKind === 'need' ? (this.subjectId ?? '') : '';
    return this.isGeneral ? '' : this.openId || this.#form.text('needId') || subject;
  }

  get #need(): Need | undefined {
    const id = this.#needId;
    return id ? this.#feed.content?.records.find((need) => need.id === id) : undefined;
  }

  /** Currency of what names none itself. */
  get #currency(): string | undefined {
    return ownCurrency(this.currency, this.#kit.value?.config.currency);
  }

  get #view(): NeedView {
    return {
      messages: this.#localize.messages!,
      localize: this.#localize,
      currency: this.#currency,
      level: this.headingLevel + 1,
      now: Date.now(),
    };
  }

  #renderList() {
    const view = this.#view;
    const [{ content }, list] = [this.#feed, this.#listView.value];
    const isWaiting = content !== undefined && !list;
    const status = this.#feedView.value?.feedNotice({ ...view, feed: this.#feed, isWaiting });
    if (!content || isWaiting) return ownText(status);
    const options = { ...view, needs: content.records, shown: this.shown, onOpen: this.#onPick };
    return ownText(
      html`${status} ${list?.pledgeList({ ...options, onMore: () => (this.shown += PAGE) })}
      ${this.#renderLedger()}`,
    );
  }

  #renderForm() {
    const need = this.#need;
    const back = this.#hasFeed && (this.openId || this.isGeneral) && this.#listView.value?.backButton;
    const isLoading = this.#needId && !need && this.#feed.status === 'loading';
    return html`${ownText(
      html`${back ? back(this.#view, this.#onBack) : nothing}
      ${need || !this.#hasFeed ? nothing : this.#feedView.value?.feedNotice({ ...this.#view, feed: this.#feed })}`,
    )}
    ${isLoading ? nothing : need ? this.#renderNeed(need) : this.#renderOffer()}`;
  }

  #renderNeed(need: Need) {
    const [list, view] = [this.#listView.value, this.#view];
    const closed = list?.closedNeed(need, view, () => this.#onPick(''));
    return html`${ownText(html`${list?.chosenNeed(need, view)} ${closed} ${closed && this.#renderLedger(need.id)}`)}
    ${closed ? nothing : this.#renderFields()}`;
  }

  /** The open account, or what of it belongs to one need. */
  #renderLedger(id?: string) {
    const { records: needs, ledger } = this.#feed.content!;
    const entries = ledger.filter(({ needId }) => !id || needId === id);
    const options = { ...this.#view, entries, needs, shown: this.shownEntries };
    const onMore = () => (this.shownEntries += PAGE);
    return entries.length ? this.#listView.value?.pledgeLedger({ ...options, onMore }) : nothing;
  }

  #renderOffer() {
    const name = this.#submission.subject?.name ?? this.#localize.messages!.pledge.general;
    const title = heading(this.headingLevel + 1, html`<bdi>${name}</bdi>`, 'chosen', true);
    return html`${ownText(html`<div class="chosen">${title}</div>`)} ${this.#renderFields()}`;
  }

  #renderFields() {
    const view = this.#view;
    const form = this.#form;
    const need = this.#need;
    const currency = pledgeCurrency(form, { need, currency: this.#currency });
    const amounts = quickAmounts(this.amounts, currency);
    return formFrame({
      ...view,
      form,
      submission: this.#submission,
      submitLabel: view.messages.pledge.send,
      onSubmit: () => void this.submit(),
      fields: pledgeFields({ ...view, form, need, currency, amounts }),
    });
  }

  #renderResult() {
    const options = { ...this.#view, submission: this.#submission, onAgain: this.#onAgain };
    const view = this.#receipt.value;
    if (!view) return plainResult(this.#submission, options.messages, this.#onAgain);
    return view.pledgeResult(options, this.paymentUrl);
  }

  #subjectOfNeed(): Subject | undefined {
    const id = this.#needId;
    if (this.#need) return needSubject(this.#need);
    return id && id !== this.subjectId ? { kind: 'need', id, name: id } : undefined;
  }

  /** What is set must be seen: a list cannot show it. */
  #showFormOf(data: Record<string, unknown>): void {
    if (data?.['needId'] !== undefined) {
      this.openId = String(data['needId']);
      this.isGeneral = false;
    } else if (!this.#needId) {
      this.isGeneral = true;
    }
  }

  #takeSelection(): void {
    const selection = this.#kit.value?.selection;
    if (selection?.action !== 'pledge') return;
    const { subject, edit } = selection;
    if (this.#submission.isDone) this.#submission.reset();
    this.#selectedId = subject.id;
    takeSubject(this, subject);
    this.#onOpen(subject.kind === 'need' ? subject.id : '');
    if (edit?.action === 'create') {
      this.#submission.startFrom(edit);
      this.#showFormOf(edit.data as Record<string, unknown>);
    }
  }

  /** Back to the list, a selection from another tag holds no longer; what the page itself says does. */
  #dropSelection(): void {
    if (this.#hasFeed && this.subjectId === this.#selectedId) takeSubject(this, undefined);
  }

  /** Opens the form of a need; with no id, the one for any offer. */
  readonly #onOpen = (id: string): void => {
    this.#submission.moveOn();
    if (id !== this.#needId) {
      // What was said of another need does not hold for this one.
      for (const prefix of ['inKind.', 'itemCount', 'needId', 'money.currency']) this.#form.remove(prefix);
    }
    this.#form.clearIssues();
    this.openId = id;
    this.isGeneral = !id;
    void focusNext(this, '#chosen');
  };

  readonly #onPick = (id: string): void => {
    this.#onOpen(id);
    this.#address.write({ open: [id] }, true);
  };

  readonly #onBack = (): void => {
    this.#close();
    this.#address.write({}, true);
  };

  #close(): void {
    const id = this.openId;
    this.#submission.moveOn();
    this.openId = '';
    this.isGeneral = false;
    this.#dropSelection();
    this.#form.remove('needId');
    this.#form.clearIssues();
    void focusNext(this, `[data-need="${CSS.escape(id)}"]`);
  }

  readonly #onAgain = (): void => {
    this.reset();
    // The figures have moved.
    if (this.src) this.#feed.reload();
  };
}

export interface PledgeElement extends WidgetAttributes {}

declare global {
  interface HTMLElementTagNameMap {
    'linkage-pledge': PledgeElement;
  }
}
