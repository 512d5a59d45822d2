import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.js';

/** Policy of the page that shows the tags under the strictest rules a portal may have. */
export const strictPolicy =
  "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types linkage-kit linkage-kit-json-ld; object-src 'none'; base-uri 'none'";

/** Policy of the inbox: its own script and style, one Trusted Types policy. */
export const inboxPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types linkage-inbox";

/** Policy of every other page: a portal that keeps foreign scripts and frames out. */
const portalPolicy = "object-src 'none'; base-uri 'self'; frame-ancestors 'self'";

/** Headers every answer has. A route's own win. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const set = (name: string, value: string) => {
    if (!context.res.headers.has(name)) context.header(name, value);
  };
  set('x-content-type-options', 'nosniff');
  set('referrer-policy', 'strict-origin-when-cross-origin');
  set('x-frame-options', 'SAMEORIGIN');
  set('permissions-policy', 'camera=(), microphone=(), payment=()');
  set('cross-origin-opener-policy', 'same-origin');
  if (context.res.headers.get('content-type')?.startsWith('text/html'))
    set('content-security-policy', portalPolicy);
};

/** Scripts and feeds may be used from any origin: the kit works on other people's pages. */
export const openToAll: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('access-control-allow-origin', '*');
  context.header('cross-origin-resource-policy', 'cross-origin');
};

/** The inbox holds what residents wrote: only names of this very machine may ask for it (no DNS rebinding). */
export const localNamesOnly: MiddlewareHandler = async (context, next) => {
  if (
    !/^(localhost|[\w.-]+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(
      context.req.header('host') ?? '',
    )
  ) {
    return problem(403, 'The inbox answers on localhost only.');
  }
  return next();
};
