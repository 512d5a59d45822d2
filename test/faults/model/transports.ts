import { linkage } from '../../../src/receivers/linkage.js';
import { HttpTransport } from '../../../src/transport/http-transport.js';
import type { Transport, Verdict } from '../../../src/transport/transport.js';
import type { Page } from './page.js';
import type { HttpAnswer } from './receiver.js';
import type { World } from './world.js';

const TIMEOUT = 15_000;

/** CONTRACT 4.2, as far as the model's receiver speaks it. */
function verdictOf({ status, body, retryAfter }: HttpAnswer): Verdict {
  const problem = { status };
  if (status === 422) return { type: 'declined', problem, issues: [] };
  if (status === 404) return { type: 'parked', problem };
  if (status < 300 && !body.startsWith('<')) {
    const receipt = body ? (JSON.parse(body) as { reference: string }) : {};
    return { type: 'accepted', receipt };
  }
  return { type: 'retry', problem, ...(retryAfter && { retryAfter: Math.min(retryAfter, 21_600) * 1000 }) };
}

function posted(page: Page, id: string, headers: Record<string, string>) {
  const claim = page.claims.get(id);
  return {
    page: page.number,
    id,
    sender: headers['x-sender'] ?? '',
    claimedAt: claim?.at ?? 0,
    lookedAt: claim?.lookedAt ?? 0,
    knownUntil: claim?.knownUntil ?? 0,
  };
}

/** Posts straight to the model. */
const createModelTransport = (world: World, page: Page): Transport => ({
  async send({ submission, endpoint, body, pageHeaders, signal }) {
    const abort = new AbortController();
    const stop = () => abort.abort();
    const timer = setTimeout(stop, TIMEOUT);
    signal?.addEventListener('abort', stop);
    try {
      const headers = await pageHeaders(false);
      if (signal?.aborted || abort.signal.aborted) throw new Error('aborted');
      const request = { ...posted(page, submission.id, headers), body: body ?? '', endpoint };
      return verdictOf(await world.post({ ...request, signal: abort.signal }));
    } catch (error) {
      return { type: 'retry', problem: { code: 'network', detail: String(error) } };
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  },
});

const pages = new Map<string, { world: World; page: Page }>();

/** A browser's `fetch`, which goes to the model; the page is known by its own header. */
async function modelFetch(endpoint: string | URL, init: RequestInit): Promise<unknown> {
  const headers = init.headers as Record<string, string>;
  const signal = init.signal ?? undefined;
  if (signal?.aborted) throw new DOMException('aborted', 'AbortError');
  const { world, page } = pages.get(headers['x-page']!)!;
  const id = headers['Idempotency-Key']!.replaceAll('"', '');
  const request = { ...posted(page, id, headers), body: String(init.body), endpoint: String(endpoint) };
  const { status, body, retryAfter } = await world.post({ ...request, signal });
  const answer = new Headers(retryAfter ? { 'Retry-After': String(retryAfter) } : {});
  return { status, ok: status < 300, url: String(endpoint), headers: answer, text: async () => body };
}

/** The kit's own transport, or a plain one that leaves out HTTP. */
export function createTransport(world: World, page: Page): Transport {
  if (world.schedule.transport === 'model') return createModelTransport(world, page);
  Object.assign(globalThis, {
    fetch: modelFetch,
    document: { baseURI: 'https://portal.example/' },
    location: new URL('https://portal.example/'),
  });
  pages.set(String(page.number), { world, page });
  return new HttpTransport(() => linkage);
}

/** Lets go of the pages of a schedule that is over. */
export const forgetPages = () => pages.clear();
