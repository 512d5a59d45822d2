import { HOST, safeUrl } from './links.js';
import { squeeze } from './tidy.js';
import { text } from './values.js';

export { email, joinAddress, safeUrl } from './links.js';

/**
 * The web address a feed means: as {@link safeUrl}, with the scheme mended (`http//`, `https;//`, `http:/`) and the
 * first of several taken; words such as `n/a` are no addresses below `base`.
 */
export function webAddress(value: unknown, base?: string): string | undefined {
  if (typeof value === 'string' && /^https?:\/\/[^\s,;]+$/i.test(value)) return safeUrl(value, base);
  const [first = ''] = (text(value) ?? '').split(/[,;]\s+|\s+(?=www\.|https?:)/i, 1);
  const address = first.replace(/^(https?)\s*(?:[:;]\s*\/{0,2}|\/\/)\s*(?=[^\s/])/i, '$1://');
  return HOST.test(address) || /^([a-z][a-z\d+.-]*:|[/.?#])/i.test(address)
    ? safeUrl(address, base)
    : undefined;
}

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

/** Accents as entities name them (`&eacute;`), each as the sign that joins the letter before it. */
const ACCENTS: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  cedil: '\u0327',
};

const decode = (source: string): string =>
  source.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,7}));/gi,
    (entity, decimal?: string, hex?: string, name = '') => {
      const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : 0;
      if (code) return code < 0x110000 ? String.fromCodePoint(code) : '';
      const accent = String(name).slice(1);
      if (Object.hasOwn(ACCENTS, accent)) return (name[0] + ACCENTS[accent]!).normalize('NFC');
      const key = String(name).toLowerCase();
      return Object.hasOwn(ENTITIES, key) ? ENTITIES[key]! : entity;
    },
  );

/** A link as text: its name, and its address where that says more. */
const namedLink = (_link: string, address: string, name: string): string =>
  /^(javascript|vbscript|data):/i.test(address)
    ? name
    : !name.trim() || address.includes(name.trim().replace(/\/$/, ''))
      ? address
      : `${name} (${address})`;

/** Text without Markdown: list marks become bullets, links are spelled out; `snake_case` and `2*3` stay. */
const withoutMarkdown = (source: string): string =>
  source
    .replace(/^ {0,3}([-*_])( *\1){2,} *$/gm, '')
    .replace(/^ {0,3}(#{1,6} +|>(?! ?\d) ?)/gm, '')
    .replace(/^ *(?:[*-]|\+(?! *\d)) +/gm, '• ')
    .replace(/!\[([^[\]\n]{0,500})\]\([^()\n]{1,500}\)/g, '$1')
    .replace(
      /\[([^[\]\n]{1,500})\]\((?:mailto:)?([^()\s]{1,500})(?: +"[^"\n]{0,200}")?\)/g,
      (link: string, name: string, address: string) => namedLink(link, address, name),
    )
    .replace(/(\*\*|__)(?=\S)([^\n]{1,500}?)\1/g, '$2')
    .replace(/(?<![\w*\\])\*(?=[^\s*])([^*\n]{1,500})\*(?![\w*])/g, '$1')
    .replace(/(?<![\w\\])_(?=[^\s_])([^_\n]{1,500})_(?!\w)/g, '$1')
    .replace(/`([^`\n]{1,500})`/g, '$1')
    .replace(/\\([*_#[\]()`>~-])/g, '$1');

/** Readable plain text of a description that may hold HTML, Markdown or escaped line ends; tags are dropped. */
export function plainText(value: unknown, lang?: string): string | undefined {
  let source = text(value, lang);
  if (!source || !/[<&\\*_[#`>\r\n]/.test(source)) return source;
  if (!/<[a-z/!]/i.test(source) && /&lt;\/?[a-z]/i.test(source)) source = decode(source);
  // Unclosed elements run to the end, and no tag holds "<": each pattern passes over the text once.
  source = source
    .replace(/\\r\\n|\\[nr]|\r\n?/g, '\n')
    .replace(/\\t/g, ' ')
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)|<!--[\s\S]*?(-->|$)/gi, '')
    .replace(/<((?:https?:\/\/|mailto:)[^\s<>]+|[^\s<>@]{1,80}@[^\s<>@]+)>/gi, '$1')
    .replace(/<a\s[^<>]{0,400}?href\s*=\s*["']?(https?:[^\s"'<>]+)[^<>]*>([^<]*)<\/a\s*>/gi, namedLink)
    .replace(/<li\b[^<>]*>/gi, '\n• ')
    .replace(/<br\b[^<>]*>|<\/(p|div|h\d|ul|ol|tr|table|blockquote|section)\s*>/gi, '\n')
    .replace(/<\/t[dh]\s*>/gi, ' ')
    .replace(/<\/?[a-z!][^<>]*>/gi, '');
  return (
    squeeze(decode(/[*_#`[>\\]|^ *[-+] |--/m.test(source) ? withoutMarkdown(source) : source)) || undefined
  );
}
