import type { Problem } from '../domain/problem.js';
import type { Answer, Encoding, Meaning, ReceiverIssue } from '../domain/receiving.js';
import type { Receipt, Submission } from '../domain/submission.js';

export type { Answer, Encoding, Meaning, ReceiverIssue } from '../domain/receiving.js';

/** How a receiver wants to be posted to, and how its answers are read. Pure: no I/O, no clock. */
export interface Receiver {
  encoding: Encoding;
  /** The body to encode. */
  wrap(submission: Submission): unknown;
  /** Reads a yes: a receipt, or nothing where it is none. Without it any 2xx that is no web page is a yes. */
  success?(answer: Answer, submission: Submission): Partial<Receipt> | undefined;
  /** Reads what a refusal says about single fields. */
  errors?(answer: Answer, submission: Submission): ReceiverIssue[];
  /** Header that carries the quoted id (`Idempotency-Key`), or null for none. */
  idempotency?: string | null;
  /** Old dotted path → new dotted path, in the wrapped body. */
  rename?: Record<string, string>;
  /** Dotted path → value to add to the wrapped body. */
  constants?: Record<string, unknown>;
  /** Further headers of the request. */
  headers?: Record<string, string>;
  /** The address that is posted to, where it is not the endpoint itself. */
  address?(endpoint: string, submission: Submission): string;
  /** What an answer means where that is not what its status says; nothing where it is. */
  meaning?(answer: Answer, submission: Submission): Meaning | undefined;
  /** False where the receiver never repeats the id: `receipt="echo"` then means nothing to it. */
  echoes?: boolean;
  /** A web page from the receiver's own origin may be a yes: it answers browsers, not programs. */
  answersWithPages?: boolean;
  /** A sentence for the console, for an answer that means the receiver is not set up; nothing otherwise. */
  advice?(answer: Answer): string | undefined;
}

/** What an answer means for a submission. */
export type Verdict =
  | { type: 'accepted'; receipt: Partial<Receipt> }
  | { type: 'unconfirmed' }
  | { type: 'declined'; problem: Problem; issues: ReceiverIssue[] }
  | { type: 'parked'; problem: Problem }
  /** `retryAfter` in ms. */
  | { type: 'retry'; problem: Problem; retryAfter?: number };

/** The key under which a record names a receiver that a page gave as the `receiver` property. */
export const OWN_RECEIVER = 'own:';

/** Parsed JSON object of an answer, or nothing. */
export function answerObject(answer: Answer): Record<string, unknown> | undefined {
  try {
    const value: unknown = answer.json ?? JSON.parse(answer.body);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
