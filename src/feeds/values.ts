/** A record of a feed, before anything is known about it. */
export type Raw = Record<string, unknown>;

/** Longest text that is kept, and longest name or id (what the wire takes as one line), in UTF-16 units. */
const MAX_TEXT = 20_000;
const MAX_LINE = 300;
/** White space that is not a single blank. */
const WIDE = /\s\s|[^\S ]/;

/** Whether a value is a JSON object. */
export const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const NOTHING: Raw = Object.freeze({});
/** The value, or an empty record that cannot be written to. */
export const record = (value: unknown): Raw => (isRecord(value) ? value : NOTHING);
/** The array itself, one value as an array of it, nothing as an empty one. */
export const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];
/** The objects of an array, or one object as an array of it. */
export const records = (value: unknown): Raw[] => (value ? list(value).filter(isRecord) : []);
/** The outermost record of a feed with its own keys in lower case; empty where there is none. */
export const lowerHead = (value: unknown): Raw =>
  Object.fromEntries(Object.entries(record(value)).map(([key, entry]) => [key.toLowerCase(), entry]));
/** Distinct values in the order they first come, without the undefined ones. */
export function distinct<T>(values: (T | undefined)[], key: (value: T) => unknown = (value) => value): T[] {
  if (values.length < 2) return values[0] === undefined ? [] : (values as T[]);
  const seen = new Map<unknown, T>();
  for (const value of values) {
    if (value === undefined) continue;
    const known = key(value);
    if (!seen.has(known)) seen.set(known, value);
  }
  return [...seen.values()];
}

/** Languages to look for, best first: `zh-HK`, `zh-Hant`, `zh`, `en`. */
function wanted(lang: string): string[] {
  let script: string[] = [];
  if (lang) {
    try {
      const locale = new Intl.Locale(lang).maximize();
      script = [`${locale.language}-${locale.script}`, locale.language];
    } catch {
      script = [lang.slice(0, 2)];
    }
  }
  return [lang, ...script, 'en'].map((tag) => tag.toLowerCase());
}

/** The best language and its text; nothing where the entries are not keyed by language. */
export function pick(entries: [string, unknown][], lang: string): [tag: string, text: string] | undefined {
  const texts = new Map<string, string>();
  for (const [key, value] of entries) {
    if (!/^(@none|[a-z]{2,3}([-_][a-z\d]+)*)$/i.test(key)) return undefined;
    const found = typeof value === 'string' ? text(value) : undefined;
    if (found) texts.set(key.toLowerCase().replaceAll('_', '-'), found);
  }
  for (const tag of lang || texts.size > 1 ? wanted(lang) : []) {
    const key = texts.has(tag) ? tag : [...texts.keys()].find((other) => tag && other.startsWith(`${tag}-`));
    if (key) return [key, texts.get(key)!];
  }
  return texts.entries().next().value;
}

const languageEntry = (entry: Raw): [string, unknown] => [
  text(entry['@language']) ?? '@none',
  entry['@value'],
];

/** Trimmed text of a string, a number, `{en, zh}`, `{"@value"}` or the first of an array; nothing for anything else. */
export function text(value: unknown, lang = ''): string | undefined {
  if (typeof value === 'string') return value.slice(0, MAX_TEXT).trim() || undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (Array.isArray(value)) {
    const tagged = records(value).filter((entry) => entry['@value']);
    if (tagged.length > 1) {
      return pick(tagged.map(languageEntry), lang)?.[1];
    }
    return value.length
      ? text(
          value.find((entry) => !Array.isArray(entry) && text(entry, lang)),
          lang,
        )
      : undefined;
  }
  if (!isRecord(value)) return undefined;
  const plain = value['@value'];
  if (typeof plain === 'string' || typeof plain === 'number') return text(plain);
  return pick(Object.entries(value), lang)?.[1];
}

/** Text as one line, cut to what the wire takes: names and ids. */
export function line(value: unknown, lang?: string): string | undefined {
  const found = text(value, lang);
  return found && (found.length > MAX_LINE || WIDE.test(found))
    ? found.replace(/\s+/g, ' ').slice(0, MAX_LINE).trim()
    : found;
}

/** A finite number, also from text such as `1,200.50` or `￥３０`; nothing for anything else. */
export function number(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.length > 60) return undefined;
  const digits = value.normalize('NFKC').replace(/[\s\p{Sc}]|,(?=\d{3}(?!\d))/gu, '');
  return /^[+-]?(\d+[.,]?\d*|[.,]\d+)$/.test(digits) ? Number(digits.replace(',', '.')) : undefined;
}

/** A number from nought up. */
export const amount = (value: unknown): number | undefined => {
  const found = number(value);
  return found !== undefined && found >= 0 ? found : undefined;
};

/** True or false, also from `yes`, `0`, `是`, `https://schema.org/True`; nothing for anything else. */
export function boolean(value: unknown): boolean | undefined {
  const word = typeof value === 'boolean' ? String(value) : text(value)?.toLowerCase().split('/').pop();
  if (/^(true|yes|y|1|是)$/.test(word ?? '')) return true;
  return /^(false|no|n|0|否)$/.test(word ?? '') ? false : undefined;
}
