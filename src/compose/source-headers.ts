import type { SourceHeaders } from '../kit/services.js';

/**
 * The headers that the page wants to go with a request; nothing of it is ever stored. A function decides by the address;
 * an object goes to where the page's own addresses are, and to nobody whom a feed names.
 * @param own addresses that the page gave
 */
export async function headersFor(
  url: string,
  headers: SourceHeaders | undefined,
  own: readonly string[],
): Promise<Record<string, string> | undefined> {
  if (typeof headers === 'function') return headers(url);
  const { origin } = new URL(url);
  return own.some((address) => new URL(address, url).origin === origin) ? headers : undefined;
}
