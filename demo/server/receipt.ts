import type { Submission } from '../../src/domain/submission.js';
import { dateFromToday, dateInPingan } from '../data/vocabulary.js';
import { languageOf } from './validate.js';

/** The answer to a submission, CONTRACT 4.2. */
export interface DemoReceipt {
  id: string;
  reference: string;
  status: 'accepted' | 'waitlisted' | 'pending';
  message?: string;
  respondBy?: string;
}

/** Working days within which a resident is answered. */
const answerWithin = 5;

/** The date so many working days (Monday to Friday) after a day in Pingan. Holidays are not known here. */
export function workingDaysAfter(days: number, now: number): string {
  let left = days;
  for (let ahead = 1; ; ahead++) {
    const date = dateFromToday(ahead, now);
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && --left === 0) return date;
  }
}

const answered = new Set(['complaint', 'question', 'mediation']);

const words = {
  en: {
    waitlisted: 'All places are taken. You are on the waiting list, and we ring you when a place is free.',
    hours: 'A social worker confirms these hours.',
    withdrawn: 'It has been taken back.',
    verified: 'The decision is on record.',
    mediation: 'A mediator rings you first, before anybody else is asked.',
  },
  zh: {
    waitlisted: '名额已满，您已进入候补名单，有空位时会致电通知您。',
    hours: '时数将由社工确认。',
    withdrawn: '已撤回。',
    verified: '确认结果已登记。',
    mediation: '调解员会先与您通话，之后才联系其他人。',
  },
};

/** How a submission is counted: people of a participant's sign-up, money or pieces of a pledge. */
export function figuresOf(submission: Submission): {
  activityId?: string;
  places: number;
  needId?: string;
  pledged: number;
} {
  if (submission.action !== 'create') return { places: 0, pledged: 0 };
  if (submission.kind === 'signup') {
    const data = submission.data as Submission<'signup'>['data'];
    return {
      activityId: data.activityId,
      places: data.role === 'participant' ? data.people.length : 0,
      pledged: 0,
    };
  }
  if (submission.kind === 'pledge') {
    const { needId, money, inKind = [] } = submission.data as Submission<'pledge'>['data'];
    const pledged = money ? Number(money.amount) : inKind.reduce((sum, gift) => sum + gift.quantity, 0);
    return { ...(needId ? { needId } : {}), places: 0, pledged };
  }
  return { places: 0, pledged: 0 };
}

/**
 * Writes the receipt.
 * @param facts `number`: running number; `waitlisted`: no place was left; `now`: ms since 1970
 */
export function receiptFor(
  submission: Submission,
  facts: { number: number; waitlisted: boolean; now: number },
): DemoReceipt {
  const say = words[languageOf(submission)];
  const receipt: DemoReceipt = {
    id: submission.id,
    reference: `PA-${dateInPingan(facts.now).slice(0, 4)}-${String(facts.number).padStart(4, '0')}`,
    status: facts.waitlisted ? 'waitlisted' : 'accepted',
  };
  if (submission.action === 'withdraw') return { ...receipt, message: say.withdrawn };
  if (submission.action === 'verify') return { ...receipt, message: say.verified };
  if (facts.waitlisted) return { ...receipt, message: say.waitlisted };
  if (submission.kind === 'hours') return { ...receipt, status: 'pending', message: say.hours };
  if (submission.kind === 'feedback') {
    const { type } = submission.data as Submission<'feedback'>['data'];
    if (answered.has(type)) {
      const respondBy = workingDaysAfter(answerWithin, facts.now);
      return { ...receipt, ...(type === 'mediation' ? { message: say.mediation } : {}), respondBy };
    }
  }
  return receipt;
}
