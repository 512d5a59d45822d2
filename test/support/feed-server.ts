import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of feeds for pages of any origin, and what it was asked, in order. */
export interface FeedServer {
  url: string;
  asked: string[];
  close(): Promise<unknown>;
}

/** Writes text in pieces, as fast as they are taken. */
export function stream(response: ServerResponse, pieces: Iterable<string>): void {
  const rest = pieces[Symbol.iterator]();
  const more = (): void => {
    for (;;) {
      const { done, value } = rest.next();
      if (done || response.destroyed) return void response.end();
      if (!response.write(value)) return void response.once('drain', more);
    }
  };
  more();
}

/** Starts a server whose answers are JSON unless a test says otherwise. */
export async function startFeeds(
  answer: (response: ServerResponse, url: URL) => unknown,
): Promise<FeedServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', 'Link');
    response.setHeader('cache-control', 'no-store');
    response.setHeader('content-type', 'application/json');
    asked.push(request.url ?? '/');
    answer(response, new URL(request.url ?? '/', 'http://feeds'));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}
