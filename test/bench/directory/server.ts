import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };
const pageOf = (script: string, body: string) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>bench</title>
<link rel="icon" href="data:,"><script type="module" src="${script}"></script>
<body>${body}</body></html>`;
const kitPage = pageOf(
  '/cdn/linkage-kit.js',
  '<linkage-hub endpoint="/submissions"><linkage-directory src="/feed"></linkage-directory></linkage-hub>',
);

/** Gives out pages, scripts, and the one feed that everybody reads. */
export interface BenchServer {
  url: string;
  feed: Buffer;
  close(): void;
}

/** Starts one on any port; `cdn` is the folder of the kit's. */
export async function startServer(scripts: ReadonlyMap<string, string>, cdn: string): Promise<BenchServer> {
  const held = { feed: Buffer.alloc(0) };
  const find = (path: string): [type: string, body: string | Buffer] | undefined => {
    if (path === '/feed') return ['application/json', held.feed];
    const [, folder, name = ''] = path.split('/');
    if (folder === 'page')
      return ['text/html', name === 'kit' ? kitPage : pageOf(`/peers/${name}.js`, '<main id="app"></main>')];
    const script = folder === 'peers' && scripts.get(name.replace('.js', ''));
    if (script) return [types['.js']!, script];
    const file = join(cdn, normalize(path.replace('/cdn/', '/')));
    if (folder !== 'cdn' || !existsSync(file)) return undefined;
    return [types[extname(file)] ?? 'application/json', readFileSync(file)];
  };
  const server = createServer((request, response) => {
    const found = find(new URL(request.url!, 'http://localhost').pathname);
    if (!found) return void response.writeHead(404).end();
    const [type, body] = found;
    response
      .writeHead(200, {
        'content-type': type,
        'content-length': Buffer.byteLength(body),
        // Scripts lie in caches, as they do on a city's page; the data is always asked for.
        'cache-control': types['.js'] === type ? 'public, max-age=31536000, immutable' : 'no-store',
      })
      .end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return Object.assign(held, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  });
}
