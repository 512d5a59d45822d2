import { distinct, line, text } from './values.js';

const HOST = /^[^\s/:?#@.]+(\.[^\s/:?#@.]+)+(:\d+)?([/?#]|$)/;

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
  /[^\s@<>,;:"]+@[^\s@<>,;"]+\.[^\s@<>,;."]+/.exec(line(value) ?? '')?.[0];

/** Address lines as one, without repetition and without two-letter country codes. */
export const joinAddress = (parts: unknown[], lang?: string): string | undefined =>
  distinct(parts.map((part) => line(part, lang)?.replace(/^[\s,]+|[\s,]+$/g, '') || undefined)).join(', ') ||
  undefined;

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  pound: '£',
  euro: '€',
  copy: '©',
  reg: '®',
  trade: '™',
};

const decode = (source: string): string =>
  source.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
    (entity, decimal?: string, hex?: string, name = '') => {
      const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : 0;
      if (code) return code < 0x110000 ? String.fromCodePoint(code) : '';
      const key = String(name).toLowerCase();
      return Object.hasOwn(ENTITIES, key) ? ENTITIES[key]! : entity;
    },
  );

/** Readable plain text of a description that may hold HTML, Markdown or escaped line ends; tags are dropped. */
export function plainText(value: unknown, lang?: string): string | undefined {
  let source = text(value, lang);
  if (!source || !/[<&\\*_[#\r\n]/.test(source)) return source;
  if (!/<[a-z/!]/i.test(source) && /&lt;\/?[a-z]/i.test(source)) source = decode(source);
  // Unclosed elements run to the end, and no tag holds "<": each pattern passes over the text once.
  source = source
    .replace(/\\r\\n|\\[nr]|\r\n?/g, '\n')
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)|<!--[\s\S]*?(-->|$)/gi, '')
    .replace(/<li\b[^<>]*>/gi, '\n• ')
    .replace(/<br\b[^<>]*>|<\/(p|div|h\d|ul|ol|tr|table|blockquote|section)\s*>/gi, '\n')
    .replace(/<\/?[a-z!][^<>]*>/gi, '')
    .replace(/^#{1,6} +/gm, '')
    .replace(/^[*-] +/gm, '• ')
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/\[([^[\]\n]{1,500})\]\((https?:[^()\s]{1,500})\)/g, '$1 ($2)');
  return (
    decode(source)
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim() || undefined
  );
}
