import { readFeedbackFeed } from '../feeds/feedback-topics.js';
import type { FeedRequest } from '../kit/kit.js';
import { mappedInput } from './mapped-input.js';

/** Reads the topics and dimensions of feedback. */
export async function parse(input: unknown, request: FeedRequest) {
  const { diagnostics, ...content } = readFeedbackFeed(await mappedInput(input, request), request);
  return { diagnostics, content };
}
