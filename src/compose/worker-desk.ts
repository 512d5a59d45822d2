import type { DeskCall, DeskChannel, DeskMessage, OnDeskState, ServiceDesk } from './service-desk-api.js';

const WORKER_ERROR = 'WorkerError';
/** Whether a worker died, of too much for instance. */
export const isDeadWorker = (error: unknown): boolean =>
  error instanceof Error && error.name === WORKER_ERROR;
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
 * A way for answers to come while a key is still to be painted: Chromium puts a worker's own messages off until after
 * that, a frame later, but not these. Nobody else knows the name.
 */
function openChannel(worker: Worker, onAnswer: (data: Exclude<DeskMessage, { isReady: true }>) => void) {
  // Where storage is blocked, or in a sandbox, there may be none; or none that is heard.
  try {
    const channel = new BroadcastChannel(
      `linkage-kit-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`,
    );
    const opened = { isHeard: false, close: () => channel.close() };
    channel.onmessage = ({ data }: MessageEvent<DeskMessage>) => {
      if ('isReady' in data) opened.isHeard = true;
      else onAnswer(data);
    };
    worker.postMessage({ channel: channel.name } satisfies DeskChannel);
    return opened;
  } catch {
    return undefined;
  }
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
  const receive = (data: Exclude<DeskMessage, { isReady: true }>) => {
    if ('state' in data) return onState(data.state);
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ('value' in data) call?.resolve(data.value as never);
    else call?.reject(Object.assign(new Error(data.error), { name: data.name }));
  };
  const channel = openChannel(worker, receive);
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => refuse(new Error('the worker did not begin')), PATIENCE);
    const refuse = (error: Error) => {
      clearTimeout(timer);
      stop();
      channel?.close();
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
      } else receive(data);
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
        send({ id, method, parameters, isFast: method === 'find' && !!channel?.isHeard });
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
      channel?.close();
      fail(new DOMException('closed', 'AbortError'));
    },
  };
}
