import { loadChunk } from '../domain/load-chunk.js';
import { warnOnce, type Problem } from '../domain/problem.js';
import { judge } from '../receivers/judge.js';
import { loadPreset } from '../receivers/presets.js';
import { requestHeaders } from '../receivers/request-headers.js';
import { OWN_RECEIVER, type Answer, type Receiver, type Verdict } from '../receivers/receiver.js';
import { composeBody } from './request-body.js';
import type { Transport, TransportRequest } from './transport.js';

const TIMEOUT = 15_000;
const UPLOAD_TIMEOUT = 30_000;
/** A slow line is given a second for so many bytes of files. */
const BYTES_A_SECOND = 16 * 1024;
/** Headers that need no preflight: https://fetch.spec.whatwg.org/#cors-safelisted-request-header */
const safelisted = ['accept', 'accept-language', 'content-language', 'content-type'];
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
      const stop = () => reject(new Error('aborted'));
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop, { once: true });
    }),
  ]);

/** How long an attempt may take, in ms. */
const timeoutOf = ({ files }: TransportRequest): number =>
  files?.length
    ? UPLOAD_TIMEOUT + (files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) / BYTES_A_SECOND) * 1000
    : TIMEOUT;

/** Posts by `fetch`, judges the answer by its body, and reads page headers afresh once when they are refused. */
export class HttpTransport implements Transport {
  readonly #ownReceiver: (name: string) => Receiver | undefined | Promise<Receiver | undefined>;

  /** @param ownReceiver finds a receiver that the page gave as a property */
  constructor(
    ownReceiver: (name: string) => Receiver | undefined | Promise<Receiver | undefined> = () => undefined,
  ) {
    this.#ownReceiver = ownReceiver;
  }

  async send(request: TransportRequest): Promise<Verdict> {
    const { endpoint, preset, submission } = request;
    const problem = setUpProblem(endpoint);
    if (problem) return { type: 'parked', problem };
    const isOwn = preset.startsWith(OWN_RECEIVER);
    let receiver: Receiver | undefined;
    try {
      receiver = await (isOwn ? this.#ownReceiver(preset) : loadPreset(preset));
    } catch (error) {
      return { type: 'retry', problem: { code: 'network', detail: String(error) } };
    }
    // The page may give it later, as it did when this was made.
    if (!receiver && isOwn) return { type: 'retry', problem: { code: 'set-up', detail: 'receiver' } };
    if (!receiver) {
      warnOnce(`preset="${preset}" is not known; what was sent to it is kept.`);
      return { type: 'parked', problem: { code: 'unknown-preset', detail: preset } };
    }
    let url: string;
    try {
      url = receiver.address?.(endpoint, submission) ?? endpoint;
    } catch (error) {
      warnOnce(`preset="${preset}" cannot post to "${endpoint}" (${String(error)}).`);
      return { type: 'parked', problem: { code: 'set-up' } };
    }
    const verdict = await this.#attempt({ ...request, endpoint: url }, receiver, false);
    const isRefused = verdict.type === 'parked' && authStatuses.includes(verdict.problem.status ?? 0);
    return isRefused ? this.#attempt({ ...request, endpoint: url }, receiver, true) : verdict;
  }

  async #attempt(request: TransportRequest, receiver: Receiver, fresh: boolean): Promise<Verdict> {
    const { endpoint, submission, receiptMode, signal } = request;
    const abort = new AbortController();
    const stop = () => abort.abort();
    const timer = setTimeout(stop, timeoutOf(request));
    signal?.addEventListener('abort', stop);
    if (signal?.aborted) stop();
    let answer: Answer | undefined;
    let isReached = false;
    try {
      if (receiver.encoding === 'opaque') {
        await this.#reach(request, abort.signal);
        await request.onPost?.();
        abort.signal.throwIfAborted();
        isReached = true;
      }
      answer = await this.#post(request, receiver, fresh, abort.signal);
    } catch (error) {
      // Whoever cannot hear an answer does not know whether a request that hung or broke off has arrived.
      if (isReached) return { type: 'unconfirmed' };
      return {
        type: 'retry',
        problem: { code: abort.signal.aborted ? 'timeout' : 'network', detail: String(error) },
      };
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
    if (!answer) return { type: 'unconfirmed' };
    const advice = receiver.advice?.(answer);
    if (advice) warnOnce(`${endpoint}: ${advice}`);
    return judge({ answer, receiver, submission, endpoint, receiptMode, now: Date.now() });
  }

  /** Rejects where a receiver that gives no answers cannot be reached: nothing is posted then, and it can be tried again. */
  async #reach({ endpoint, credentials }: TransportRequest, signal: AbortSignal): Promise<void> {
    await fetch(endpoint, {
      method: 'HEAD',
      mode: 'no-cors',
      credentials,
      referrerPolicy: 'strict-origin',
      cache: 'no-store',
      signal,
    });
  }

  /** Resolves to nothing where the answer cannot be read. */
  async #post(
    request: TransportRequest,
    receiver: Receiver,
    fresh: boolean,
    signal: AbortSignal,
  ): Promise<Answer | undefined> {
    const { endpoint, credentials, onProgress = () => undefined } = request;
    const isOpaque = receiver.encoding === 'opaque';
    const pageHeaders = isOpaque ? {} : await untilAborted(request.pageHeaders(fresh), signal);
    const isOwnOrigin = new URL(endpoint, document.baseURI).origin === location.origin;
    const { contentType } = request;
    const own = requestHeaders(receiver, { id: request.submission.id, contentType, isOwnOrigin });
    const headers = { ...own, ...pageHeaders };
    const body = composeBody(request);
    signal.throwIfAborted();
    // What is watched while it goes out is asked about first: not where a form would go without.
    const isAsked =
      isOwnOrigin || Object.keys(headers).some((name) => !safelisted.includes(name.toLowerCase()));
    if (request.files?.length && isAsked && credentials !== 'omit') {
      const { upload } = await loadChunk(() => import('./upload.js'));
      return upload({ url: endpoint, headers, body, credentials, onProgress, signal });
    }
    const response = await fetch(endpoint, {
      method: 'POST',
      mode: isOpaque ? 'no-cors' : 'cors',
      headers,
      body,
      credentials,
      redirect: 'follow',
      referrerPolicy: 'strict-origin',
      cache: 'no-store',
      signal,
    });
    if (isOpaque) return undefined;
    return {
      status: response.status,
      body: await response.text(),
      url: response.url,
      header: (name) => response.headers.get(name),
    };
  }
}
