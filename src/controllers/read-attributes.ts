import { parseJsonAttribute } from '../kit/kit-config.js';
import type { FeedAnswer, FeedKind, Kit } from '../kit/kit.js';
import { clean } from './clean.js';
import type { FeedAttributes } from './widget-properties.js';

/** Reads a feed as a tag's attributes say: its `src`, else what stands in the page. */
export function readAttributes<K extends FeedKind>(
  kit: Kit,
  kind: K,
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
): Promise<FeedAnswer<K>> {
  const map = parseJsonAttribute<Record<string, string>>(localName, 'field-map', fieldMap);
  return kit.readFeed(kind, {
    ...(src ? { url: src } : { input: data }),
    format: srcFormat || 'auto',
    ...clean({ fieldMap: map, dateFormat: dateFormat || undefined, lang, signal }),
  });
}
