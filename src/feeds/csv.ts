import { feedCaps } from './feed.js';
import type { Raw } from './values.js';

/** Fields of ours of more than one word, as a header may write them: `Organization ID`, `minimum_age`. */
const LONG_FIELDS = new Map(
  ['organizationId', 'minimumAge', 'maximumAge', 'answerWithinDays'].map((field) => [
    field.toLowerCase(),
    field,
  ]),
);
/** Without one of these columns a table holds no records of ours; the last is for hours so far. */
const NAMES = ['name', 'title', 'label', 'activity'];

/** A flat CSV, ready to be read like any feed with a field map. */
export interface FlatCsv {
  records: Raw[];
  fieldMap: Record<string, string>;
}

/** Comma, semicolon, tab or bar: what stands in the header most often outside quotes. */
export function separatorOf(source: string): string {
  const [header = ''] = source
    .slice(0, 100_000)
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]/, 1);
  const count = (separator: string) => header.split(separator).length;
  return [',', ';', '\t', '|'].reduce((best, other) => (count(other) > count(best) ? other : best));
}

/** Where the quote that opens at `start` is closed; -1 where it never is. */
function closingQuote(source: string, start: number): number {
  for (let at = source.indexOf('"', start + 1); at >= 0; at = source.indexOf('"', at + 2)) {
    if (source[at + 1] !== '"') return at;
  }
  return -1;
}

/**
 * At most `max` rows of cells, by RFC 4180 and leniently: any line end, blank lines left out, a quote inside a bare
 * cell is a quote, and so is one that is never closed.
 */
export function parseRows(source: string, separator: string, max: number = feedCaps.records): string[][] {
  const bare = new RegExp(`[^${separator}\\r\\n]*`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < source.length && rows.length < max;) {
    const close = source[at] === '"' ? closingQuote(source, at) : -1;
    const cell = close < 0 ? '' : source.slice(at + 1, close).replaceAll('""', '"');
    bare.lastIndex = close < 0 ? at : close + 1;
    const [rest] = bare.exec(source)!;
    row.push(cell + rest);
    at = bare.lastIndex;
    if (source[at] === separator) {
      at++;
      if (at < source.length) continue;
    } else at += source.startsWith('\r\n', at) ? 2 : 1;
    if (row.some((value) => value.trim())) rows.push(row);
    row = [];
  }
  return rows;
}

/** The field of ours that a column of this title holds. */
function fieldOf(title: string): string {
  const word = title.toLowerCase().replace(/[\s_-]/g, '');
  return LONG_FIELDS.get(word) ?? word;
}

/**
 * Records of a CSV whose header has our field names (CONTRACT 2.1), or columns that the `field-map` of the page names.
 * Nothing where it is not one; with `isCertain` that throws.
 */
export function readFlatCsv(
  source: string,
  given: Record<string, string> | undefined,
  isCertain: boolean,
): FlatCsv | undefined {
  // Excel says in a line of its own what separates the cells.
  const [first, own] = /^\s*sep=([,;\t|])\r?\n/i.exec((source = source.replace(/^\uFEFF/, ''))) ?? [''];
  const text = source.slice(first.length).trimStart();
  const [header = [], ...rows] = parseRows(text, own ?? separatorOf(text), feedCaps.records + 1);
  const titles = header.map((title) => title.trim());
  const fields = given ? titles : titles.map(fieldOf);
  const wanted = given ? Object.values(given) : NAMES;
  if (!fields.some((field) => wanted.includes(field))) {
    if (isCertain) throw new Error(`the header of the CSV names none of ${wanted.join(', ')}`);
    return undefined;
  }
  const records = rows.map((row) => {
    const cells = fields.map((field, at): [string, string] => [field, row[at]?.trim() ?? '']);
    // Reversed, so that the first of two columns of one name wins.
    return Object.fromEntries(cells.filter(([field, cell]) => field && cell).reverse());
  });
  const { items: _path, ...map } =
    given ?? Object.fromEntries(fields.filter(Boolean).map((field) => [field, field]));
  return { records, fieldMap: map };
}
