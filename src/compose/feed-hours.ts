import { readHoursFeed } from '../feeds/volunteer-activities.js';
import type { FeedRequest } from '../kit/kit.js';

/** Reads the activities that hours can be logged for. */
export function parse(input: unknown, request: FeedRequest) {
  const { diagnostics, ...content } = readHoursFeed(input, request);
  return { diagnostics, content };
}
