import type { Receiver } from './receiver.js';

/** What the headers of a request depend on beside its receiver. */
export interface HeadersInput {
  /** Id of the submission. */
  id: string;
  contentType: string | undefined;
  /** Whether it goes to the page's own origin, where browsers do not ask beforehand. */
  isOwnOrigin: boolean;
}

/** Headers of the request, without any of the page's own. */
export function requestHeaders(
  receiver: Receiver,
  { id, contentType = 'application/json', isOwnOrigin }: HeadersInput,
): Record<string, string> {
  const headers: Record<string, string> = { 'Content-Type': contentType };
  if (receiver.encoding === 'opaque') return headers;
  headers['Accept'] = 'application/json, application/problem+json';
  Object.assign(headers, receiver.headers);
  // For JSON a browser asks beforehand anyway, so that one more header costs nothing; a form goes without.
  const isFree = receiver.encoding === 'json' || isOwnOrigin;
  const key = receiver.idempotency === undefined && isFree ? 'Idempotency-Key' : receiver.idempotency;
  if (key) headers[key] = `"${id}"`;
  return headers;
}
