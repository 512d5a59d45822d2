import type { Submission } from '../domain/submission.js';
import { boundaryOf, encode, partHead, partsEnd, type FilePart } from '../receivers/encode.js';
import { judge } from '../receivers/judge.js';
import { loadPreset, presetNames } from '../receivers/presets.js';
import type { Answer, Verdict } from '../receivers/receiver.js';
import { requestHeaders } from '../receivers/request-headers.js';

export { presetNames };
export type { Answer, Verdict };

/** A file beside a submission. */
export interface SentFile extends FilePart {
  bytes: Uint8Array;
}

/** A submission as a preset puts it on the wire, and how its answer is read. */
export interface Prepared {
  url: string;
  /** By name; without those of the page. */
  headers: Record<string, string>;
  body: string | Uint8Array;
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

/** The stored text and the files after it, as `transport/request-body.ts` puts them together in a page. */
function withFiles(text: string, boundary: string, files: readonly SentFile[]): Uint8Array {
  const parts = files.flatMap((file) => [partHead(boundary, file.field, file), file.bytes, '\r\n']);
  const body = [text, ...parts, partsEnd(boundary)];
  return Buffer.concat(body.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

/** The one place where presets come in: a submission as it is posted. Rejects for an unknown preset and an address that does not fit it. */
export async function prepare(
  submission: Submission,
  destination: Destination,
  files: readonly SentFile[] = [],
): Promise<Prepared> {
  const { preset, endpoint, origin, constants = {}, rename = {} } = destination;
  const receiver = await loadPreset(preset);
  if (!receiver) throw new Error(`There is no preset "${preset}".`);
  const { body, contentType } = encode(receiver, submission, { constants, rename }, files.length > 0);
  const url = receiver.address?.(endpoint, submission) ?? endpoint;
  const isOpaque = receiver.encoding === 'opaque';
  const isOwnOrigin = new URL(url).origin === origin;
  return {
    url,
    headers: requestHeaders(receiver, { id: submission.id, contentType, isOwnOrigin }),
    body: files.length ? withFiles(body, boundaryOf(submission.id), files) : body,
    isOpaque,
    read: (answer) =>
      judge({ answer, receiver, submission, endpoint: url, receiptMode: 'status', now: Date.now() }),
    advise: (answer) => receiver.advice?.(answer),
  };
}
