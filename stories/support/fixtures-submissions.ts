import { createId, KIT_VERSION, type Submission } from '../../src/domain/submission.js';
import { at, sayIn } from './say.js';

const person = (lang: string) => ({ name: sayIn(lang)('Chen Hua', '陈华'), email: 'hua@example.org' });

/** `data` that each form takes as it is, in the language of the story. */
export const complete: Record<
  'signup' | 'hours' | 'pledge' | 'feedback',
  (lang: string) => Record<string, unknown>
> = {
  signup: (lang) => ({
    activityId: 'tai-chi',
    role: 'participant',
    people: [{ name: person(lang).name }],
    contact: person(lang),
  }),
  hours: (lang) => ({
    person: person(lang),
    activityId: 'canteen',
    activity: sayIn(lang)('Serving lunch in the canteen', '食堂午餐服务'),
    start: at(-1, '10:30'),
    end: at(-1, '13:00'),
    breakMinutes: 0,
    minutes: 150,
    provenance: 'claimed',
  }),
  pledge: (lang) => ({
    needId: 'coats',
    donor: { type: 'individual', ...person(lang) },
    inKind: [
      {
        type: 'goods',
        item: sayIn(lang)('Winter coats', '冬衣'),
        quantity: 2,
        unit: sayIn(lang)('coats', '件'),
      },
    ],
  }),
  feedback: (lang) => ({
    type: 'suggestion',
    text: sayIn(lang)('A bench at the bus stop would help.', '公交站加一张长椅会更好。'),
    anonymous: false,
    contact: person(lang),
  }),
};

/** A submission of the past hour, as the outbox holds it. */
export function submission<K extends keyof typeof complete>(
  kind: K,
  lang: string,
  more: Partial<Submission> = {},
): Submission {
  const say = sayIn(lang);
  const names = {
    signup: say('Tai chi by the pond', '水塘边太极'),
    hours: say('Serving lunch in the canteen', '食堂午餐服务'),
    pledge: say('Winter coats for pupils', '学生冬衣'),
    feedback: say('Neighbourhood canteen', '邻里食堂'),
  };
  return {
    id: createId(),
    kind,
    action: 'create',
    of: null,
    createdAt: new Date().toISOString(),
    locale: lang,
    page: location.origin + location.pathname,
    subject: { kind: 'page', id: kind, name: names[kind] },
    area: null,
    clientReference: null,
    kit: KIT_VERSION,
    data: complete[kind](lang) as never,
    ...more,
  };
}
