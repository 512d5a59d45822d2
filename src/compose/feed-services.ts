import { readServices } from '../feeds/hsds.js';
import type { FeedRequest } from '../kit/kit.js';

/** Reads services: HSDS, or flat records by the page's `field-map`. */
export async function parse(input: unknown, request: FeedRequest) {
  const read = request.fieldMap ? (await import('../feeds/flat-services.js')).readMappedServices : readServices;
  const { records, ...page } = read(input, request);
  return { ...page, content: { records } };
}
