import { parseArgs } from 'node:util';
import type { Kind } from '../domain/submission.js';

/** What `check` is asked to do. */
export interface CheckOptions {
  /** Absolute `http(s)` address of the endpoint. */
  url: string;
  preset: string;
  /** Origin of the page that is imitated. */
  origin: string;
  /** Headers that the page would add, by name as written. */
  headers: Record<string, string>;
  /** As the attributes of these names. */
  constants: Record<string, unknown>;
  rename: Record<string, string>;
  kind: Kind;
  json: boolean;
  /** How long an answer is waited for, in ms. */
  timeout: number;
}

/** What `check --feed` is asked to do. */
export interface FeedCheckOptions {
  /** Absolute `http(s)` address, or path of a file. */
  url: string;
  /** Origin of the page that is imitated. */
  origin: string;
  /** Headers that the page would add, by name as written. */
  headers: Record<string, string>;
  /** As the attributes of these names. */
  format: string;
  fieldMap?: Record<string, string>;
  dateFormat?: string;
  lang?: string;
  /** So many pages are read at most. */
  pages: number;
  json: boolean;
  /** How long an answer is waited for, in ms. */
  timeout: number;
}

/** What the command line asks for; `usage` carries what is wrong with it. */
export type Command =
  | { command: 'help' }
  | { command: 'version' }
  | { command: 'usage'; message: string }
  | { command: 'check'; options: CheckOptions }
  | { command: 'check-feed'; options: FeedCheckOptions };

const kinds: readonly Kind[] = ['feedback', 'signup', 'hours', 'pledge'];

/** What `--help` prints. */
export const help = `Usage: npx linkage-kit check URL [options]
       npx linkage-kit check --feed URL|FILE [options]

The first sends marked test submissions to an endpoint, as a page would, and says in plain words what residents
would meet there, and what to change. The receiver stores a few of them, one with a tiny picture where the
kit offers files: each asks to be ignored in its text, and carries the clientReference "linkage-kit-check"
where the preset sends that. The second reads a feed of services and says what of it residents will see, what was
not understood, and what to change; it sends nothing.

  --preset P               what stands at URL, as in the attribute (linkage)
  --origin ORIGIN          the page's origin (https://portal.example; http:// for an http: URL)
  --header 'Name: value'   a header the page adds, for instance a sign-in; may be given several times; goes
                           to the origin of the feed only
  --constants JSON         as the attribute: '{"form-name": "feedback"}'
  --rename JSON            as the attribute
  --kind KIND              feedback, signup, hours or pledge (feedback)
  --timeout SECONDS        how long an answer may take (15, as in the kit; 30 for a feed)

  --feed URL|FILE          a feed of services, as in src
  --field-map JSON         as the attribute: '{"name": "properties.title"}'
  --src-format FORMAT      as the attribute (auto)
  --date-format FORMAT     as the attribute
  --lang LANGUAGE          language taken where a text comes in several
  --pages NUMBER           so many pages are read at most (10)

  --json                   the report as JSON
  --help, --version

Exit code: 0 no problems, 1 problems, 2 wrong usage.
`;

/** An address, where a text is one with http(s). */
function webAddress(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return /^https?:$/.test(url?.protocol ?? '') ? url : undefined;
}

const usage = (message: string): Command => ({ command: 'usage', message });

