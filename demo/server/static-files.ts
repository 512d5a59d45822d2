import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { problem } from './problem.js';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const hidden = (path: string) => path.split(/[\\/]/).some((step) => step.startsWith('.'));

/** A body with an ETag of its own: a repeat that knows it hears 304. Nothing is used unasked: files change while one works. */
export function withEtag(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  headers: Record<string, string> = {},
): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const common = { etag, 'cache-control': 'no-cache', ...headers };
  const asked = (request.headers.get('if-none-match') ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (asked.includes(etag)) return new Response(null, { status: 304, headers: common });
  return new Response(body, { headers: { 'content-type': type, ...common } });
}

/** The real path of a file below `root`, or nothing: no way out by `..`, encoded slashes, symbolic links or hidden names. */
export async function fileBelow(root: string, path: string): Promise<string | undefined> {
  let plain: string;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (plain.includes('\0') || plain.includes('\\') || hidden(plain)) return undefined;
  try {
    const base = await realpath(root);
    const file = await realpath(join(base, plain));
    if (!file.startsWith(base + sep)) return undefined;
    return (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Answers with a file below `root`, or 404. @param path as it stands in the URL, without leading slash */
export async function serveFile(
  request: Request,
  root: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const file = await fileBelow(root, path);
  if (!file) return problem(404, 'There is no such file.');
  return withEtag(
    request,
    await readFile(file),
    types[extname(file).toLowerCase()] ?? 'application/octet-stream',
    headers,
  );
}

/** Files below a folder, as paths with slashes; nothing hidden, at most `limit`. */
export async function filesBelow(root: string, limit = 2000): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !hidden(path))
    .sort()
    .slice(0, limit);
}
