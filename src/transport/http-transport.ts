import { warnOnce, type Problem } from '../domain/problem.js';
import { judge } from '../receivers/judge.js';
import { findPreset } from '../receivers/presets.js';
import { requestHeaders, type Receiver, type Verdict } from '../receivers/receiver.js';
import type { Transport, TransportRequest } from './transport.js';

const TIMEOUT = 15_000;
const authStatuses = [401, 403, 419];

function setUpProblem(endpoint: string): Problem | undefined {
  let url: URL;
  try {
    url = new URL(endpoint, document.baseURI);
  } catch {
    warnOnce(`endpoint "${endpoint}" is not a URL; submissions are kept until it is one.`);
    return { code: 'set-up' };
  }
  if (location.protocol === 'https:' && url.protocol === 'http:') {
    warnOnce(
      `endpoint "${url.href}" is http: on an https: page, which browsers block. Give it an https: URL.`,
    );
    return { code: 'set-up' };
  }
  return undefined;
}

/** What a promise resolves to; rejects once the signal says so, although the promise hangs. */
const untilAborted = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
    }),
  ]);

/** Posts by `fetch`, judges the answer by its body, and reads page headers afresh once when they are refused. */
export class HttpTransport implements Transport {
  async send(request: TransportRequest): Promise<Verdict> {
    const problem = setUpProblem(request.endpoint);
    if (problem) return { type: 'parked', problem };
    const receiver = findPreset(request.preset);
    if (!receiver) {
      warnOnce(`preset="${request.preset}" is not known; what was sent to it is kept.`);
      return { type: 'parked', problem: { code: 'unknown-preset', detail: request.preset } };
    }
    const verdict = await this.#attempt(request, receiver, false);
    const isRefused = verdict.type === 'parked' && authStatuses.includes(verdict.problem.status ?? 0);
    return isRefused ? this.#attempt(request, receiver, true) : verdict;
  }

  async #attempt(request: TransportRequest, receiver: Receiver, fresh: boolean): Promise<Verdict> {
    const { endpoint, submission, body, credentials, receiptMode, signal } = request;
    const abort = new AbortController();
    const stop = () => abort.abort();
    const timer = setTimeout(stop, TIMEOUT);
    signal?.addEventListener('abort', stop);
    try {
      const pageHeaders = await untilAborted(request.pageHeaders(fresh), abort.signal);
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { ...requestHeaders(receiver, submission.id), ...pageHeaders },
        body,
        credentials,
        redirect: 'follow',
        referrerPolicy: 'strict-origin',
        cache: 'no-store',
        signal: abort.signal,
      });
      const answer = {
        status: response.status,
        body: await response.text(),
        header: (name: string) => response.headers.get(name),
      };
      return judge(answer, receiver, submission, receiptMode, Date.now());
    } catch (error) {
      return {
        type: 'retry',
        problem: { code: abort.signal.aborted ? 'timeout' : 'network', detail: String(error) },
      };
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  }
}
