import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { after, before } from 'node:test';
import { buffer } from 'node:stream/consumers';
import { root } from '../../support/e2e.js';

/** A submission as it reached the server whole. Times in ms since 1970. */
export interface Post {
  path: string;
  id: string;
  headers: IncomingMessage['headers'];
  bytes: Buffer;
  text: string;
  at: number;
}

export type Answer = (post: Post, response: ServerResponse) => unknown;

export const json = (status: number, body: object, headers: Record<string, string> = {}): Answer =>
  function answer(_post, response) {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
export const status = (code: number, headers: Record<string, string> = {}): Answer =>
  json(code, { status: code }, headers);
export const yes: Answer = (post, response) =>
  json(201, { id: post.id, reference: `R-${post.id.slice(-6)}`, status: 'accepted' })(post, response);
export const hang: Answer = () => undefined;
export const reset: Answer = (_post, response) => response.socket?.resetAndDestroy();
export const slowly =
  (ms: number, answer: Answer = yes): Answer =>
  async (post, response) => {
    await new Promise((done) => setTimeout(done, ms));
    return answer(post, response);
  };

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

function idOf(headers: Post['headers'], text: string): string {
  const key = /^"(.+)"$/.exec(String(headers['idempotency-key'] ?? ''))?.[1];
  return key ?? /"id":"([^"]+)"|submission_id=([^&]+)/.exec(text)?.slice(1).find(Boolean) ?? '';
}

/** A site of its own: pages, the built kit, and a receiver that does as it is told. */
export class Site {
  readonly posts: Post[] = [];
  /** Ids of which two requests were open at the same time. */
  readonly overlaps: string[] = [];
  /** Most requests that were open at the same time, by path. */
  readonly most = new Map<string, number>();
  /** What the next posts get, one each; then `answer`. */
  readonly next: Answer[] = [];
  answer: Answer = yes;
  /** Sees a post before its body is read; whoever returns true has dealt with it. */
  intercept: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  /** Whether pages of other origins may read the answers. */
  isOpen = false;
  readonly routes = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();
  readonly #open = new Map<ServerResponse, { id: string; path: string }>();
  readonly #cdn: string;
  #server: Server | undefined;
  url = '';

  constructor(cdn: string) {
    this.#cdn = cdn;
  }

  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        if (!response.destroyed && !request.errored) console.error(error);
        response.socket?.destroy();
      });
    });
    await new Promise<void>((done) => this.#server!.listen(0, '127.0.0.1', done));
    this.url = `http://127.0.0.1:${this.port}`;
  }

  get port(): number {
    return (this.#server!.address() as AddressInfo).port;
  }

  /** Puts a page there that has the kit, and gives its address. */
  page(path: string, body: string, head = ''): string {
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
${head}<script type="module" src="/cdn/linkage-kit.js"></script>${body}</html>`;
    this.route(path, (_request, response) => response.setHeader('content-type', 'text/html').end(html));
    return this.url + path;
  }

  route(path: string, answer: (request: IncomingMessage, response: ServerResponse) => unknown): void {
    this.routes.set(path, answer);
  }

  /** As new, for the next test. */
  clear(): void {
    this.posts.length = this.overlaps.length = this.next.length = 0;
    this.most.clear();
    this.answer = yes;
    this.intercept = undefined;
    this.isOpen = false;
    this.#server?.closeAllConnections();
  }

  /** How often each id was posted. */
  get counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { id } of this.posts) counts[id] = (counts[id] ?? 0) + 1;
    return counts;
  }

  /** The posts whose body says this. */
  with(text: string): Post[] {
    return this.posts.filter((post) => post.text.includes(text));
  }

  end(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (this.isOpen) {
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-allow-headers', '*');
    }
    // A browser repeats by itself what it lost on a connection that it had used before.
    response.setHeader('connection', 'close');
    const route = this.routes.get(pathname);
    if (route) return route(request, response);
    if (request.method === 'OPTIONS') return void response.writeHead(this.isOpen ? 204 : 405).end();
    if (request.method === 'POST') return this.#post(pathname, request, response);
    const file = pathname.startsWith('/cdn/') ? join(this.#cdn, normalize(pathname.slice(4))) : '';
    const bytes = file && (await readFile(file).catch(() => undefined));
    if (!bytes) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' }).end(bytes);
  }

  async #post(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.intercept?.(request, response)) return;
    const bytes = await buffer(request);
    const text = bytes.toString();
    const id = idOf(request.headers, text);
    const post = { path, id, headers: request.headers, bytes, text, at: Date.now() };
    this.posts.push(post);
    if ([...this.#open.values()].some((other) => other.id === id)) this.overlaps.push(id);
    this.#open.set(response, { id, path });
    const there = [...this.#open.values()].filter((other) => other.path === path).length;
    this.most.set(path, Math.max(this.most.get(path) ?? 0, there));
    response.on('close', () => this.#open.delete(response));
    // Whoever is answered late may have gone.
    response.on('error', () => undefined);
    await (this.next.shift() ?? this.answer)(post, response);
  }
}

/** A site for a file of tests, as new for each of them: on a copy of the build, which somebody may make anew meanwhile. */
export function useSite(): Site {
  const folder = mkdtempSync(join(tmpdir(), 'linkage-faults-'));
  const built = process.env['LINKAGE_CDN'] ?? `${root}cdn`;
  if (!existsSync(`${built}/linkage-kit.js`)) throw new Error('run `npm run build:cdn` first');
  cpSync(built, folder, { recursive: true });
  const site = new Site(folder);
  before(() => site.start());
  after(() => {
    site.end();
    rmSync(folder, { recursive: true, force: true });
  });
  return site;
}
