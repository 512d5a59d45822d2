import type { Submission } from '../domain/submission.js';
import type { Verdict } from '../receivers/receiver.js';

export type { ReceiverIssue, Verdict } from '../receivers/receiver.js';

/** A file that travels with a submission. */
export interface TransportFile {
  /** Name of its part in a multipart body. */
  field: string;
  name: string;
  type: string;
  bytes: ArrayBuffer;
}

/** One attempt to hand a submission over. */
export interface TransportRequest {
  /** Absolute. */
  endpoint: string;
  /** Name of the receiver's preset, or of the page's own receiver. */
  preset: string;
  submission: Submission;
  /** The stored bytes: the same at every attempt. */
  body: string;
  /** @default application/json */
  contentType?: string;
  files?: TransportFile[];
  /** Sent beside the stored bytes, and good for one attempt. */
  captcha?: Record<string, string>;
  credentials: RequestCredentials;
  receiptMode: 'status' | 'echo';
  /** Headers of the page (its own and CSRF), read at each send; `fresh` after a 401, 403 or 419. */
  pageHeaders(fresh: boolean): Promise<Record<string, string>>;
  /** Called, and waited for, before something is posted whose answer cannot be read. */
  onPost?(): Promise<void>;
  /** How much of the files has gone out, from 0 to 1. */
  onProgress?(share: number): void;
  /** Ends the attempt early, for instance when the page goes away. */
  signal?: AbortSignal;
}

/** Hands submissions over. Never throws for what a network or a receiver does: that is a verdict. */
export interface Transport {
  send(request: TransportRequest): Promise<Verdict>;
}
