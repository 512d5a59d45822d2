import type { Submission } from '../domain/submission.js';
import { answerObject, type Answer, type Receiver } from './receiver.js';
import { fieldPath, rowOf } from './summary.js';
import { readJson, readRow, textIn } from './values.js';

function problemOf(answer: Answer): { code: string; message: string; details: string; hint: string } {
  const { code, message, details, hint } = answerObject(answer) ?? {};
  return {
    ...{ code: textIn(code) ?? '', message: textIn(message) ?? '' },
    ...{ details: textIn(details) ?? '', hint: textIn(hint) ?? '' },
  };
}

/**
 * Whether the row is already there: a repeated key that is this submission's. PostgreSQL names the key only to roles
 * that may read the table without row-level security; others hear the constraint, which is the primary key's if it ends
 * in `_pkey`.
 */
function isRepeated(answer: Answer, { id }: Submission): boolean {
  const { code, message, details } = problemOf(answer);
  if (answer.status !== 409 || code !== '23505') return false;
  if (!details) return /_pkey"?$/.test(message);
  const values = /\)=\((.*)\) already exists/.exec(details)?.[1] ?? '';
  return values.toLowerCase().split(', ').includes(id.toLowerCase());
}

/** The request itself does not fit: no such table, column or function, or none that this role may see. */
const isSetUp = (answer: Answer): boolean =>
  answer.status >= 400 && answer.status < 500 && /^(PGRST|42)/.test(problemOf(answer).code);

/**
 * PostgREST, `https://HOST/TABLE`. The table: `id uuid primary key`, `kind` `action` `of` `locale` `page` `area`
 * `client_reference` `kit` as text, `created_at timestamptz`, `subject` and `data` as `jsonb`; one for all kinds and
 * actions. The role needs `insert` only. Fewer columns: `?columns=id,kind,data` in the endpoint. The primary key makes a
 * repeat harmless. A check of the database's own refuses with `raise exception 'sentence' using detail =
 * 'contact.email'`. No constants. https://docs.postgrest.org/en/v14/references/errors.html,
 * https://docs.postgrest.org/en/v14/references/api/preferences.html
 */
export const postgrest: Receiver = {
  encoding: 'json',
  headers: { Prefer: 'return=minimal' },
  idempotency: null,
  wrap: rowOf,
  meaning(answer, submission) {
    if (isRepeated(answer, submission)) return 'accepted';
    return isSetUp(answer) ? 'parked' : undefined;
  },
  success(answer, submission) {
    if (answer.status === 409) return { id: submission.id };
    const rows = readJson(answer);
    return readRow(answer, Array.isArray(rows) ? rows[0] : rows);
  },
  errors(answer, submission) {
    const { message, details } = problemOf(answer);
    if (!message) return [];
    const own = /^[\w-]+(\.[\w-]+)*$/.exec(details)?.[0];
    const column = /column "([^"]+)"/.exec(message)?.[1] ?? /^Key \(([^)]+)\)=/.exec(details)?.[1];
    return [{ path: fieldPath(own ?? column, submission), message }];
  },
  advice(answer) {
    const { code, message, hint } = problemOf(answer);
    if (!isSetUp(answer) && answer.status !== 401 && answer.status !== 403) return undefined;
    return `the database interface refuses (${code || answer.status}: ${message || 'no reason given'}${hint ? `; ${hint}` : ''}). Compare the table with docs/presets.md and grant insert to the role that is used.`;
  },
};
