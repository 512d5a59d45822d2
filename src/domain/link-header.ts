/** One link of a `Link` header and its parameters; commas and semicolons may stand in the address and in quotes. */
const LINK = /<([^<>]*)>((?:\s*;\s*[^\s=;,"]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)*)/g;
const PARAMETER = /;\s*([^\s=;,"]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?/g;

/** Where the `rel="next"` of a `Link` header leads from `base` on, by RFC 8288; nothing but http(s). */
export function nextLink(header: string | null, base: string): string | undefined {
  for (const [, target = '', parameters = ''] of (header ?? '').matchAll(LINK)) {
    const found = new Map<string, string>();
    // The first of a name counts, so the last is set first.
    for (const [, name = '', quoted, token = ''] of [...parameters.matchAll(PARAMETER)].reverse())
      found.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? token);
    // With an anchor it is what follows something else.
    if (found.has('anchor') || !/(^|\s)next(\s|$)/i.test(found.get('rel') ?? '')) continue;
    try {
      const { href, protocol } = new URL(target, base);
      if (/^https?:$/.test(protocol)) return href;
    } catch {
      // No address: another link may be one.
    }
  }
  return undefined;
}
