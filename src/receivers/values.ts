import type { Receipt, Submission } from '../domain/submission.js';
import { readReceipt } from './linkage.js';
import type { Answer, ReceiverIssue } from './receiver.js';
import { fieldPath } from './summary.js';

/** Whether a value is an object with names. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; none where it is no list. */
export const recordsIn = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

/** A text that says something, or nothing. */
export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value : undefined;

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', amp: '&' };

/** Entities of XML and the common ones of HTML as the characters they stand for. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? whole;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** A sentence of a receiver's as plain text: services put `<em>` and entities into theirs. */
export const plainText = (text: string): string =>
  decodeEntities(text.replace(/<\/?[a-z][^>]*>/gi, '')).trim();

/** What a stored row says of itself, where a receiver answers with the row: `reference`, `message`, `status` … */
export const readRow = (answer: Answer, row: unknown): Partial<Receipt> =>
  isRecord(row) ? readReceipt({ ...answer, json: row }) : {};

/** The answer's JSON, of any shape; nothing where it is none. */
export function readJson(answer: Answer): unknown {
  try {
    return answer.json ?? JSON.parse(answer.body);
  } catch {
    return undefined;
  }
}

/** One thing that is wrong, as plain text; nothing where no sentence is left. */
export function issueAt(path: string, said: unknown): ReceiverIssue[] {
  const message = plainText(textIn(said) ?? '');
  return message ? [{ path, message }] : [];
}

/**
 * What is wrong with single fields, in the shapes that are common: a list of `{field, message}` (or `path`, `param`,
 * `pointer`; `detail`, `description`, `error`), an object of field → sentence or sentences, or one sentence.
 */
export function readIssues(value: unknown, submission: Submission): ReceiverIssue[] {
  const one = (name: unknown, said: unknown) => issueAt(fieldPath(name, submission), said);
  if (Array.isArray(value))
    return value.flatMap((entry: unknown) =>
      isRecord(entry)
        ? one(
            entry['field'] ?? entry['path'] ?? entry['param'] ?? entry['pointer'],
            entry['message'] ?? entry['detail'] ?? entry['description'] ?? entry['error'],
          )
        : one('', entry),
    );
  if (isRecord(value))
    return Object.entries(value).flatMap(([name, said]) =>
      Array.isArray(said) ? said.flatMap((sentence: unknown) => one(name, sentence)) : one(name, said),
    );
  return one('', value);
}
