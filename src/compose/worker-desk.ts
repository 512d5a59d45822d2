import type { DeskCall, DeskMessage, OnDeskState, ServiceDesk } from './service-desk-api.js';

/** Name of the error of a worker that is gone. */
export const WORKER_ERROR = 'WorkerError';
/** How long a worker may take to begin, in ms. */
const PATIENCE = 10_000;

/** The kit's Trusted Types policy, where the page has such things. */
const policy = Symbol.for('linkage-kit.policy');
/** The one blob that the policy lets through, for as long as it is asked. */
const blob = Symbol.for('linkage-kit.blob');
type Policed = typeof globalThis & {
  [policy]?: { createScriptURL?(url: string): string };
  [blob]?: string | undefined;
};

const url = () => new URL('./feed-worker.js', import.meta.url);

/** A worker of this script; by way of a blob where the script stands on another origin. */
function startWorker(): { worker: Worker; stop(): void } {
  const { href, origin } = url();
  const isOwn = origin === location.origin;
  const address = isOwn
    ? href
    : URL.createObjectURL(new Blob([`import ${JSON.stringify(href)}`], { type: 'text/javascript' }));
  const realm: Policed = globalThis;
  if (!isOwn) realm[blob] = address;
  const trusted = realm[policy]?.createScriptURL?.(address) ?? address;
  delete realm[blob];
  const worker = new Worker(trusted, { type: 'module' });
  const stop = () => {
    worker.terminate();
    if (!isOwn) URL.revokeObjectURL(address);
  };
  return { worker, stop };
}

/**
 * A desk in a worker. Rejects where there can be none: a Content-Security-Policy without `worker-src`, Trusted Types, an
 * old browser.
 */
export async function openWorkerDesk(onState: OnDeskState): Promise<ServiceDesk> {
  const { worker, stop } = startWorker();
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
  let calls = 0;
  let failure: Error | undefined;
  const fail = (error: Error) => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => refuse(new Error('the worker did not begin')), PATIENCE);
    const refuse = (error: Error) => {
      clearTimeout(timer);
      stop();
      reject(error);
      fail(error);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      refuse(Object.assign(new Error(`the worker failed: ${event.message ?? ''}`), { name: WORKER_ERROR }));
    };
    worker.onmessage = ({ data }: MessageEvent<DeskMessage>) => {
      if ('isReady' in data) {
        clearTimeout(timer);
        resolve();
      } else if ('state' in data) onState(data.state);
      else {
        const call = waiting.get(data.id);
        waiting.delete(data.id);
        if ('value' in data) call?.resolve(data.value as never);
        else call?.reject(Object.assign(new Error(data.error), { name: data.name }));
      }
    };
  });
  const send = (call: DeskCall, transfer: Transferable[] = []) => worker.postMessage(call, transfer);
  const ask =
    (method: keyof ServiceDesk) =>
    (...parameters: unknown[]): Promise<never> =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        const id = calls++;
        waiting.set(id, { resolve, reject });
        send({ id, method, parameters });
      });
  return {
    open: ask('open'),
    push: (source, part) =>
      send({ method: 'push', parameters: [source, part] }, typeof part === 'string' ? [] : [part.buffer]),
    end: ask('end'),
    take: ask('take'),
    takeFiles: ask('takeFiles'),
    finish: ask('finish'),
    pack: ask('pack'),
    unpack: ask('unpack'),
    find: ask('find'),
    get: ask('get'),
    complete: ask('complete'),
    places: ask('places'),
    close() {
      stop();
      fail(new DOMException('closed', 'AbortError'));
    },
  };
}
