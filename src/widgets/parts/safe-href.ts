const schemes = ['http:', 'https:', 'mailto:', 'tel:'];

/** A URL that may become a link, or nothing: only http, https, mailto and tel do. */
export function safeHref(url: string | undefined): string | undefined {
  if (!url) return undefined;
  try {
    return schemes.includes(new URL(url, document.baseURI).protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
