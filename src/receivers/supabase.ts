import { postgrest } from './postgrest.js';
import { answerObject, type Receiver } from './receiver.js';

/**
 * Supabase's data API, `https://REF.supabase.co/rest/v1/TABLE`: PostgREST with a key. The table is as for `postgrest`,
 * with row-level security and a policy that lets `anon` insert. The page gives the publishable key in `headers`:
 * `{apikey: '…'}`. No constants. https://supabase.com/docs/guides/api/rest/postgrest-error-codes,
 * https://supabase.com/docs/guides/api/api-keys
 */
export const supabase: Receiver = {
  ...postgrest,
  advice(answer) {
    const { message } = answerObject(answer) ?? {};
    if (answer.status === 401 && typeof message === 'string' && /api key/i.test(message))
      return `Supabase wants its publishable key (${message}): hub.headers = { apikey: '…' }.`;
    return postgrest.advice?.(answer);
  },
};
