import type { FeedRequest } from '../kit/kit.js';

/** A feed with the page's `field-map` applied: records with our field names. Without one, the feed as it is. */
export async function mappedInput(input: unknown, { fieldMap, dateFormat }: FeedRequest): Promise<unknown> {
  if (!fieldMap) return input;
  const { applyFieldMap, isoDates } = await import('../feeds/field-map.js');
  return isoDates(applyFieldMap(input, fieldMap), dateFormat);
}
