import { warnOnce } from '../domain/problem.js';
import type { KitConfig } from '../kit/kit-config.js';

const presets: Record<string, string> = {
  django: 'cookie:csrftoken=X-CSRFToken',
  rails: 'meta:csrf-token=X-CSRF-Token',
  laravel: 'cookie:XSRF-TOKEN=X-XSRF-TOKEN',
  drupal: 'meta:csrf-token=X-CSRF-Token',
  wordpress: 'meta:wp-rest-nonce=X-WP-Nonce',
};

function readToken(source: string, name: string): string | undefined {
  const escaped = CSS.escape(name);
  switch (source) {
    case 'meta':
      return document.querySelector<HTMLMetaElement>(`meta[name="${escaped}"]`)?.content;
    case 'input':
      return document.querySelector<HTMLInputElement>(`input[name="${escaped}"]`)?.value;
    case 'cookie':
      for (const part of document.cookie.split('; ')) {
        const at = part.indexOf('=');
        if (part.slice(0, at) === name) return decodeURIComponent(part.slice(at + 1));
      }
  }
  return undefined;
}

/** The CSRF header of a `csrf` attribute, read from the page now. */
function csrfHeader(csrf: string): Record<string, string> {
  const [, source, name, header] = /^(meta|cookie|input):(.+)=([\w-]+)$/.exec(presets[csrf] ?? csrf) ?? [];
  if (!source || !name || !header) {
    warnOnce(
      `csrf="${csrf}" is neither a preset nor meta:NAME=HEADER, cookie:NAME=HEADER, input:NAME=HEADER.`,
    );
    return {};
  }
  const token = readToken(source, name);
  return token ? { [header]: token } : {};
}

/** The page's own headers for one attempt: CSRF only to the page's own origin. Nothing of it is ever stored. */
export async function readPageHeaders(config: KitConfig, endpoint: string): Promise<Record<string, string>> {
  const { csrf, headers } = config;
  const isOwnOrigin = new URL(endpoint, document.baseURI).origin === location.origin;
  return {
    ...(csrf && isOwnOrigin ? csrfHeader(csrf) : {}),
    ...(typeof headers === 'function' ? await headers(endpoint) : headers),
  };
}
