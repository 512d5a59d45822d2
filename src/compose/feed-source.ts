import { warnOnce } from '../domain/problem.js';
import type { FeedAnswer, FeedRequest, ListKind } from '../kit/kit.js';
import { loadChunk } from '../kit/load-chunk.js';
import { openDeviceStore, type RecordStore } from '../storage/store.js';
import { readFeed } from '../transport/feed-reader.js';
import type { DefaultKit } from './default-kit.js';

/** The last good read of a feed. */
export interface CachedFeed {
  text: string;
  next?: string;
  /** ms since 1970 */
  at: number;
}

/** Largest text that is kept for offline use, in characters. */
const CACHE_LIMIT = 4_000_000;

interface Parsed {
  content: unknown;
  diagnostics: { record?: string | number; field?: string; message: string }[];
  total?: number;
  next?: string;
}
type Parse = (input: unknown, request: FeedRequest) => Parsed | Promise<Parsed>;

const parsers: Record<ListKind, () => Promise<{ parse: Parse }>> = {
  activities: () => import('./feed-activities.js'),
  needs: () => import('./feed-needs.js'),
  hours: () => import('./feed-hours.js'),
  'hours-history': () => import('./feed-hours-history.js'),
  feedback: () => import('./feed-feedback.js'),
};

/**
 * Reads a feed from the network or the page. Where the network fails, answers with the last good read and its age.
 * Rejects where nothing can be read.
 */
export async function readFeedAnswer<K extends ListKind>(
  kind: K,
  request: FeedRequest,
  kit?: Pick<DefaultKit, 'isMemoryOnly'>,
): Promise<FeedAnswer<K>> {
  // What somebody did is theirs alone.
  const isCached = kit && !kit.isMemoryOnly() && kind !== 'hours-history';
  const cache = isCached ? openDeviceStore<CachedFeed>('feeds') : undefined;
  // In parallel: the parser's chunk and the feed itself.
  const parser = loadChunk(parsers[kind]);
  parser.catch(() => undefined);
  // Links to the next page and within records start at an absolute address.
  const url = request.url && new URL(request.url, document.baseURI).href;
  const raw = url ? await readText(url, cache, request.signal) : undefined;
  const source = raw ? raw.text : request.input;
  const flat = await flatCsv(source, request);
  const parsed = await (
    await parser
  ).parse(flat?.records ?? source, { ...request, ...(url && { url }), ...flat });
  for (const { record, field, message } of parsed.diagnostics.slice(0, 20)) {
    warnOnce([url ?? 'inline data', record, field, message].filter((part) => part !== undefined).join(': '));
  }
  if (parsed.diagnostics.length && isEmpty(parsed.content)) {
    throw new Error(`${url ?? 'inline data'}: ${parsed.diagnostics[0]!.message}`);
  }
  const next = parsed.next ?? raw?.next;
  return {
    content: parsed.content as FeedAnswer<K>['content'],
    ...(parsed.total !== undefined && { total: parsed.total }),
    ...(next !== undefined && { next }),
    ...(raw && { size: raw.text.length }),
    ...(raw?.staleSince !== undefined && { staleSince: raw.staleSince }),
  };
}

/** Records and field map of a CSV; nothing for JSON, which begins with a bracket. */
async function flatCsv(source: unknown, { format, fieldMap }: FeedRequest) {
  const isCsv = format === 'csv';
  if (typeof source !== 'string' || (!isCsv && /^[\s\uFEFF]*[[{]/.test(source))) return undefined;
  return (await import('../feeds/csv.js')).readFlatCsv(source, fieldMap, isCsv);
}

/** Whether nothing at all was read: every list of a feed is empty. */
const isEmpty = (content: unknown): boolean =>
  Object.values(content as object).every((value) => !Array.isArray(value) || value.length === 0);

async function readText(
  url: string,
  cache: RecordStore<CachedFeed> | undefined,
  signal: AbortSignal | undefined,
): Promise<{ text: string; next?: string; staleSince?: number }> {
  try {
    const raw = await readFeed(url, { ...(signal && { signal }) });
    if (cache && raw.text.length <= CACHE_LIMIT) {
      // A full disk must not keep a resident from reading what has just arrived.
      void cache
        .set(url, { text: raw.text, at: Date.now(), ...(raw.next && { next: raw.next }) })
        .catch(() => undefined);
    }
    return raw;
  } catch (error) {
    const kept = await cache?.get(url).catch(() => undefined);
    if (!kept || signal?.aborted) throw error;
    return { ...kept, staleSince: kept.at };
  }
}
