import { readHoursHistory } from '../feeds/volunteer-activities.js';
import type { FeedRequest } from '../kit/kit.js';

/** Reads the hours that the receiver already holds. */
export function parse(input: unknown, request: FeedRequest) {
  const { diagnostics, ...content } = readHoursHistory(input, request);
  return { diagnostics, content };
}
