import type { Submission } from '../domain/submission.js';
import type { Verdict } from '../receivers/receiver.js';

export type { ReceiverIssue, Verdict } from '../receivers/receiver.js';

/** One attempt to hand a submission over. */
export interface TransportRequest {
  endpoint: string;
  /** Name of the receiver's preset. */
  preset: string;
  submission: Submission;
  /** The stored bytes: the same at every attempt. */
  body: string;
  credentials: RequestCredentials;
  receiptMode: 'status' | 'echo';
  /** Headers of the page (its own and CSRF), read at each send; `fresh` after a 401, 403 or 419. */
  pageHeaders(fresh: boolean): Promise<Record<string, string>>;
  /** Ends the attempt early, for instance when the page goes away. */
  signal?: AbortSignal;
}

/** Hands submissions over. Never throws for what a network or a receiver does: that is a verdict. */
export interface Transport {
  send(request: TransportRequest): Promise<Verdict>;
}
