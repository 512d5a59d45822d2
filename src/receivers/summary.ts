import type { Kind, Submission } from '../domain/submission.js';
import { flatten } from './encode.js';

const places = ['contact', 'person', 'donor', 'verifier'] as const;
const usualPlace: Record<Kind, string> = {
  signup: 'contact',
  hours: 'person',
  pledge: 'donor',
  feedback: 'contact',
};
const usualText: Record<Kind, string> = {
  signup: '',
  hours: 'note',
  pledge: 'message',
  feedback: 'text',
};

const fieldsOf = ({ data }: Submission) => (data ?? {}) as Record<string, unknown>;
const wordOf = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

/** Who a submission comes from, whatever its kind; all empty where somebody stays anonymous. `at` is where `data` has it. */
export function personOf(submission: Submission): {
  at: string;
  name?: string;
  email?: string;
  phone?: string;
} {
  const data = fieldsOf(submission);
  const found = places.find((place) => typeof data[place] === 'object' && data[place] !== null);
  const person = (found ? data[found] : {}) as { name?: string; email?: string; phone?: string };
  const { name, email, phone } = person;
  return { at: found ?? usualPlace[submission.kind], name, email, phone };
}

/** One line that says what it is: `feedback (complaint): Home care`, `withdraw signup: Chess`. */
export function titleOf(submission: Submission): string {
  const { kind, action, subject } = submission;
  const data = fieldsOf(submission);
  const type = wordOf(data['type']) ?? wordOf(data['role']) ?? wordOf(data['decision']);
  const about = [subject?.name, data['activity'], data['topic'], data['activityId'], data['needId']].find(
    wordOf,
  );
  const verb = action === 'create' ? '' : `${action} `;
  return `${verb}${kind}${type ? ` (${type})` : ''}${about ? `: ${about}` : ''}`;
}

/** All of a submission as one plain text, for services that take one description: free text first, then `path: value` lines. */
export function describe(submission: Submission): string {
  const { id, of, subject, area, page, data } = submission;
  const { [usualText[submission.kind]]: said, ...rest } = fieldsOf(submission);
  const text = wordOf(said);
  const lines = flatten({ ...(text ? rest : data), of, subject: subject?.name, area, page, id });
  return [...(text ? [text, ''] : []), ...lines.map(([path, value]) => `${path}: ${value}`)].join('\n');
}

/** One fixed set of fields for all kinds, for forms that must be laid out beforehand; `data` is all of it as JSON. */
export function fixedFields(submission: Submission): Record<string, string | undefined> {
  const { id, kind, action, of, locale, page, data } = submission;
  const { name, email, phone } = personOf(submission);
  return {
    ...{ submission_id: id, kind, action, of: of ?? undefined, name, email, phone },
    ...{ subject: titleOf(submission), message: describe(submission) },
    ...{ page, language: locale, data: JSON.stringify(data) },
  };
}

/** A row of a table for all kinds, its columns in snake_case; `subject` and `data` are JSON columns. */
export function rowOf(submission: Submission): Record<string, unknown> {
  const { createdAt, clientReference, ...rest } = submission;
  return { ...rest, created_at: createdAt, client_reference: clientReference };
}

const whole =
  /^(id|submission_?id|kind|action|of|created_?at|submitted_?at|locale|language|page|subject|area|client_?reference|kit|data|details)$/i;

/**
 * Our dotted path within `data` for a field as a receiver names it: `data[contact][email]`, `["data", "people", 0]`,
 * `#/data/text`, or a plain `email`. Empty where it is about the whole.
 */
export function fieldPath(field: unknown, submission: Submission): string {
  const keys: unknown[] = Array.isArray(field) ? field : [field];
  const path = keys
    .filter((key) => typeof key === 'string' || typeof key === 'number')
    .join('.')
    .replace(/^#?\/.*/, (pointer) => pointer.replace(/^#?\//, '').replaceAll('/', '.'))
    .replace(/\[([^\]]*)\]/g, '.$1')
    .replace(/^\.+|\.+$/g, '')
    .replace(/^(data|details)\./, '');
  if (/^(name|email|phone)$/.test(path)) return `${personOf(submission).at}.${path}`;
  if (/^(message|description|body)$/.test(path)) return usualText[submission.kind];
  return whole.test(path) ? '' : path;
}
