import type { Problem } from '../domain/problem.js';
import type { Receipt, Submission } from '../domain/submission.js';

/** How a body is encoded. `opaque` is sent `no-cors`, so that its answer cannot be read. */
export type Encoding = 'json' | 'text' | 'form' | 'multipart' | 'opaque';

/** What came back, read to its end. */
export interface Answer {
  status: number;
  body: string;
  /** A response header by name, or null. */
  header(name: string): string | null;
}

/** Something a receiver says is wrong. `path` is dotted and within `data`; empty where it is about the whole. */
export interface ReceiverIssue {
  path: string;
  message: string;
}

/** How a receiver wants to be posted to, and how its answers are read. Pure: no I/O, no clock. */
export interface Receiver {
  encoding: Encoding;
  /** The body to encode. */
  wrap(submission: Submission): unknown;
  /** Reads a 2xx answer: a receipt, or nothing where it is no yes. */
  success?(answer: Answer, submission: Submission): Partial<Receipt> | undefined;
  /** Reads what a refusal says about single fields. */
  errors?(answer: Answer): ReceiverIssue[];
  /** Header that carries the quoted id, or null for none. */
  idempotency?: string | null;
  /** Old dotted path → new dotted path, in the wrapped body. */
  rename?: Record<string, string>;
  /** Dotted path → value to add to the wrapped body. */
  constants?: Record<string, unknown>;
}

/** What an answer means for a submission. */
export type Verdict =
  | { type: 'accepted'; receipt: Partial<Receipt> }
  | { type: 'unconfirmed' }
  | { type: 'declined'; problem: Problem; issues: ReceiverIssue[] }
  | { type: 'parked'; problem: Problem }
  /** `retryAfter` in ms. `pause` holds the whole endpoint, not this record alone. */
  | { type: 'retry'; problem: Problem; retryAfter?: number };

/** Headers of the request, without any of the page's own. */
export function requestHeaders(receiver: Receiver, id: string): Record<string, string> {
  const headers: Record<string, string> = {
    'Content-Type': receiver.encoding === 'text' ? 'text/plain' : 'application/json',
    Accept: 'application/json, application/problem+json',
  };
  const key = receiver.idempotency === undefined ? 'Idempotency-Key' : receiver.idempotency;
  if (key) headers[key] = `"${id}"`;
  return headers;
}

/** Parsed JSON object of an answer, or nothing. */
export function answerObject(answer: Answer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(answer.body);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
