import type { Submission } from '../domain/submission.js';
import type { CheckOptions } from './arguments.js';
import type { Reply } from './exchange.js';
import { travel, type Journey } from './journey.js';
import { prepare, type Prepared, type SentFile, type Verdict } from './prepare.js';
import { TestSubmissions } from './test-submission.js';

/** The kit gives up after so many ms. */
const kitGivesUp = 15_000;
/** A resident looks at "sending" for so many ms at most; then the form says "saved". */
const residentWaits = 3_000;

/** What was sent, how it went and what it means. */
export interface Sent {
  submission: Submission;
  prepared: Prepared;
  journey: Journey;
  /** What the kit makes of the last answer; nothing where none came. */
  verdict: Verdict | undefined;
}

/** One run of the check: what all probes share. */
export class Session {
  readonly options: CheckOptions;
  readonly submissions: TestSubmissions;
  /** An answer that takes longer in ms is a warning, or a problem. */
  readonly slow: { warning: number; problem: number };

  constructor(options: CheckOptions) {
    this.options = options;
    this.submissions = new TestSubmissions(options.kind, options.origin);
    const limit = Math.min(options.timeout, kitGivesUp);
    this.slow = { problem: limit, warning: Math.min(residentWaits, limit / 5) };
  }

  /** Whether the receiver answers in the kit's own format; others answer as they can: only their yes and no count. */
  get isOwnFormat(): boolean {
    return ['linkage', 'json'].includes(this.options.preset);
  }

  /** Whether the page reads an answer from there only by CORS. */
  isForeign(url: string): boolean {
    return new URL(url).origin !== this.options.origin;
  }

  /** A submission as the page would send it, with the page's own headers. */
  async prepare(submission: Submission, files: readonly SentFile[] = []): Promise<Prepared> {
    const { url: endpoint, headers, ...options } = this.options;
    const prepared = await prepare(submission, { ...options, endpoint }, files);
    return prepared.isOpaque ? prepared : { ...prepared, headers: { ...prepared.headers, ...headers } };
  }

  /** Sends a submission the way a page does, with its files if it has some. */
  async send(submission: Submission, files: readonly SentFile[] = []): Promise<Sent> {
    const prepared = await this.prepare(submission, files);
    const { origin, timeout } = this.options;
    const journey = await travel({ ...prepared, origin, timeout });
    const verdict = journey.end && prepared.read(answerOf(journey.end));
    return { submission, prepared, journey, verdict };
  }
}

/** An answer as receivers read it. */
export const answerOf = ({ status, body, url, header }: Reply) => ({ status, body, url, header });

/** Whether an answer is a web page, whatever its label says. */
export const isPage = (body: string): boolean => /^[\s\uFEFF]*</.test(body);

/** The JSON object of an answer, or nothing. */
export function jsonOf(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The reference on the receipt of a yes; nothing where there is none. */
export const referenceOf = ({ verdict }: Sent): string | undefined =>
  verdict?.type === 'accepted' ? verdict.receipt.reference : undefined;

/** How an answer begins, for a report. */
export function excerpt(body: string): string {
  const text = body.replace(/\s+/g, ' ').trim();
  return text ? `: ${text.length > 120 ? `${text.slice(0, 120)}…` : text}` : '';
}
