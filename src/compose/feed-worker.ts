import type { DeskCall, DeskMessage } from './service-desk-api.js';
import { LocalServiceDesk } from './service-desk.js';

/** What there is of a worker's global scope that is used here. */
interface WorkerScope {
  postMessage(message: DeskMessage): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<DeskCall>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const desk = new LocalServiceDesk((state) => scope.postMessage({ state }));

scope.addEventListener('message', ({ data: { id, method, parameters } }) => {
  const call = desk[method] as (...values: readonly unknown[]) => unknown;
  const work = Promise.resolve(call.apply(desk, parameters as unknown[]));
  if (id === undefined) return;
  work.then(
    (value) => scope.postMessage({ id, value }),
    (error: unknown) => {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      scope.postMessage({ id, error: message, name });
    },
  );
});
scope.postMessage({ isReady: true });
