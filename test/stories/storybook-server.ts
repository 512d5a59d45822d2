import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'storybook-static');
const sources = ['src', 'stories', '.storybook', 'package-lock.json', '.tools/manifest.mjs'];

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** When something in a file or folder was last changed, ms since 1970. */
function changedAt(path: string): number {
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

/** Builds the Storybook unless a build is there that is newer than everything it is made from. */
export function buildStorybook(): void {
  const index = join(folder, 'index.json');
  const newest = Math.max(...sources.map((path) => changedAt(join(root, path))));
  if (existsSync(index) && statSync(index).mtimeMs > newest) return;
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build:storybook'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 240_000,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`Storybook did not build:\n${stdout}\n${stderr}`);
}

/** An entry of the Storybook's index. */
export interface Entry {
  id: string;
  title: string;
  name: string;
  type: 'story' | 'docs';
}

/** All stories and pages of documentation. */
export function readEntries(): Entry[] {
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, Entry>;
  };
  return Object.values(entries);
}

/** Serves the built Storybook on a free port of this machine. */
export async function serveStorybook(): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = resolve(folder, `.${decodeURIComponent(pathname)}`);
    if (!file.startsWith(folder + sep) || !existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=600' }).end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
