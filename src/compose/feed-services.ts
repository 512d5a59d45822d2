import { readServices } from '../feeds/hsds.js';
import type { FeedRequest } from '../kit/kit.js';

/** Reads services: HSDS and Open Referral UK, or flat records by the page's `field-map`. */
export async function parse(input: unknown, request: FeedRequest) {
  if (request.fieldMap) {
    const { readMappedServices } = await import('../feeds/flat-services.js');
    const { records, ...page } = readMappedServices(input, request);
    return { ...page, content: { records } };
  }
  const read = isTabular(input)
    ? (await import('../feeds/hsds-tabular.js')).readTabularServices
    : readServices;
  const { records, categories, outlets: _outlets, held: _held, ...page } = read(input, request);
  return { ...page, content: { records, categories } };
}

/** Whether tables come as one JSON file, as HSDS publishes its examples. */
const isTabular = (input: unknown): boolean =>
  typeof input === 'string'
    ? /^[^[]{0,20}\{/.test(input) && input.includes('"services.csv"')
    : typeof input === 'object' && input !== null && 'services.csv' in input;
