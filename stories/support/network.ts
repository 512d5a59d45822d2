import type { Verdict } from '../../src/transport/transport.js';

/** The networks of the toolbar. */
export const networks = {
  fine: 'Network: fine',
  slow: 'Network: slow',
  offline: 'Network: none',
  failing: 'Network: server fails (500)',
} as const;

/** How the network of a story is. */
export type Network = keyof typeof networks;

/** What a slow network takes for each answer, in ms. */
const SLOW = 2500;

const pause = () => new Promise((done) => setTimeout(done, SLOW));

/** The network of the toolbar. */
export const networkOf = ({ network }: Record<string, unknown>): Network =>
  typeof network === 'string' && Object.hasOwn(networks, network) ? (network as Network) : 'fine';

/** A read over that network: it takes its time, or fails. */
export async function readOver<T>(network: Network, read: () => Promise<T>): Promise<T> {
  if (network === 'slow') await pause();
  if (network === 'failing') throw new Error('500 Internal Server Error');
  return read();
}

/** One attempt to send over that network. */
export async function sendOver(network: Network, send: () => Promise<Verdict>): Promise<Verdict> {
  if (network === 'slow') await pause();
  if (network === 'offline') return { type: 'retry', problem: { code: 'network' } };
  if (network === 'failing') return { type: 'retry', problem: { status: 500, code: 'unavailable' } };
  return send();
}
