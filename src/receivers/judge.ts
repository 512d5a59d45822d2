import type { Problem } from '../domain/problem.js';
import { parseRetryAfter } from '../domain/retry-after.js';
import type { Receipt, Submission } from '../domain/submission.js';
import { answerObject, type Answer, type Meaning, type Receiver, type Verdict } from './receiver.js';

function readProblem(answer: Answer, code: string): Problem {
  const body = answerObject(answer) ?? {};
  const problem: Problem = { status: answer.status, code };
  for (const word of ['type', 'title', 'detail'] as const) {
    if (typeof body[word] === 'string') problem[word] = body[word];
  }
  return problem;
}

/** A captive portal or a login page: judged by the body, whatever its label says. */
const isMarkup = (body: string) => /^[\s\uFEFF]*</.test(body);

/** Whether a web page may be the receiver's own way to say yes. */
function isOwnPage(answer: Answer, receiver: Receiver, endpoint: string): boolean {
  if (!receiver.answersWithPages) return false;
  try {
    if (!answer.url) return true;
    // A page somewhere else is a login page, or a site that answers everything with its front page.
    const [there, asked] = [new URL(answer.url), new URL(endpoint)];
    return there.origin === asked.origin && there.pathname === asked.pathname;
  } catch {
    return false;
  }
}

function meaningOf(answer: Answer, code: string | undefined): Meaning {
  const { status } = answer;
  if (status >= 200 && status < 300) return 'accepted';
  if (status === 400 || status === 422) return 'declined';
  if (status === 409)
    return answer.header('Retry-After') || code?.endsWith('/in-progress') ? 'retry' : 'declined';
  if (status === 408 || status === 425 || status === 429 || status >= 500 || status < 400) return 'retry';
  return 'parked';
}

const codes: Record<number, string> = { 401: 'sign-in', 403: 'sign-in', 419: 'sign-in', 409: 'full' };

/** What is judged, and by what. */
export interface Judged {
  answer: Answer;
  receiver: Receiver;
  submission: Submission;
  /** Absolute address that was posted to. */
  endpoint: string;
  /** `echo`: only JSON that repeats the id is a yes. */
  receiptMode: 'status' | 'echo';
  /** ms since 1970, for `Retry-After` dates. */
  now: number;
}

/** What an answer means, CONTRACT 4.2. */
export function judge({ answer, receiver, submission, endpoint, receiptMode, now }: Judged): Verdict {
  const retry = (code: string): Verdict => {
    const retryAfter = parseRetryAfter(answer.header('Retry-After'), now);
    const problem = readProblem(answer, code);
    return { type: 'retry', problem, ...(retryAfter !== undefined && { retryAfter }) };
  };
  const said = receiver.meaning?.(answer, submission);
  const meaning = said ?? meaningOf(answer, readProblem(answer, '').type);
  // A receiver that says what it means by a 409 does not mean "full".
  const code = said && answer.status === 409 ? undefined : codes[answer.status];
  switch (meaning) {
    case 'accepted': {
      if (!said && isMarkup(answer.body) && !isOwnPage(answer, receiver, endpoint))
        return retry('not-a-receipt');
      const receipt: Partial<Receipt> | undefined = receiver.success
        ? receiver.success(answer, submission)
        : {};
      const isEchoMissing =
        receiptMode === 'echo' && receiver.echoes !== false && receipt?.id !== submission.id;
      return !receipt || isEchoMissing ? retry('not-a-receipt') : { type: 'accepted', receipt };
    }
    case 'declined':
      return {
        type: 'declined',
        problem: readProblem(answer, code === 'full' ? code : 'refused'),
        issues: receiver.errors?.(answer, submission) ?? [],
      };
    case 'parked':
      return { type: 'parked', problem: readProblem(answer, code ?? 'set-up') };
    case 'retry':
      return retry(answer.status === 409 ? 'in-progress' : 'unavailable');
  }
}
