import type { Answer } from './receiver.js';
import { decodeEntities, isRecord, readJson, recordsIn } from './values.js';

/** What an Open311 server says of one request, or of one thing that is wrong. */
export interface Open311Entry {
  service_request_id?: string;
  token?: string;
  service_notice?: string;
  code?: string;
  description?: string;
}

const names = ['service_request_id', 'token', 'service_notice', 'code', 'description'] as const;

function pick(record: Record<string, unknown>): Open311Entry {
  const entry: Open311Entry = {};
  for (const name of names) {
    const value = record[name];
    if (typeof value === 'number' || (typeof value === 'string' && value.trim()))
      entry[name] = String(value).trim();
  }
  return entry;
}

/** `<request>` and `<error>` of the XML form: flat, small, and read without a parser. */
function readXml(body: string): Open311Entry[] {
  const text = body
    .slice(0, 20_000)
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_whole, inner: string) =>
      inner.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    );
  return Array.from(text.matchAll(/<(request|error)\b[^>]*>([\s\S]*?)<\/\1>/g), ([, , inside = '']) =>
    pick(
      Object.fromEntries(
        Array.from(inside.matchAll(/<(\w+)\b[^>]*>([^<]*)<\/\1>/g), ([, name = '', value = '']) => [
          name,
          decodeEntities(value),
        ]),
      ),
    ),
  );
}

/**
 * Reads a GeoReport v2 answer, JSON or XML: `[{service_request_id, service_notice, account_id}]`, `[{token}]` or
 * `[{code, description}]`; some servers wrap the list in an object. Nothing for anything else.
 * https://wiki.open311.org/GeoReport_v2
 */
export function readOpen311(answer: Answer): Open311Entry[] {
  if (/^[\s\uFEFF]*</.test(answer.body)) return readXml(answer.body);
  const said = readJson(answer);
  const list = isRecord(said)
    ? (said['errors'] ?? said['service_requests'] ?? said['requests'] ?? [said])
    : said;
  return recordsIn(list)
    .map(pick)
    .filter((entry) => Object.keys(entry).length);
}
