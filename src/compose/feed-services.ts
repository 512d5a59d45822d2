import { readServicesFrom } from '../feeds/service-reader.js';
import type { FeedRequest } from '../kit/kit.js';

/** Reads services: HSDS and Open Referral UK, or flat records by the page's `field-map`. */
export async function parse(input: unknown, request: FeedRequest) {
  if (request.fieldMap) {
    const { readMappedServices } = await import('../feeds/flat-services.js');
    const { records, ...page } = readMappedServices(input, request);
    return { ...page, content: { records } };
  }
  const page = await readServicesFrom(input, request);
  const {
    records,
    categories,
    outlets: _outlets,
    held: _held,
    wants: _wants,
    tables: _tables,
    ...rest
  } = page;
  return { ...rest, content: { records, categories } };
}
