import { count } from '../count-ru.js';
import type { Early } from '../late.js';

const hoursText = (number: number) => count(number, '# час', '# часа', '# часов');
const minutesText = (number: number) => count(number, '# минута', '# минуты', '# минут');

export default {
  heading: 'Запишите волонтёрские часы',
  intro: 'Важен каждый час. Запишите свои часы здесь. Организатор их подтвердит.',
  record: 'Записать часы',
  activityMissing: 'Напишите, чем вы занимались',
  dateMissing: 'Введите дату',
  startMissing: 'Введите время начала, например 09:00',
  endMissing: 'Введите время окончания, например 11:30',
  break: 'Перерыв (в минутах)',
  total: (text) => `Всего: ${text}.`,
  claimedHint: 'Часы, которые вы вводите сами, помечаются «Введено вручную», пока их не подтвердят.',
  verifier: 'Кто может это подтвердить?',
  verifierHint: 'Имя человека или название команды.',
  capped: (text) => `Длительность мероприятия: ${text}. Больше засчитать нельзя.`,
  checkInHeading: 'Отметьте приход и уход',
  checkInIntro: 'Отметьте приход в начале и уход в конце. Время мы посчитаем сами.',
  verifyHeading: 'Подтвердите волонтёрские часы',
  verifyIntro:
    'Эти люди записали свои часы. Подтвердите часы, исправьте минуты или отклоните и укажите причину.',
  duration: (hours, minutes) =>
    [hours && hoursText(hours), (minutes || !hours) && minutesText(minutes)].filter(Boolean).join(' '),
} satisfies Early<'hours'>;
