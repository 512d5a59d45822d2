import { parseJsonAttribute } from '../kit/kit-config.js';
import type { FeedRequest } from '../kit/kit.js';
import { clean } from './clean.js';
import type { FeedAttributes } from './widget-properties.js';

/** What a tag's attributes ask for: its `src`, else what stands in the page. */
export function requestOf(
  { localName }: HTMLElement,
  {
    src,
    data,
    srcFormat,
    fieldMap,
    dateFormat,
    lang,
    signal,
  }: FeedAttributes & { lang: string | undefined; signal: AbortSignal },
): FeedRequest {
  const map = parseJsonAttribute<Record<string, string>>(localName, 'field-map', fieldMap);
  return {
    ...(src ? { url: src } : { input: data }),
    format: srcFormat || 'auto',
    ...clean({ fieldMap: map, dateFormat: dateFormat || undefined, lang, signal }),
  };
}
