import { problem } from './problem.js';

/** Largest body that is taken, in bytes. */
export const maxBodyBytes = 1_048_576;
/** So much of a body that is too large is still read, so that its sender can hear the answer. */
const maxDrainedBytes = 16 * maxBodyBytes;
/** Deeper JSON than any form has; guards everything that walks a body later. */
const maxDepth = 60;

/** The bytes of a body, or nothing where there are more than `max`. Counts what comes, whatever Content-Length says. */
export async function readBytes(
  body: ReadableStream<Uint8Array> | null,
  max = maxBodyBytes,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (body) {
    const reader = body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size <= max) chunks.push(value);
      else if (size > maxDrainedBytes) {
        await reader.cancel();
        break;
      }
    }
  }
  return size > max ? undefined : Buffer.concat(chunks);
}

/** Whether JSON nests deeper than `max`. Walks without recursion. */
export function isTooDeep(value: unknown, max = maxDepth): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > max) return true;
    level = level.flatMap((item) => (item && typeof item === 'object' ? Object.values(item) : []));
  }
  return false;
}

/** Reads a JSON request: its bytes and what they say, or the problem to answer with. */
export async function readJson(request: Request): Promise<{ bytes: Uint8Array; json: unknown } | Response> {
  const bytes = await readBytes(request.body);
  if (!bytes)
    return problem(413, `At most ${maxBodyBytes} bytes are taken.`, { headers: { connection: 'close' } });
  const mediaType = (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (mediaType !== 'application/json' && mediaType !== 'text/plain') {
    return problem(
      415,
      `Send application/json, or JSON as text/plain; this was "${mediaType || 'nothing'}".`,
    );
  }
  const json = parseJson(bytes);
  return json instanceof Response ? json : { bytes, json: json.value };
}

/** What bytes say as JSON in UTF-8, or the problem to answer with. */
export function parseJson(bytes: Uint8Array): { value: unknown } | Response {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isTooDeep(value) ? problem(400, 'The JSON nests too deeply.') : { value };
  } catch {
    return problem(400, 'The body is not JSON in UTF-8.');
  }
}
