import { distinct, line, text } from './values.js';

/** What begins like a host: `example.org/x`. */
export const HOST = /^[^\s/:?#@.]+(\.[^\s/:?#@.]+)+(:\d+)?([/?#]|$)/;

/** A link that is safe to follow: http, https, mailto or tel, with `https:` added to a bare host; else nothing. */
export function safeUrl(value: unknown, base?: string): string | undefined {
  let address = text(value);
  if (!address || address.length > 2000) return undefined;
  if (HOST.test(address)) address = `https://${address}`;
  else if (address.startsWith('//')) address = `https:${address}`;
  try {
    const { href, protocol } = new URL(address, base);
    return /^(https?|mailto|tel):$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** The first e-mail address in a text. */
export const email = (value: unknown): string | undefined =>
  value ? /[^\s@<>,;:"]+@[^\s@<>,;"]+\.[^\s@<>,;."]+/.exec(line(value) ?? '')?.[0] : undefined;

/** Address lines as one, without repetition, with the comma of the script they are written in. */
export function joinAddress(parts: unknown[], lang?: string): string | undefined {
  const lines = distinct(
    parts.map((part) => {
      const found = line(part, lang);
      return found && /^,|,$/.test(found) ? found.replace(/^[\s,]+|[\s,]+$/g, '') || undefined : found;
    }),
  );
  const all = lines.join();
  return lines.join(/\p{sc=Han}/u.test(all) ? '，' : /\p{sc=Arab}/u.test(all) ? '، ' : ', ') || undefined;
}
