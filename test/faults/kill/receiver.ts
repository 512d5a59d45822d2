import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { applyFault, pickFault, reset } from './faults.js';
import { Tally, type Random } from './random.js';

/** What was stored under an id. */
interface Row {
  hash: string;
  /** The word that the page wrote into this submission alone: two rows with one word are one submission stored twice. */
  word: string;
  /** ms since 1970 */
  at: number;
}

/** Two requests of one id that were open at the same time. */
export interface Overlap {
  id: string;
  /** How long both were open, in ms; nothing while they still are. */
  both?: number;
}

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
};

/** All files of a folder, by path: a build of somebody else's must not disturb a run. */
export function readFolder(folder: string, prefix: string): [path: string, bytes: Buffer][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [prefix + file.slice(folder.length).replace(/^\/?/, ''), readFileSync(file)]);
}

/** Serves the page and takes what it posts, keyed on the id; counts everything that must not happen. */
export class Receiver {
  readonly rows = new Map<string, Row>();
  readonly faults = new Tally();
  readonly overlaps: Overlap[] = [];
  /** Ids that were posted with different bytes. */
  readonly changed = new Set<string>();
  /** Posts of an id that was stored already. */
  repeats = 0;
  posts = 0;
  /** For how long the endpoint has asked to be left alone in all, in ms: no obedient sender is faster than that. */
  asked = 0;
  /** Share of posts that a fault happens to, 0 to 1. */
  faultShare = 0;
  /** Whether 429 with `Retry-After` is among the faults. */
  mayPause = true;
  /** How long a post and its answer are on their way together, in ms. A post that is cut off halfway never arrives. */
  latency = 0;
  /** `off` resets every connection; `refusing` answers 500 to every post. */
  mode: 'on' | 'off' | 'refusing' = 'on';
  /** Hears of each post as it arrives, before anything is done with it. */
  onPost: ((id: string, at: number) => void) | undefined;
  readonly #files: Map<string, Buffer>;
  readonly #random: Random;
  readonly #hashes = new Map<string, string>();
  readonly #open = new Map<string, Set<ServerResponse>>();
  #server: Server | undefined;
  #pausedUntil = 0;

  /** @param files path of the URL → what is served there */
  constructor(files: Iterable<[string, Buffer]>, random: Random) {
    this.#files = new Map(files);
    this.#random = random;
  }

  /** Starts on any port of the loopback; resolves to the origin. */
  async start(): Promise<string> {
    const server = createServer((request, response) => {
      this.#answer(request, response).catch(() => reset(response.socket));
    });
    this.#server = server;
    // Longer than any run: a connection that ends by itself would look like one more fault.
    server.keepAliveTimeout = 3_600_000;
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'POST') return this.#post(request, response);
    const bytes = this.#files.get(pathname);
    const headers = { 'content-type': types[extname(pathname)] ?? 'text/plain', 'cache-control': 'no-cache' };
    response.writeHead(bytes ? 200 : 404, headers).end(bytes);
  }

  async #post(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Half a post is no attempt: the browser was killed while it wrote.
    const body = await buffer(request);
    const { id, data } = JSON.parse(body.toString()) as { id: string; data?: { text?: string } };
    this.posts++;
    this.onPost?.(id, Date.now());
    const hash = createHash('sha256').update(body).digest('hex');
    if ((this.#hashes.get(id) ?? hash) !== hash) this.changed.add(id);
    this.#hashes.set(id, this.#hashes.get(id) ?? hash);
    await this.#watch(id, response);
    if (this.rows.has(id)) this.repeats++;
    const commit = () => {
      const word = data?.text?.split(' ', 1)[0] ?? '';
      if (!this.rows.has(id)) this.rows.set(id, { hash, word, at: Date.now() });
    };
    await this.#travel();
    if (this.latency && response.closed) return;
    if (this.mode === 'off') return reset(response.socket);
    if (this.mode === 'refusing') return void response.writeHead(500).end('down');
    if (this.#random() < this.faultShare) {
      const fault = pickFault(this.#random, this.mayPause);
      this.faults.add(fault);
      if (fault === 'status-429') this.#pause(1000);
      return applyFault(fault, response, commit, this.#random);
    }
    commit();
    await this.#travel();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ id, reference: `K-${id.slice(-8)}`, status: 'accepted' }));
  }

  #pause(ms: number): void {
    const now = Date.now();
    this.asked += Math.min(ms, now + ms - this.#pausedUntil);
    this.#pausedUntil = now + ms;
  }

  /** Half of the way there and back. */
  async #travel(): Promise<void> {
    if (this.latency) await new Promise((done) => setTimeout(done, this.latency / 2));
  }

  /** Notes whether an earlier request of this id is still open. A request ends with its answer or its connection. */
  async #watch(id: string, response: ServerResponse): Promise<void> {
    const others = this.#open.get(id) ?? new Set();
    this.#open.set(id, others);
    const earlier = [...others];
    others.add(response);
    response.on('close', () => {
      others.delete(response);
      if (!others.size && this.#open.get(id) === others) this.#open.delete(id);
    });
    if (!earlier.length) return;
    const begun = performance.now();
    // The end of the earlier connection may have arrived in the same turn of the event loop, and not been told yet.
    await new Promise((done) => setImmediate(() => setImmediate(done)));
    const still = earlier.filter((other) => others.has(other));
    if (!still.length || response.closed) return;
    const overlap: Overlap = { id };
    this.overlaps.push(overlap);
    const settle = () => (overlap.both ??= Math.round(performance.now() - begun));
    for (const either of [response, still[0]!]) either.on('close', settle);
  }
}
