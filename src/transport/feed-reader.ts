import { nextLink } from '../domain/link-header.js';
import { parseRetryAfter } from '../domain/retry-after.js';

/** A feed as it came over the network. */
export interface RawFeed extends FeedEnd {
  text: string;
}

/** What is known once a feed has come to its end. */
export interface FeedEnd {
  /** The `rel="next"` of a `Link` header, absolute. */
  next?: string;
  etag?: string;
  /** How many records there are in all, by a `Content-Range: items 0-19/1234` header. */
  total?: number;
  /** Bytes that came, unpacked. */
  size: number;
  /** The server says that what the `etag` stands for is still what it has; nothing came. */
  isUnchanged?: boolean;
}

/** What is told of a feed, or wanted of it. */
export interface FeedStreamOptions {
  signal?: AbortSignal;
  /** Of what is kept already; asked of the page's own origin only, as another would want to be asked first. */
  etag?: string;
  headers?: Record<string, string>;
  /** `no-store` for what must not reach the disk. */
  cache?: RequestCache;
  /**
   * Hears how many bytes are to come, packed as they may be; 0 where the server does not say. What comes is read once
   * that is done: a large feed would hold up everything else that is on its way.
   */
  onHead?(size: number): Promise<unknown>;
}

/** Why a feed could not be read. */
export class FeedError extends Error {
  override name = 'FeedError';
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** Milliseconds after which the server wants to be asked again. */
  readonly retryAfter: number | undefined;
  /** Whether something had come before it broke off. */
  readonly isBreak: boolean;
  /** Whether it is larger than what is read; `take` got the beginning. */
  readonly isCapped: boolean;
  constructor(
    message: string,
    { status, retryAfter, isBreak = false, isCapped = false }: Partial<FeedError> = {},
  ) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
    this.isBreak = isBreak;
    this.isCapped = isCapped;
  }
}

/** Largest feed that is read, in bytes, unpacked. */
export const MAX_BYTES = 64 * 1024 * 1024;
/** How long a server may say nothing, in ms. A slow network that delivers may take its time. */
const SILENCE = 30_000;

/**
 * Reads a feed as it comes, at most 64 MiB: `take` gets the bytes, in order. Throws {@link FeedError} with a sentence
 * for the console.
 */
export async function streamFeed(
  url: string,
  take: (bytes: Uint8Array<ArrayBuffer>) => void,
  { signal, etag, headers, cache, onHead }: FeedStreamOptions = {},
): Promise<FeedEnd> {
  const abort = new AbortController();
  const stop = () => abort.abort();
  let timer = setTimeout(stop, SILENCE);
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  let size = 0;
  try {
    const response = await fetch(url, {
      headers: {
        Accept: 'application/json, application/ld+json, */*;q=0.5',
        ...(etag && isOwn(url) && { 'If-None-Match': etag }),
        ...headers,
      },
      credentials: 'same-origin',
      ...(cache && { cache }),
      referrerPolicy: 'strict-origin',
      signal: abort.signal,
    });
    if (response.status === 304) return { size: 0, isUnchanged: true };
    if (!response.ok) {
      const { status, headers } = response;
      const retryAfter = parseRetryAfter(headers.get('Retry-After'), Date.now());
      throw new FeedError(`${url} answered ${status}`, { status, retryAfter });
    }
    await onHead?.(Number(response.headers.get('Content-Length')));
    for (const reader = response.body?.getReader(); reader;) {
      const { done, value } = await reader.read();
      if (done) break;
      clearTimeout(timer);
      timer = setTimeout(stop, SILENCE);
      const isFirst = size === 0;
      size += value.byteLength;
      const problem =
        size > MAX_BYTES
          ? `${url} is over ${MAX_BYTES >> 20} MiB`
          : isFirst && isWebPage(value)
            ? `${url} answered with a web page`
            : '';
      if (problem) {
        void reader.cancel().catch(() => undefined);
        throw new FeedError(problem, { isCapped: size > MAX_BYTES });
      }
      take(value);
    }
    const next = nextLink(response.headers.get('Link'), response.url || url);
    const total = /\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1];
    const tag = response.headers.get('ETag');
    return {
      size,
      ...(next && { next }),
      ...(total && { total: Number(total) }),
      ...(tag && { etag: tag }),
    };
  } catch (error) {
    if (error instanceof FeedError) throw error;
    throw new FeedError(`${url} could not be reached (${String(error)})`, { isBreak: size > 0 });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** Reads a feed as text, at most 64 MiB. Throws {@link FeedError} with a sentence for the console. */
export async function readFeed(url: string, options?: FeedStreamOptions): Promise<RawFeed> {
  const decoder = new TextDecoder();
  let text = '';
  const take = (bytes: Uint8Array) => (text += decoder.decode(bytes, { stream: true }));
  const end = await streamFeed(url, take, options);
  return { ...end, text: text + decoder.decode() };
}

const isOwn = (url: string): boolean => new URL(url, location.href).origin === location.origin;

/** Captive portals and login pages answer in the place of a feed. */
const isWebPage = (bytes: Uint8Array): boolean =>
  /^[\s\uFEFF]*<(!doctype|html)/i.test(new TextDecoder().decode(bytes.subarray(0, 200)));
