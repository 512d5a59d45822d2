import { readFeedbackFeed } from '../feeds/feedback-topics.js';
import type { FeedRequest } from '../kit/kit.js';

/** Reads the topics and dimensions of feedback. */
export function parse(input: unknown, request: FeedRequest) {
  const { diagnostics, ...content } = readFeedbackFeed(input, request);
  return { diagnostics, content };
}
