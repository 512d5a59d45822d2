import { readHoursHistory } from '../feeds/volunteer-activities.js';
import type { FeedRequest } from '../kit/kit.js';
import { mappedInput } from './mapped-input.js';

/** Reads the hours that the receiver already holds. */
export async function parse(input: unknown, request: FeedRequest) {
  const { diagnostics, ...content } = readHoursHistory(await mappedInput(input, request), request);
  return { diagnostics, content };
}
