import { warnOnce } from '../domain/problem.js';
import type { KitConfig } from '../kit/kit-config.js';
import { readFeed } from '../transport/feed-reader.js';

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
        if (part.slice(0, at) === name) return decodeText(part.slice(at + 1));
      }
  }
  return undefined;
}

/** A cookie of somebody else's making may hold a lone `%`. */
function decodeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where Drupal hands out tokens: https://www.drupal.org/docs/8/core/modules/rest/javascript-and-drupal-8-restful-web-services */
function drupalTokenUrl(): string {
  const settings = document.querySelector('script[data-drupal-selector="drupal-settings-json"]')?.textContent;
  try {
    const { path } = JSON.parse(settings ?? '{}') as { path?: { baseUrl?: string } };
    return `${path?.baseUrl ?? '/'}session/token`;
  } catch {
    return '/session/token';
  }
}

/** What WordPress puts on a page: https://developer.wordpress.org/rest-api/using-the-rest-api/authentication/ */
interface WordPressPage {
  wpApiSettings?: { root?: string; nonce?: string };
  ajaxurl?: string;
}

function wordPressTokenUrl({ wpApiSettings, ajaxurl }: WordPressPage): string {
  const site = wpApiSettings?.root?.replace(/wp-json\/?$/, '') ?? '/';
  return `${ajaxurl ?? `${site}wp-admin/admin-ajax.php`}?action=rest-nonce`;
}

const fetched = new Map<string, string>();

/** A token that the portal's own server hands out, asked for once and again after a refusal; nothing where it hands out none. */
async function fetchToken(url: string, fresh: boolean): Promise<string | undefined> {
  const known = fetched.get(url);
  if (known && !fresh) return known;
  if (new URL(url, document.baseURI).origin !== location.origin) return undefined;
  try {
    const token = (await readFeed(url)).text.trim();
    if (!/^[\w-]{6,200}$/.test(token)) return undefined;
    fetched.set(url, token);
    return token;
  } catch {
    return undefined;
  }
}

/** A token by the portal software's own ways, which the page's HTML does not show. */
async function softwareToken(csrf: string, fresh: boolean): Promise<string | undefined> {
  if (csrf === 'drupal') return fetchToken(drupalTokenUrl(), fresh);
  const page = globalThis as WordPressPage;
  const url = wordPressTokenUrl(page);
  // The nonce of the page is of the time when it was made.
  const renewed = fresh ? await fetchToken(url, true) : fetched.get(url);
  return renewed ?? page.wpApiSettings?.nonce;
}

/** The CSRF header of a `csrf` attribute, read from the page now. */
async function csrfHeader(csrf: string, fresh: boolean): Promise<Record<string, string>> {
  const [, source, name, header] = /^(meta|cookie|input):(.+)=([\w-]+)$/.exec(presets[csrf] ?? csrf) ?? [];
  if (!source || !name || !header) {
    warnOnce(
      `csrf="${csrf}" is neither a preset nor meta:NAME=HEADER, cookie:NAME=HEADER, input:NAME=HEADER.`,
    );
    return {};
  }
  const written = readToken(source, name);
  const isSoftware = csrf === 'drupal' || csrf === 'wordpress';
  const token = isSoftware && (fresh || !written) ? ((await softwareToken(csrf, fresh)) ?? written) : written;
  return token ? { [header]: token } : {};
}

/**
 * The page's own headers for one attempt: CSRF only to the page's own origin. Nothing of it is ever stored.
 * @param fresh after a refusal: what the portal's server hands out is asked for anew
 */
export async function readPageHeaders(
  config: KitConfig,
  endpoint: string,
  fresh: boolean,
): Promise<Record<string, string>> {
  const { csrf, headers } = config;
  const isOwnOrigin = new URL(endpoint, document.baseURI).origin === location.origin;
  return {
    ...(csrf && isOwnOrigin ? await csrfHeader(csrf, fresh) : {}),
    ...(typeof headers === 'function' ? await headers(endpoint) : headers),
  };
}
