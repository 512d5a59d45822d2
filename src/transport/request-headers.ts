import type { Receiver } from '../receivers/receiver.js';
import type { TransportRequest } from './transport.js';

/** Whether a browser asks beforehand anyway, so that one more header costs nothing. */
const isAsked = ({ encoding }: Receiver): boolean => encoding === 'json';

/** Headers of the request, without any of the page's own. */
export function requestHeaders(
  receiver: Receiver,
  {
    contentType = 'application/json',
    endpoint,
    submission,
  }: Pick<TransportRequest, 'contentType' | 'endpoint' | 'submission'>,
): Record<string, string> {
  const headers: Record<string, string> = { 'Content-Type': contentType };
  if (receiver.encoding === 'opaque') return headers;
  headers['Accept'] = 'application/json, application/problem+json';
  Object.assign(headers, receiver.headers);
  const isOwnOrigin = new URL(endpoint, document.baseURI).origin === location.origin;
  const key =
    receiver.idempotency === undefined && (isAsked(receiver) || isOwnOrigin)
      ? 'Idempotency-Key'
      : receiver.idempotency;
  if (key) headers[key] = `"${submission.id}"`;
  return headers;
}
