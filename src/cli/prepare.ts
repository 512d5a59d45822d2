import type { Submission } from '../domain/submission.js';
import { encode } from '../receivers/encode.js';
import { judge } from '../receivers/judge.js';
import { loadPreset, presetNames } from '../receivers/presets.js';
import type { Answer, Verdict } from '../receivers/receiver.js';
import { requestHeaders } from '../receivers/request-headers.js';

export { presetNames };
export type { Answer, Verdict };

/** A submission as a preset puts it on the wire, and how its answer is read. */
export interface Prepared {
  url: string;
  /** By name; without those of the page. */
  headers: Record<string, string>;
  body: string;
  /** A page cannot read the answer (`opaque`). */
  isOpaque: boolean;
  read(answer: Answer): Verdict;
  /** What the preset knows to change where an answer means that the receiver is not set up. */
  advise(answer: Answer): string | undefined;
}

/** Where a submission goes, and from which page. */
export interface Destination {
  preset: string;
  /** Absolute address. */
  endpoint: string;
  /** Origin of the page. */
  origin: string;
  /** As the attributes of these names. */
  constants?: Record<string, unknown>;
  rename?: Record<string, string>;
}

/** The one place where presets come in: a submission as it is posted. Rejects for an unknown preset and an address that does not fit it. */
export async function prepare(submission: Submission, destination: Destination): Promise<Prepared> {
  const { preset, endpoint, origin, constants = {}, rename = {} } = destination;
  const receiver = await loadPreset(preset);
  if (!receiver) throw new Error(`There is no preset "${preset}".`);
  const { body, contentType } = encode(receiver, submission, { constants, rename });
  const url = receiver.address?.(endpoint, submission) ?? endpoint;
  const isOpaque = receiver.encoding === 'opaque';
  const isOwnOrigin = new URL(url).origin === origin;
  return {
    url,
    headers: requestHeaders(receiver, { id: submission.id, contentType, isOwnOrigin }),
    body,
    isOpaque,
    read: (answer) =>
      judge({ answer, receiver, submission, endpoint: url, receiptMode: 'status', now: Date.now() }),
    advise: (answer) => receiver.advice?.(answer),
  };
}
