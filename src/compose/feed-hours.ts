import { readHoursFeed } from '../feeds/volunteer-activities.js';
import type { FeedRequest } from '../kit/kit.js';
import { mappedInput } from './mapped-input.js';

/** Reads the activities that hours can be logged for. */
export async function parse(input: unknown, request: FeedRequest) {
  const { diagnostics, ...content } = readHoursFeed(await mappedInput(input, request), request);
  return { diagnostics, content };
}
