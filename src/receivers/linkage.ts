import type { Receipt } from '../domain/submission.js';
import { answerObject, type Answer, type Receiver, type ReceiverIssue } from './receiver.js';

const words = ['reference', 'message', 'url', 'respondBy'] as const;

/** Reads the optional JSON of a 2xx answer; empty or plain text is a yes too. */
export function readReceipt(answer: Answer): Partial<Receipt> {
  const body = answerObject(answer) ?? {};
  const receipt: Partial<Receipt> = {};
  if (typeof body['id'] === 'string') receipt.id = body['id'];
  for (const word of words) {
    const value = body[word];
    if (typeof value === 'string' || typeof value === 'number') receipt[word] = String(value);
  }
  const status = body['status'];
  if (status === 'accepted' || status === 'waitlisted' || status === 'pending') receipt.status = status;
  return receipt;
}

/** Reads `errors: [{detail, pointer}]` of RFC 9457; `#/data/contact/email` and `/contact/email` are `contact.email`. */
export function readPointers(answer: Answer): ReceiverIssue[] {
  const errors = answerObject(answer)?.['errors'];
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((entry: unknown) => {
    const { pointer, detail } = (entry ?? {}) as { pointer?: unknown; detail?: unknown };
    if (typeof detail !== 'string' || !detail) return [];
    const path = (typeof pointer === 'string' ? pointer : '')
      .replace(/^#?\//, '')
      .split('/')
      .map((key) => decode(key).replaceAll('~1', '/').replaceAll('~0', '~'));
    if (path[0] === 'data') path.shift();
    return [{ path: path.join('.'), message: detail }];
  });
}

function decode(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/** The kit's own format, CONTRACT 4.1 and 4.2. */
export const linkage: Receiver = {
  encoding: 'json',
  wrap: (submission) => submission,
  success: readReceipt,
  errors: readPointers,
};
