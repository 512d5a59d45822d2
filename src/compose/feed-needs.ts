import { readNeeds } from '../feeds/needs.js';
import type { FeedRequest } from '../kit/kit.js';
import { mappedInput } from './mapped-input.js';

/** Reads needs and their ledger. */
export async function parse(input: unknown, request: FeedRequest) {
  const { records, ledger, ...page } = readNeeds(await mappedInput(input, request), request);
  return { ...page, content: { records, ledger } };
}
