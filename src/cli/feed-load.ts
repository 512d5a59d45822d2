import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { FeedCheckOptions } from './arguments.js';
import { exchange, isFailure } from './exchange.js';

/** So much of a page is read, as in the kit. */
export const maxFeedBytes = 64 * 1024 * 1024;
const maxRedirects = 5;

/** A page of a feed as it came. */
export interface FeedText {
  /** Where it came from at last; `file:` for a file. */
  url: string;
  text: string;
  bytes: number;
  isFile: boolean;
  /** HTTP status; 200 for a file. */
  status: number;
  milliseconds: number;
  header(name: string): string | null;
}

const isWeb = (url: string) => /^https?:/i.test(url);

/** What `--header` says, where it may go: sign-ins are for the origin of `--feed`, whatever address a feed names. */
const headersFor = (url: string, options: FeedCheckOptions): Record<string, string> =>
  isWeb(options.url) && new URL(options.url).origin === new URL(url).origin ? options.headers : {};

/** Reads one page, or a file; what went wrong as a sentence. Never rejects. */
export async function loadFeed(url: string, options: FeedCheckOptions): Promise<FeedText | string> {
  if (!isWeb(url)) {
    if (isWeb(options.url)) return `${url} is not an http(s) address`;
    const address = /^file:/i.test(url) ? new URL(url) : pathToFileURL(url);
    try {
      const text = await readFile(address, 'utf8');
      const bytes = Buffer.byteLength(text);
      return {
        url: address.href,
        text,
        bytes,
        isFile: true,
        status: 200,
        milliseconds: 0,
        header: () => null,
      };
    } catch (error) {
      return `${url} cannot be read: ${(error as Error).message}`;
    }
  }
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const reply = await exchange({
      url,
      method: 'GET',
      headers: {
        accept: 'application/json, application/ld+json, */*;q=0.5',
        origin: options.origin,
        ...headersFor(url, options),
      },
      timeout: options.timeout,
      maxBytes: maxFeedBytes,
    });
    if (isFailure(reply)) return `${url} gives no answer: ${reply.message} (${reply.code})`;
    const { status, body: text, milliseconds } = reply;
    const location = reply.header('location');
    if (status >= 300 && status < 400 && location && URL.canParse(location, url)) {
      url = new URL(location, url).href;
      if (!isWeb(url)) return `${url} is not an http(s) address`;
      continue;
    }
    const bytes = Buffer.byteLength(text);
    return { url, text, bytes, isFile: false, status, milliseconds, header: (name) => reply.header(name) };
  }
  return `${url}: redirected more than ${maxRedirects} times`;
}
