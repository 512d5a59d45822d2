/** A feed as it came over the network. */
export interface RawFeed {
  text: string;
  /** The `rel="next"` of a `Link` header, absolute. */
  next?: string;
  etag?: string;
}

/** Why a feed could not be read. */
export class FeedError extends Error {
  override name = 'FeedError';
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined;
  constructor(message: string, status?: number) {
    super(message);
    this.status = status;
  }
}

const MAX_BYTES = 64 * 1024 * 1024;
const TIMEOUT = 30_000;

/** Reads a feed as text, at most 64 MiB. Throws {@link FeedError} with a sentence for the console. */
export async function readFeed(url: string, signal?: AbortSignal): Promise<RawFeed> {
  const abort = new AbortController();
  const stop = () => abort.abort();
  const timer = setTimeout(stop, TIMEOUT);
  signal?.addEventListener('abort', stop);
  try {
    const response = await fetch(url, {
      headers: { Accept: 'application/json, application/ld+json, */*;q=0.5' },
      credentials: 'same-origin',
      referrerPolicy: 'strict-origin',
      signal: abort.signal,
    });
    if (!response.ok) throw new FeedError(`${url} answered ${response.status}`, response.status);
    const text = await readCapped(response, url);
    if (/^[\s\uFEFF]*<(!doctype|html)/i.test(text)) throw new FeedError(`${url} answered with a web page`);
    const link = /<([^>]+)>\s*;[^,]*\brel="?next"?/i.exec(response.headers.get('Link') ?? '')?.[1];
    const etag = response.headers.get('ETag');
    return { text, ...(link && { next: new URL(link, response.url || url).href }), ...(etag && { etag }) };
  } catch (error) {
    if (error instanceof FeedError) throw error;
    throw new FeedError(`${url} could not be reached (${String(error)})`);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

async function readCapped(response: Response, url: string): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MAX_BYTES) {
      await reader.cancel();
      throw new FeedError(`${url} is over 64 MiB`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
