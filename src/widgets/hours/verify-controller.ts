import { describeIssues } from '../../controllers/describe-issues.js';
import { focusNext } from '../../controllers/focus-next.js';
import type { LitElement, ReactiveController } from 'lit';
import type { FeedController } from '../../controllers/feed-controller.js';
import type { FormController } from '../../controllers/form-controller.js';
import { follow } from '../../controllers/follow-up.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { SubmissionController } from '../../controllers/submission-controller.js';
import { warnOnce, type Issue } from '../../domain/problem.js';
import type { LinkageSubmissionEvent } from '../../kit/submission-events.js';
import type { HoursEntry } from './hours-data.js';
import {
  entryPath,
  entryTitleId,
  toDecision,
  verifyList,
  type Decided,
  type Decision,
} from './hours-verify.js';

const news = ['saved', 'unsent', 'accepted', 'unconfirmed', 'parked', 'declined'] as const;
type News = (typeof news)[number];

/** What the controller of decisions works with. */
export interface VerifyControllerOptions {
  form: FormController;
  localize: LocalizeController;
  submission: SubmissionController;
  /** The hours that wait. */
  feed: FeedController<'hours-history'>;
  /** Shows what is wrong with a decision. */
  onIssues(issues: Issue[]): void;
}

/** A host with the attributes that decisions depend on. */
export interface VerifyHost extends LitElement {
  demo: boolean;
  mode?: string;
  historySrc?: string;
}

/** Decisions on hours of others: each is sent as a follow-up of its own, and followed until it is received. */
export class VerifyController implements ReactiveController {
  readonly #host: VerifyHost;
  readonly #options: VerifyControllerOptions;
  /** By the id of the entry. */
  value: ReadonlyMap<string, Decided> = new Map();
  /** What the last decision came to, for the live region. */
  status = '';

  constructor(host: VerifyHost, options: VerifyControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    for (const state of news)
      host.addEventListener(`linkage-${state}`, (event) => this.#onNews(state, event));
  }

  hostUpdate(): void {
    const { form, feed } = this.#options;
    if (this.#host.mode !== 'verify') return;
    for (const entry of feed.content?.entries ?? []) {
      form.propose(`${entryPath(entry)}.minutes`, String(entry.minutes));
    }
  }

  hostUpdated(): void {
    const { localName, mode, historySrc } = this.#host;
    if (mode !== 'verify' || historySrc) return;
    warnOnce(`<${localName} mode="verify"> needs \`history-src\`: it has nothing to confirm.`);
  }

  /** The list of hours to confirm, a page at a time. */
  render(page: { level: number; shown: number; onMore(): void }) {
    const { form, localize, feed } = this.#options;
    const messages = localize.messages!;
    const onDecide = async (entry: HoursEntry, decision: Decision): Promise<void> => {
      if (await this.decide(entry, decision)) void focusNext(this.#host, `#${entryTitleId(entry)}`);
    };
    return verifyList({ ...page, messages, localize, form, feed, decided: this.value, onDecide });
  }

  /** Sends a decision; resolves to whether it was complete. A second press on the same entry changes nothing. */
  async decide(entry: HoursEntry, decision: Decision): Promise<boolean> {
    const { form, localize, submission, onIssues } = this.#options;
    const { messages } = localize;
    if (!messages || this.value.has(entry.id)) return false;
    const { data, issues } = toDecision(form, entry, decision);
    if (issues.length) {
      onIssues(describeIssues(form, issues, messages));
      return false;
    }
    form.clearIssues();
    const { demo } = this.#host;
    this.#set(entry.id, {
      decision,
      state: demo ? messages.common.demoResult : messages.states.sending,
      tone: 'neutral',
    });
    if (!demo && !(await follow(submission, this.#host, 'verify', entry.id, data)))
      this.#set(entry.id, undefined);
    return true;
  }

  #onNews(state: News, event: LinkageSubmissionEvent): void {
    const { submission, problem } = event.detail;
    const { form, localize } = this.#options;
    const { messages } = localize;
    const { action, of } = submission;
    const before = action === 'verify' && of ? this.value.get(of) : undefined;
    if (!messages || !of || !before) return;
    const { states, hours } = messages;
    if (state === 'declined') {
      // It can be decided anew.
      this.#set(of, undefined);
      form.showIssues([
        { path: '', code: state, message: problem?.detail ?? problem?.title ?? states.declined },
      ]);
      void focusNext(this.#host, '[data-summary]');
    } else if (state === 'accepted') {
      this.#set(of, { ...before, state: hours.verifyReceived, tone: 'good' });
    } else {
      this.#set(of, {
        ...before,
        state: states[state],
        tone: state === 'unsent' || state === 'parked' ? 'warn' : 'neutral',
      });
    }
  }

  #set(id: string, decided: Decided | undefined): void {
    const next = new Map(this.value);
    if (decided) next.set(id, decided);
    else next.delete(id);
    this.value = next;
    this.status = decided?.state ?? '';
    this.#host.requestUpdate();
  }
}
