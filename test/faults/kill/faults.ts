import type { Socket } from 'node:net';
import type { ServerResponse } from 'node:http';
import { between, pick, type Random } from './random.js';

/** What a receiver can do to a post instead of taking it and saying so. */
export const faultWeights = {
  'status-503': 3,
  'status-500': 3,
  'status-429': 2,
  'reset-before-commit': 3,
  'commit-then-reset': 4,
  'hang-then-reset': 3,
  // Longer than the kit's own patience of 15 s: one of the few, since each holds a place in flight for long.
  'long-hang-then-reset': 0.4,
  'portal-page': 3,
} as const;

export type Fault = keyof typeof faultWeights;

/** @param mayPause without it nobody asks to be left alone, which an obedient sender cannot be measured with */
export function pickFault(random: Random, mayPause = true): Fault {
  const { 'status-429': pause, ...others } = faultWeights;
  return mayPause ? pick(random, { 'status-429': pause, ...others }) : pick(random, others);
}

/** Ends a connection so that the browser hears a reset and not an end. */
export const reset = (socket: Socket | null): void => void socket?.resetAndDestroy();

/** Does to an answer what the fault says. `commit` takes the submission. */
export function applyFault(fault: Fault, response: ServerResponse, commit: () => void, random: Random): void {
  const { socket } = response;
  const resetLater = (ms: number) => {
    const timer = setTimeout(() => reset(socket), ms);
    response.on('close', () => clearTimeout(timer));
  };
  switch (fault) {
    case 'status-503':
      return void response.writeHead(503, { 'content-type': 'text/plain' }).end('down for repair');
    case 'status-500':
      return void response.writeHead(500, { 'content-type': 'application/json' }).end('{"title":"Oops"}');
    case 'status-429':
      return void response.writeHead(429, { 'retry-after': '1' }).end();
    case 'reset-before-commit':
      return reset(socket);
    case 'commit-then-reset':
      commit();
      return reset(socket);
    case 'hang-then-reset':
      return resetLater(between(random, 1000, 3000));
    case 'long-hang-then-reset':
      return resetLater(between(random, 16_000, 20_000));
    case 'portal-page':
      return void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>Free Wi-Fi</title><p>Accept the terms to go on.');
  }
}
