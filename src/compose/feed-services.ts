import { readServices } from '../feeds/hsds.js';
import type { FeedRequest } from '../kit/kit.js';

/** Reads services: HSDS, or flat records by the page's `field-map`. */
export async function parse(input: unknown, request: FeedRequest) {
  if (request.fieldMap) {
    const { readMappedServices } = await import('../feeds/flat-services.js');
    const { records, ...page } = readMappedServices(input, request);
    return { ...page, content: { records } };
  }
  const { records, categories, ...page } = readServices(input, request);
  return { ...page, content: { records, categories } };
}
