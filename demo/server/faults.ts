import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { problem } from './problem.js';

/**
 * What the next submissions meet instead of the receiver; for end-to-end tests.
 *
 * `POST /api/_faults` with `{"count": 2, "mode": "status", "status": 503, "retryAfter": 1}` sets it, `DELETE` ends it (hanging
 * requests are dropped), `GET` shows what is left. There only when the server was started with `--faults` or `{faults: true}`.
 */
export interface Fault {
  /** For how many submissions (1). */
  count: number;
  /**
   * `status` answers `status` without storing · `html` answers a captive portal's 200 page · `hang` never answers ·
   * `drop` closes the connection before anything is stored · `drop-after` stores, and closes before the answer.
   */
  mode: 'status' | 'html' | 'hang' | 'drop' | 'drop-after';
  /** For `status` (503). */
  status?: number;
  /** Retry-After header for `status`: seconds or an HTTP date. */
  retryAfter?: string | number;
  /** Waits so many ms first (0). */
  delay?: number;
}

const modes: unknown[] = ['status', 'html', 'hang', 'drop', 'drop-after'] satisfies Fault['mode'][];

/** Holds the fault that is set, and lets submissions meet it. */
export class Faults {
  #fault: Fault | undefined;
  #hanging = new Set<() => void>();

  /** Adds `/api/_faults`. */
  addRoutes(app: Hono): void {
    app.get('/api/_faults', (context) => context.json(this.#fault ?? { count: 0 }));
    app.delete('/api/_faults', (context) => {
      this.clear();
      return context.body(null, 204);
    });
    app.post('/api/_faults', async (context) => {
      const wanted = await context.req.json<Partial<Fault>>().catch(() => undefined);
      const { count = 1, mode = 'status' } = wanted ?? {};
      if (!wanted || !modes.includes(mode) || !Number.isInteger(count) || count < 0) {
        return problem(422, `Send {"count", "mode"}; modes are ${modes.join(', ')}.`);
      }
      this.#fault = { ...wanted, count, mode };
      return context.json(this.#fault);
    });
  }

  /** Ends the fault and drops what hangs. */
  clear(): void {
    this.#fault = undefined;
    for (const drop of this.#hanging) drop();
    this.#hanging.clear();
  }

  /** Goes before the routes of submissions. */
  readonly middleware: MiddlewareHandler = async (context, next) => {
    const fault = this.#fault;
    if (context.req.method !== 'POST' || !fault || fault.count < 1) return next();
    fault.count -= 1;
    if (fault.delay) await new Promise((done) => setTimeout(done, fault.delay));
    const drop = () => void (context as Context<{ Bindings: HttpBindings }>).env.outgoing.destroy();
    switch (fault.mode) {
      case 'status': {
        const headers: Record<string, string> =
          fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
        return problem(fault.status ?? 503, 'A fault that a test asked for.', { headers });
      }
      case 'html':
        return context.html(
          '<!doctype html><title>Sign in to the network</title><p>Please accept the terms.</p>',
        );
      case 'hang':
        await new Promise<void>((done) => this.#hanging.add(() => (drop(), done())));
        return RESPONSE_ALREADY_SENT;
      case 'drop-after':
        await next();
        drop();
        context.res = RESPONSE_ALREADY_SENT;
        return;
      case 'drop':
        drop();
        return RESPONSE_ALREADY_SENT;
    }
  };
}
