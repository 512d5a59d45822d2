import { isRecord, line, list, pick, records } from './values.js';
import type { Raw } from './values.js';

/** Keys under which records, and what they stand in, say what language their texts are in. */
const KEYS = ['lang', '@language', 'inLanguage'];

/** A BCP 47 tag in its usual form; nothing for anything else. */
function tagOf(value: unknown): string | undefined {
  const { alternateName, name = value } = isRecord(value) ? value : {};
  const found = line(alternateName ?? name);
  try {
    return found && /^[a-z]{2,3}([-_]|$)/i.test(found)
      ? Intl.getCanonicalLocales(found.replaceAll('_', '-'))[0]
      : undefined;
  } catch {
    return undefined;
  }
}

/** The language that a text was chosen in; nothing where it does not say one. */
function chosen(value: unknown, lang: string | undefined): string | undefined {
  const tagged = records(value).filter((entry) => entry['@language']);
  if (tagged.length) {
    const entries = tagged.map((entry): [string, unknown] => [line(entry['@language'])!, entry['@value']]);
    return tagOf(pick(entries, lang ?? '')?.[0]);
  }
  return isRecord(value) ? tagOf(pick(Object.entries(value), lang ?? '')?.[0]) : undefined;
}

/** The language that a record says its texts are in. */
const said = (source: Raw): string | undefined => {
  for (const key of KEYS) {
    // Of an event in two languages either may be the one it is described in.
    const values = list(source[key]);
    const found = values.length === 1 ? tagOf(values[0]) : undefined;
    if (found) return found;
  }
  return undefined;
};

/**
 * The language of a record's texts, where the feed says it: of the record, of what it stands in (nearest first), or that in
 * which all of its main texts were chosen.
 */
export function textLanguage(
  sources: readonly Raw[],
  texts: readonly unknown[],
  lang: string | undefined,
): string | undefined {
  const found = new Set(texts.filter((text) => text !== undefined).map((text) => chosen(text, lang)));
  const [one] = found;
  // Some of them in another: none is that of all.
  if (one !== undefined || found.size > 1) return found.size === 1 ? one : undefined;
  for (const source of sources) {
    const own = said(source);
    if (own) return own;
  }
  return undefined;
}
