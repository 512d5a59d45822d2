import type { Receipt, Submission } from './submission.js';

/**
 * How a body is encoded: `text` is JSON labelled `text/plain` (no preflight); `form` and `multipart` flatten by dots;
 * `opaque` is urlencoded and sent `no-cors`, so that its answer cannot be read.
 */
export type Encoding = 'json' | 'text' | 'form' | 'multipart' | 'opaque';

/** What came back, read to its end. */
export interface Answer {
  status: number;
  body: string;
  /** Where it came from in the end, after redirects. */
  url?: string;
  /** The body, where it is JSON. */
  json?: unknown;
  /** A response header by name, or null. */
  header(name: string): string | null;
}

/** Something a receiver says is wrong. `path` is dotted and within `data`; empty where it is about the whole. */
export interface ReceiverIssue {
  path: string;
  message: string;
}

/** What an answer means, in the words of CONTRACT 4.2. */
export type Meaning = 'accepted' | 'declined' | 'parked' | 'retry';

/**
 * A receiver as a page gives it in the `receiver` property of a widget or hub: the parts of a preset, all of them optional.
 * `success` may also answer true or false, and an issue may name its field as `path`, `pointer` or `field`.
 */
export interface OwnReceiver {
  /** @default json */
  encoding?: Encoding;
  /** The body to encode. @default the whole submission */
  wrap?(submission: Submission): unknown;
  /** Reads a yes. Without it any 2xx that is no web page is one. */
  success?(answer: Answer, submission: Submission): Partial<Receipt> | boolean | null | undefined;
  /** Reads what a refusal says about single fields. */
  errors?(
    answer: Answer,
    submission: Submission,
  ): readonly Partial<Record<'path' | 'pointer' | 'field' | 'message' | 'detail', string>>[] | undefined;
  /** Header that carries the quoted id, or null for none. @default Idempotency-Key */
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
  /** A web page from the receiver's own origin may be a yes. */
  answersWithPages?: boolean;
}
