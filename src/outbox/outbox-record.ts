import type { Problem } from '../domain/problem.js';
import type { Submission } from '../domain/submission.js';
import type { ReceiverIssue } from '../transport/transport.js';

/** Layout of a stored record. A kit reads its own and older ones, and leaves newer ones alone. */
export const RECORD_VERSION = 2;

/** Where a record stands. What was accepted is no record any more, but a {@link ReceiptRecord}. */
export type RecordState = 'waiting' | 'sending' | 'unconfirmed' | 'parked' | 'declined';

/** A submission on its way. Times in ms since 1970. */
export interface OutboxRecord {
  version: number;
  id: string;
  /** Sent only by a page of this origin, under a hub of this name, with this user signed in. */
  origin: string;
  hub: string;
  userKey: string;
  endpoint: string;
  preset: string;
  destinationName?: string;
  receiptMode: 'status' | 'echo';
  submission: Submission;
  /** The text that is posted, fixed when saved; nothing yet where its preset could not be loaded then. */
  body?: string;
  /** @default application/json */
  contentType?: string;
  /** What hub, widget and route add and rename, in this order, for a body that is yet to be made. */
  shapes?: RecordShape[];
  /** The answer cannot be read, and an attempt that may have arrived is not made twice by itself. */
  isOpaque?: boolean;
  /** Something whose answer cannot be read has been posted, or was about to be. */
  isPosted?: boolean;
  /** A captcha must give a value at each try: it is never stored. */
  isCaptchaWanted?: boolean;
  state: RecordState;
  attempts: number;
  createdAt: number;
  /** Not tried before this. */
  due: number;
  /** A receiver's `Retry-After`, which nothing shortens. */
  notBefore: number;
  /** Who is sending it, and until when nobody else may. */
  lease?: { owner: string; until: number; isSeen?: true };
  problem?: Problem;
  issues?: ReceiverIssue[];
}

/** Dotted path → other path, and → value to add, in what is posted. */
export interface RecordShape {
  rename?: Record<string, string> | undefined;
  constants?: Record<string, unknown> | undefined;
}

/** What is handed over to be sent. */
export type OutboxDraft = Pick<
  OutboxRecord,
  | 'submission'
  | 'endpoint'
  | 'preset'
  | 'destinationName'
  | 'receiptMode'
  | 'body'
  | 'contentType'
  | 'shapes'
  | 'isOpaque'
  | 'isCaptchaWanted'
>;

/** A fresh record, due at once. `now` is ms since 1970. */
export const createRecord = (
  draft: OutboxDraft,
  scope: Pick<OutboxRecord, 'origin' | 'hub' | 'userKey'>,
  now: number,
): OutboxRecord => ({
  version: RECORD_VERSION,
  id: draft.submission.id,
  ...scope,
  ...draft,
  state: 'waiting',
  attempts: 0,
  createdAt: now,
  due: now,
  notBefore: 0,
});

/** What stays after delivery: no personal data. */
export interface ReceiptRecord {
  version: number;
  id: string;
  origin: string;
  hub: string;
  userKey: string;
  kind: Submission['kind'];
  reference?: string;
  /** ms since 1970 */
  at: number;
}
