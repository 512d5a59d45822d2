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
  const [header = ''] = bareStart(source).split(/[\r\n]/, 1);
  const count = (separator: string) => header.split(separator).length;
  return [',', ';', '\t', '|'].reduce((best, other) => (count(other) > count(best) ? other : best));
}

/** Stands for a quote that opens nothing, while cells are told apart. */
const STRAY = '\uE000';
const NO_QUOTE = '\uE001';
/** Characters that are read at once, and up to which a cell may run on; a stray quote costs no more than that. */
const WINDOW = 65_536;
const MAX_CELL = 1_000_000;
/** Stray quotes after which all are taken as they stand. */
const MAX_STRAY = 200;

/** The start of a text without what stands in quotes. */
const bareStart = (source: string): string => source.slice(0, 100_000).replace(/"[^"]*"/g, '');

/**
 * At most `max` rows of cells, by RFC 4180 and leniently: any line end, blank lines left out, a quote inside a bare
 * cell is a quote, and so is one that is never closed.
 */
export async function parseRows(
  source: string,
  separator: string,
  max: number = feedCaps.records,
): Promise<string[][]> {
  const { default: Papa } = await import('papaparse');
  const newline = bareStart(source).includes('\n') ? '\n' : '\r';
  const rows: string[][] = [];
  const strays: number[] = [];
  for (let at = 0, size = WINDOW; at < source.length && rows.length < max;) {
    const border = source.indexOf(newline, at + size);
    const end = border < 0 ? source.length : border;
    const isMended = strays.length < MAX_STRAY;
    let piece = source.slice(at, end);
    for (const stray of isMended ? strays : []) {
      if (stray >= at) piece = piece.slice(0, stray - at) + STRAY + piece.slice(stray - at + 1);
    }
    const quoteChar = isMended ? '"' : NO_QUOTE;
    const { data, errors } = Papa.parse<string[]>(piece, { delimiter: separator, newline, quoteChar });
    const bad = errors.find(({ type }) => type === 'Quotes');
    if (bad?.code === 'MissingQuotes' && end < source.length && size < MAX_CELL) {
      size *= 4;
      continue;
    }
    for (const row of bad ? data.slice(0, bad.row) : data) {
      if (rows.length < max && row.some((cell) => cell.trim())) rows.push(row);
    }
    size = WINDOW;
    if (!bad) {
      at = end + newline.length;
      continue;
    }
    // Papa takes all that follows such a quote for its cell: the row is read again without it.
    const stray = at + bad.index! - 1;
    strays.push(stray);
    at = Math.max(at, source.lastIndexOf(newline, stray) + 1);
  }
  return rows.map((row) => row.map((cell) => (cell.includes(STRAY) ? unquote(cell) : cell)));
}

const unquote = (cell: string): string =>
  cell.replace(new RegExp(`^${STRAY}([^"]*)"`), '$1').replaceAll(STRAY, '"');

/** The field of ours that a column of this title holds. */
function fieldOf(title: string): string {
  const word = title.toLowerCase().replace(/[\s_-]/g, '');
  return LONG_FIELDS.get(word) ?? word;
}

/**
 * Records of a CSV whose header has our field names (CONTRACT 2.1), or columns that the `field-map` of the page names.
 * Nothing where it is not one; with `isCertain` that rejects.
 */
export async function readFlatCsv(
  source: string,
  given: Record<string, string> | undefined,
  isCertain: boolean,
): Promise<FlatCsv | undefined> {
  // Excel says in a line of its own what separates the cells.
  const [first, own] = /^\s*sep=([,;\t|])\r?\n/i.exec((source = source.replace(/^\uFEFF/, ''))) ?? [''];
  const text = source.slice(first.length).trimStart();
  const [header = [], ...rows] = await parseRows(text, own ?? separatorOf(text), feedCaps.records + 1);
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
