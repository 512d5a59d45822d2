import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked of the server. */
export interface Asked {
  url: URL;
  headers: IncomingHttpHeaders;
}
/** What it says; `drop` ends the connection without a word. */
export interface Said {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  drop?: boolean;
}

/** A server on loopback that answers as a test wants, and remembers what it was asked. */
export async function startAnswering(answer: (asked: Asked) => Said | Promise<Said>) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const one = { url: new URL(request.url ?? '/', 'http://host'), headers: request.headers };
      asked.push(one);
      const { status = 200, headers = {}, body = '', drop = false } = await answer(one);
      if (drop) return request.socket.destroy();
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    })();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    /** Paths and queries that were asked, in order. */
    queries: () => asked.map(({ url }) => url.pathname + url.search),
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
