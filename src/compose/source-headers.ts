import type { SourceHeaders } from '../kit/services.js';

/** The headers that the page wants to go with a request; nothing of it is ever stored. */
export const headersFor = async (
  url: string,
  headers: SourceHeaders | undefined,
): Promise<Record<string, string> | undefined> =>
  typeof headers === 'function' ? await headers(url) : headers;
