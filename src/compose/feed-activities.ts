import { readActivities } from '../feeds/schema-org.js';
import type { FeedRequest } from '../kit/kit.js';

/** Reads activities: schema.org events, or flat records by the page's `field-map`. */
export async function parse(input: unknown, request: FeedRequest) {
  const read = request.fieldMap
    ? (await import('../feeds/flat-activities.js')).readMappedActivities
    : readActivities;
  const { records, ...page } = read(input, { ...request, now: Date.now() });
  return { ...page, content: { records } };
}
