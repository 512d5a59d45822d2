import { readNeeds } from '../feeds/needs.js';
import type { FeedRequest } from '../kit/kit.js';

/** Reads needs and their ledger. */
export function parse(input: unknown, request: FeedRequest) {
  const { records, ledger, ...page } = readNeeds(input, request);
  return { ...page, content: { records, ledger } };
}
