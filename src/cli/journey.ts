import { exchange, isFailure, type Failure, type Reply } from './exchange.js';

/** What a page sends. */
export interface PageRequest {
  url: string;
  headers: Record<string, string>;
  body: string | Uint8Array;
  /** Origin of the page. */
  origin: string;
  /** In ms, for the whole way. */
  timeout: number;
}

/** One step of the way: what was sent as `method`, by which origin, and what came back. */
export interface Hop {
  reply: Reply;
  /** What the browser names as `Origin`: the page's, or `null` after a redirect from one foreign origin to another. */
  origin: string;
  headers: Record<string, string>;
}

/** A post and the redirects after it, as a browser follows them. */
export interface Journey {
  hops: Hop[];
  /** The last answer; nothing where none came. */
  end: Reply | undefined;
  failure?: Failure | undefined;
  milliseconds: number;
}

const redirects = new Set([301, 302, 303, 307, 308]);
const maxHops = 10;

function without(headers: Record<string, string>, unwanted: RegExp): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !unwanted.test(name)));
}

function redirectTarget(reply: Reply): URL | undefined {
  const location = reply.header('location');
  if (!redirects.has(reply.status) || location === null) return undefined;
  return URL.canParse(location, reply.url) ? new URL(location, reply.url) : undefined;
}

/** Posts and follows redirects by the rules of https://fetch.spec.whatwg.org/#http-redirect-fetch. */
export async function travel(request: PageRequest): Promise<Journey> {
  const { timeout } = request;
  const start = performance.now();
  const spent = () => Math.round(performance.now() - start);
  const hops: Hop[] = [];
  let { url, origin, headers } = request;
  let method = 'POST';
  for (;;) {
    const body = method === 'POST' ? { body: request.body } : {};
    const sent = { ...headers, origin, referer: `${request.origin}/`, 'user-agent': 'linkage-kit check' };
    const reply = await exchange({
      url,
      method,
      headers: sent,
      ...body,
      timeout: Math.max(timeout - spent(), 1),
    });
    if (isFailure(reply)) return { hops, end: undefined, failure: reply, milliseconds: spent() };
    hops.push({ reply, origin, headers });
    const target = redirectTarget(reply);
    if (!target) return { hops, end: reply, milliseconds: spent() };
    if (hops.length === maxHops || !/^https?:$/.test(target.protocol)) {
      const message = hops.length === maxHops ? 'redirects without end' : `redirects to ${target.protocol}`;
      const failure = { url, method, code: 'REDIRECT', message, milliseconds: spent() };
      return { hops, end: undefined, failure, milliseconds: spent() };
    }
    const from = new URL(url).origin;
    if (target.origin !== from) {
      headers = without(headers, /^authorization$/i);
      if (from !== request.origin) origin = 'null';
    }
    if (reply.status === 303 || ((reply.status === 301 || reply.status === 302) && method === 'POST')) {
      method = 'GET';
      headers = without(headers, /^content-/i);
    }
    url = target.href;
  }
}
