import type { Issue, Problem } from '../domain/problem.js';
import type { Receipt, Subject, Submission } from '../domain/submission.js';
import type { SelectAction } from './kit.js';

/** An event of the kit: bubbles, crosses shadow roots, and carries a typed `detail`. */
export class LinkageEvent<Detail> extends Event {
  readonly detail: Detail;
  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    this.detail = detail;
  }
}

/** Data and form are usable. */
export class LinkageReadyEvent extends LinkageEvent<{ tag: string }> {
  constructor(tag: string) {
    super('linkage-ready', { tag });
  }
}

/** `src` could not be read or understood. */
export class LinkageLoadErrorEvent extends LinkageEvent<{ url: string; problem: Problem }> {
  constructor(url: string, problem: Problem) {
    super('linkage-load-error', { url, problem });
  }
}

/** A resident picked what to do about something; a page that does it itself prevents the default. */
export class LinkageSelectEvent extends LinkageEvent<{ subject: Subject; action: SelectAction }> {
  constructor(subject: Subject, action: SelectAction) {
    super('linkage-select', { subject, action }, true);
  }
}

/** The form has problems. */
export class LinkageInvalidEvent extends LinkageEvent<{ issues: Issue[] }> {
  constructor(issues: Issue[]) {
    super('linkage-invalid', { issues });
  }
}

/**
 * A submission is about to be kept. Cancelable; a listener may add to `submission.data.answers` and hold the
 * submission with `waitUntil(promise)`.
 */
export class LinkageBeforeSubmitEvent extends LinkageEvent<{ submission: Submission }> {
  readonly #waits: Promise<unknown>[] = [];
  constructor(submission: Submission) {
    super('linkage-before-submit', { submission }, true);
  }
  /** The submission waits for `promise`; a rejection cancels it. */
  waitUntil(promise: Promise<unknown>): void {
    this.#waits.push(promise);
  }
  /** Resolves when all that listeners wait for has ended well. */
  async settled(): Promise<void> {
    await Promise.all(this.#waits);
  }
}

/** News of a submission: `linkage-saved`, `-unsent`, `-sending`, `-accepted`, `-unconfirmed`, `-parked`, `-declined`. */
export class LinkageSubmissionEvent extends LinkageEvent<{
  submission: Submission;
  attempt?: number;
  receipt?: Receipt;
  problem?: Problem;
  issues?: Issue[];
}> {}

/** The kit's events by type, for `addEventListener`. */
export interface LinkageEventMap {
  'linkage-ready': LinkageReadyEvent;
  'linkage-load-error': LinkageLoadErrorEvent;
  'linkage-select': LinkageSelectEvent;
  'linkage-invalid': LinkageInvalidEvent;
  'linkage-before-submit': LinkageBeforeSubmitEvent;
  'linkage-saved': LinkageSubmissionEvent;
  'linkage-unsent': LinkageSubmissionEvent;
  'linkage-sending': LinkageSubmissionEvent;
  'linkage-accepted': LinkageSubmissionEvent;
  'linkage-unconfirmed': LinkageSubmissionEvent;
  'linkage-parked': LinkageSubmissionEvent;
  'linkage-declined': LinkageSubmissionEvent;
}

declare global {
  interface GlobalEventHandlersEventMap extends LinkageEventMap {}
}
