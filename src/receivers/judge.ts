import type { Problem } from '../domain/problem.js';
import type { Submission } from '../domain/submission.js';
import { answerObject, type Answer, type Receiver, type Verdict } from './receiver.js';

/**
 * `Retry-After` in ms from `now`, from seconds or an HTTP date; nothing for garbage.
 * Bounded to 1 s … 6 h, so that a wrong header neither hammers nor strands a submission.
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (!value) return undefined;
  const delay = /^\s*\d+\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(delay) ? undefined : Math.min(Math.max(delay, 1000), 6 * 3_600_000);
}

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

/**
 * What an answer means, CONTRACT 4.2.
 * @param receiptMode `echo`: only JSON that repeats the id is a yes
 * @param now ms since 1970, for `Retry-After` dates
 */
export function judge(
  answer: Answer,
  receiver: Receiver,
  submission: Submission,
  receiptMode: 'status' | 'echo',
  now: number,
): Verdict {
  const { status } = answer;
  const retry = (code: string): Verdict => {
    const retryAfter = parseRetryAfter(answer.header('Retry-After'), now);
    return {
      type: 'retry',
      problem: readProblem(answer, code),
      ...(retryAfter !== undefined && { retryAfter }),
    };
  };
  if (status >= 200 && status < 300) {
    if (isMarkup(answer.body)) return retry('not-a-receipt');
    const receipt = receiver.success ? receiver.success(answer, submission) : {};
    if (!receipt || (receiptMode === 'echo' && receipt.id !== submission.id)) return retry('not-a-receipt');
    return { type: 'accepted', receipt };
  }
  if (status === 400 || status === 422) {
    return {
      type: 'declined',
      problem: readProblem(answer, 'refused'),
      issues: receiver.errors?.(answer) ?? [],
    };
  }
  if (status === 401 || status === 403 || status === 419) {
    return { type: 'parked', problem: readProblem(answer, 'sign-in') };
  }
  if (status === 409) {
    const problem = readProblem(answer, 'full');
    if (answer.header('Retry-After') || problem.type?.endsWith('/in-progress')) return retry('in-progress');
    return { type: 'declined', problem, issues: receiver.errors?.(answer) ?? [] };
  }
  if (status === 408 || status === 425 || status === 429 || status >= 500 || status < 400)
    return retry('unavailable');
  return { type: 'parked', problem: readProblem(answer, 'set-up') };
}
