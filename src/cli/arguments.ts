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

/** What the command line asks for; `usage` carries what is wrong with it. */
export type Command =
  | { command: 'help' }
  | { command: 'version' }
  | { command: 'usage'; message: string }
  | { command: 'check'; options: CheckOptions };

const kinds: readonly Kind[] = ['feedback', 'signup', 'hours', 'pledge'];

/** What `--help` prints. */
export const help = `Usage: npx linkage-kit check URL [options]

Sends marked test submissions to an endpoint, as a page would, and says in plain words what residents
would meet there, and what to change. The receiver stores a few of them, one with a tiny picture where the
kit offers files: each asks to be ignored in its text, and carries the clientReference "linkage-kit-check"
where the preset sends that.

  --preset P               what stands at URL, as in the attribute (linkage)
  --origin ORIGIN          the page's origin (https://portal.example; http:// for an http: URL)
  --header 'Name: value'   a header the page adds, for instance a sign-in; may be given several times
  --constants JSON         as the attribute: '{"form-name": "feedback"}'
  --rename JSON            as the attribute
  --kind KIND              feedback, signup, hours or pledge (feedback)
  --timeout SECONDS        how long an answer may take (15, as in the kit)
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
  timeout: { type: 'string', default: '15' },
  json: { type: 'boolean', default: false },
  feed: { type: 'string' },
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
  if (values.feed !== undefined) return usage('check --feed: not yet.');
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
  const seconds = Number(values.timeout);
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
