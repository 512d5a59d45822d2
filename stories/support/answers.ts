import type { Submission } from '../../src/domain/submission.js';
import type { Verdict } from '../../src/transport/transport.js';
import { sayIn } from './say.js';

const days = (number: number): string =>
  new Date(Date.now() + number * 86_400_000).toISOString().slice(0, 10);

/** What the receiver of a story answers; each takes what was sent. */
const answers = {
  accepted: () => ({ type: 'accepted', receipt: { reference: 'PA-2026-0417', respondBy: days(5) } }),
  waitlisted: () => ({ type: 'accepted', receipt: { reference: 'PA-2026-0418', status: 'waitlisted' } }),
  pending: () => ({ type: 'accepted', receipt: { reference: 'PA-2026-0419', status: 'pending' } }),
  declined: (submission) => ({
    type: 'declined',
    problem: { status: 422, code: 'refused' },
    issues: [issueOf(submission)],
  }),
  full: () => ({ type: 'declined', problem: { status: 409, code: 'full' }, issues: [] }),
  'sign-in': () => ({ type: 'parked', problem: { status: 401, code: 'sign-in' } }),
  captcha: () => ({ type: 'parked', problem: { code: 'captcha' } }),
  'file-missing': () => ({ type: 'parked', problem: { code: 'file-missing' } }),
  tried: () => ({ type: 'retry', problem: { status: 503, code: 'unavailable' }, retryAfter: 3_600_000 }),
  'set-up': () => ({ type: 'parked', problem: { status: 404, code: 'set-up' } }),
  unconfirmed: () => ({ type: 'unconfirmed' }),
  offline: () => ({ type: 'retry', problem: { code: 'network' }, retryAfter: 3_600_000 }),
  never: () => new Promise<Verdict>(() => {}),
} satisfies Record<string, (submission: Submission) => Verdict | Promise<Verdict>>;

/** The name of an answer. */
export type Answer = keyof typeof answers;

/** Where the email of each kind stands. */
const emailPath = {
  signup: 'contact.email',
  hours: 'person.email',
  pledge: 'donor.email',
  feedback: 'contact.email',
};

/** What a receiver says of an address that does not work. */
export const bounced = (lang: string): string =>
  sayIn(lang)('Mail to this address comes back. Please check it.', '这个邮箱收不到邮件，请核对。');

const issueOf = ({ kind, locale }: Submission) => ({ path: emailPath[kind], message: bounced(locale) });

/** Answers as a receiver would. */
export const answerAs = (answer: Answer, submission: Submission): Promise<Verdict> =>
  Promise.resolve(answers[answer](submission));
