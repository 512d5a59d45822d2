import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Submission } from '../../src/domain/submission.js';

/** A page of a site: its HTML and headers of its own. */
export interface SitePage {
  html: string;
  headers?: Record<string, string>;
}

/** The plainest server there is: files of a folder, a few pages, and a receiver that answers with a receipt. */
export interface StaticSite {
  url: string;
  /** Puts a page at that path and gives its address. */
  page(path: string, html: string, headers?: Record<string, string>): string;
  /** What was posted to `/submissions`, as JSON. */
  received: Submission[];
  /** What an ordinary form posted, urlencoded. */
  forms: URLSearchParams[];
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
};

/**
 * Starts one on any port.
 * @param folders path of the URL → folder that is served there
 * @param headers on every answer, for instance `Access-Control-Allow-Origin`
 */
export async function startStaticSite(
  folders: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<StaticSite> {
  const pages = new Map<string, SitePage>();
  const received: Submission[] = [];
  const forms: URLSearchParams[] = [];

  async function post(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    if (!request.headers['content-type']?.startsWith('application/json')) {
      forms.push(new URLSearchParams(body));
      response.setHeader('content-type', 'text/html').end('<title>Taken</title><p>Taken without a script');
      return;
    }
    const submission = JSON.parse(body) as Submission;
    received.push(submission);
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({ id: submission.id, reference: `S-${received.length}`, status: 'accepted' }),
    );
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method === 'POST') return post(request, response);
    const page = pages.get(pathname);
    if (page) {
      response.writeHead(200, { 'content-type': types['.html'], ...page.headers }).end(page.html);
      return;
    }
    const [prefix, folder] = Object.entries(folders).find(([path]) => pathname.startsWith(path)) ?? [];
    if (prefix === undefined || folder === undefined) {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const file = join(folder, normalize(`/${pathname.slice(prefix.length)}`));
    const bytes = await readFile(file).catch(() => undefined);
    response
      .writeHead(bytes ? 200 : 404, { 'content-type': types[extname(file)] ?? 'text/plain' })
      .end(bytes);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    received,
    forms,
    page(path, html, more = {}) {
      pages.set(path, { html, headers: more });
      return url + path;
    },
    async close() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}
