import type { DeskCall, DeskChannel, DeskMessage } from './service-desk-api.js';
import { LocalServiceDesk } from './service-desk.js';

/** What there is of a worker's global scope that is used here. */
interface WorkerScope {
  postMessage(message: DeskMessage): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<DeskCall | DeskChannel>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const desk = new LocalServiceDesk((state) => scope.postMessage({ state }));
let channel: BroadcastChannel | undefined;

scope.addEventListener('message', ({ data }) => {
  if ('channel' in data) {
    try {
      // Heard on the other side, it is used from then on.
      channel = new BroadcastChannel(data.channel);
      channel.postMessage({ isReady: true } satisfies DeskMessage);
    } catch {
      channel = undefined;
    }
    return;
  }
  const { id, method, parameters } = data;
  // Both ways: a channel says nothing to a page that is not looked at just then. What comes second is known already.
  const answer = (message: DeskMessage) => {
    if (data.isFast) channel?.postMessage(message);
    scope.postMessage(message);
  };
  const call = desk[method] as (...values: readonly unknown[]) => unknown;
  const work = Promise.resolve(call.apply(desk, parameters as unknown[]));
  // All code is slow the first time: that time is nobody's.
  if (method === 'finish' || method === 'unpack') work.then(() => desk.warm()).catch(() => undefined);
  if (id === undefined) return;
  work.then(
    (value) => answer({ id, value }),
    (error: unknown) => {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      answer({ id, error: message, name });
    },
  );
});
scope.postMessage({ isReady: true });
