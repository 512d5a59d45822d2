import type { DataByKind, Kind, Submission } from '../../src/domain/submission.js';
import { encode, type Shape } from '../../src/receivers/encode.js';
import { judge } from '../../src/receivers/judge.js';
import type { Answer, Receiver, Verdict } from '../../src/receivers/receiver.js';

export const now = Date.parse('2026-11-20T08:00:00Z');
export const endpoint = 'https://portal.example/post';

function made<K extends Kind>(kind: K, data: DataByKind[K], more: Partial<Submission> = {}): Submission {
  return {
    id: '0199a1b2-0000-7000-8000-000000000001',
    kind,
    action: 'create',
    of: null,
    createdAt: '2026-11-20T08:00:00.000Z',
    locale: 'en',
    page: 'https://portal.example/help',
    subject: { kind: 'service', id: 's1', name: 'Home care' },
    area: null,
    clientReference: null,
    kit: 'linkage-kit/0.1.0',
    data,
    ...more,
  } as Submission;
}

export const feedback = made('feedback', {
  type: 'complaint',
  text: 'Nobody came <again> & again',
  anonymous: false,
  contact: { name: 'Li Na Wu', email: 'li@a.example', phone: '123456' },
  answers: { WHEN: 'Monday', WHERE: ['door', 'lift'] },
  location: { latitude: 31.23, longitude: 121.47, address: '1 Lane' },
});
export const signup = made('signup', {
  activityId: 'a1',
  role: 'participant',
  people: [{ name: 'Li Na', age: 9 }],
  contact: { name: 'Wu', email: 'wu@a.example' },
});
export const hours = made('hours', {
  person: { name: 'Chen', phone: '777' },
  activity: 'Chess',
  start: '2026-11-20T08:00:00+08:00',
  end: '2026-11-20T10:00:00+08:00',
  breakMinutes: 0,
  minutes: 120,
  provenance: 'claimed',
  note: 'Rainy',
});
export const pledge = made('pledge', {
  donor: { type: 'individual', name: 'Ana', email: 'ana@a.example' },
  money: { amount: '20', currency: 'EUR', frequency: 'once' },
  message: 'For the choir',
});
export const withdrawal = made('signup', { reason: 'Ill' } as unknown as DataByKind['signup'], {
  id: '0199a1b2-0000-7000-8000-000000000002',
  action: 'withdraw',
  of: signup.id,
});
export const verification = made(
  'hours',
  { decision: 'verified', verifier: { name: 'Mei', email: 'mei@a.example' } },
  { id: '0199a1b2-0000-7000-8000-000000000003', action: 'verify', of: hours.id },
);
export const everything = [feedback, signup, hours, pledge, withdrawal, verification];

/** An answer as it came over the network. */
export function answer(status: number, body: unknown = '', headers: Record<string, string> = {}): Answer {
  return {
    status,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    header: (name) => headers[name] ?? null,
  };
}

/** What a receiver's answer to `submission` means. */
export const verdict = (
  receiver: Receiver,
  status: number,
  body?: unknown,
  submission: Submission = feedback,
  receiptMode: 'status' | 'echo' = 'status',
): Verdict => judge({ answer: answer(status, body), receiver, submission, endpoint, receiptMode, now });

/** The issues of a refusal. */
export function issues(result: Verdict): unknown {
  return result.type === 'declined' ? result.issues : result;
}

/** The receipt of a yes. */
export function receipt(result: Verdict): unknown {
  return result.type === 'accepted' ? result.receipt : result;
}

/** The JSON that is posted. */
export const jsonBody = (receiver: Receiver, submission: Submission, shape?: Shape): unknown =>
  JSON.parse(encode(receiver, submission, shape).body);

/** The form that is posted. */
export const formBody = (receiver: Receiver, submission: Submission, shape?: Shape): URLSearchParams =>
  new URLSearchParams(encode(receiver, submission, shape).body);