const options = {
  preset: { type: 'string', default: 'linkage' },
  origin: { type: 'string' },
  header: { type: 'string', multiple: true, default: [] as string[] },
  constants: { type: 'string', default: '{}' },
  rename: { type: 'string', default: '{}' },
  kind: { type: 'string', default: 'feedback' },
  timeout: { type: 'string' },
  json: { type: 'boolean', default: false },
  feed: { type: 'string' },
  'field-map': { type: 'string' },
  'src-format': { type: 'string', default: 'auto' },
  'date-format': { type: 'string' },
  lang: { type: 'string' },
  pages: { type: 'string', default: '10' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type Values = Exclude<ReturnType<typeof parse>, string>['values'];

/** `Name: value` pairs by name, or the first text that is none. */
function parseHeaders(texts: readonly string[]): Record<string, string> | string {
  const headers: Record<string, string> = {};
  for (const text of texts) {
    const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*([^\r\n]*)$/.exec(text) ?? [];
    if (!name || value === undefined) return text;
    headers[name] = value;
  }
  return headers;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads the command line.
 * @param args what follows `linkage-kit`
 * @param presets the names of presets that may be asked for
 */
export function readArguments(args: readonly string[], presets: readonly string[]): Command {
  const parsed = parse(args);
  if (typeof parsed === 'string') return usage(parsed);
  const { values, positionals } = parsed;
  const [command, address, ...rest] = positionals;
  if (values.help || args.length === 0) return { command: 'help' };
  if (values.version) return { command: 'version' };
  if (command !== 'check') return usage(`There is no command "${command ?? ''}", only check.`);
  if (values.feed !== undefined) return readFeedArguments(values.feed, values, address);
  if (address === undefined) return usage('check needs the URL of an endpoint.');
  if (rest.length) return usage(`One URL at a time: "${rest[0]}" is one too many.`);

  const url = webAddress(address);
  if (!url) return usage(`"${address}" is not an http(s) URL.`);
  const origin = webAddress(values.origin ?? `${url.protocol}//portal.example`);
  if (!origin) return usage(`--origin "${values.origin}" is not an origin like https://portal.example.`);
  if (!presets.includes(values.preset))
    return usage(`There is no preset "${values.preset}". There are ${presets.join(', ')}.`);
  const kind = kinds.find((name) => name === values.kind);
  if (!kind) return usage(`--kind "${values.kind}" is none of ${kinds.join(', ')}.`);
  const seconds = Number(values.timeout ?? 15);
  if (!(seconds > 0 && seconds <= 600))
    return usage(`--timeout "${values.timeout}" is not 0 to 600 seconds.`);
  const headers = parseHeaders(values.header);
  if (typeof headers === 'string') return usage(`--header "${headers}" is not "Name: value".`);

  const constants = parseObject(values.constants);
  const rename = parseObject(values.rename);
  if (!constants || !rename) return usage('--constants and --rename are JSON objects.');

  url.hash = '';
  return {
    command: 'check',
    options: {
      url: url.href,
      preset: values.preset,
      origin: origin.origin,
      headers,
      constants,
      rename: rename as Record<string, string>,
      kind,
      json: values.json,
      timeout: seconds * 1000,
    },
  };
}

/** `check --feed`: what of a feed is read how. */
function readFeedArguments(feed: string, values: Values, more: string | undefined): Command {
  if (more !== undefined) return usage(`One URL at a time: "${more}" is one too many.`);
  const isWeb = /^[a-z][a-z\d+.-]+:\/\//i.test(feed);
  const url = webAddress(feed);
  if (isWeb && !url) return usage(`"${feed}" is not an http(s) URL.`);
  const origin = webAddress(values.origin ?? `${url?.protocol ?? 'https:'}//portal.example`);
  if (!origin) return usage(`--origin "${values.origin}" is not an origin like https://portal.example.`);
  const seconds = Number(values.timeout ?? 30);
  if (!(seconds > 0 && seconds <= 600))
    return usage(`--timeout "${values.timeout}" is not 0 to 600 seconds.`);
  const pages = Number(values.pages);
  if (!(Number.isInteger(pages) && pages > 0)) return usage(`--pages "${values.pages}" is not 1 or more.`);
  const headers = parseHeaders(values.header);
  if (typeof headers === 'string') return usage(`--header "${headers}" is not "Name: value".`);
  const fieldMap = values['field-map'] === undefined ? undefined : parseObject(values['field-map']);
  if (values['field-map'] !== undefined && !fieldMap) return usage('--field-map is a JSON object.');
  return {
    command: 'check-feed',
    options: {
      url: url?.href ?? feed,
      origin: origin.origin,
      headers,
      format: values['src-format'],
      ...(fieldMap && { fieldMap: fieldMap as Record<string, string> }),
      ...(values['date-format'] && { dateFormat: values['date-format'] }),
      ...(values.lang && { lang: values.lang }),
      pages,
      json: values.json,
      timeout: seconds * 1000,
    },
  };
}
