import { genitive } from '../count-ru.js';
import type { Early } from '../late.js';

/** After "в течение". */
const daysText = (number: number) => genitive(number, '# дня', '# дней');

export default {
  heading: 'Расскажите, что вы думаете',
  intro: '',
  question: 'Что вы хотите сообщить?',
  typeMissing: 'Выберите, что вы хотите сообщить',
  types: {
    rating: 'Оценка',
    suggestion: 'Предложение',
    complaint: 'Жалоба',
    need: 'Просьба',
    mediation: 'Помощь в споре',
    question: 'Вопрос',
    correction: 'Исправление',
  },
  typeHints: {
    rating: 'Хорошо ли вам помогли?',
    suggestion: 'Как сделать лучше',
    complaint: 'Что-то пошло не так',
    need: 'Чего здесь не хватает',
    mediation: 'Посредник поможет договориться',
    question: 'Спросите, и вам ответят',
    correction: 'Здесь неверные сведения',
  },
  message: 'Ваше сообщение',
  messageHint: 'Пожалуйста, не пишите имена и номера счетов других людей.',
  messageMissing: 'Напишите сообщение',
  send: 'Отправить сообщение',
  about: (name) => `О чём: ${name}`,
  topic: 'К какой теме это относится?',
  topicHint: 'Выберите тему, чтобы сообщение попало к нужным людям.',
  topicNone: 'Другая тема',
  anonymous: 'Отправить анонимно',
  anonymousHint: 'Тогда вам никто не сможет ответить.',
  contact: 'Как вам ответить?',
  contactHints: {
    mediation: 'Посредник поможет, только если сможет с вами связаться. Достаточно почты или телефона.',
    question: 'Мы ответим, только если сможем с вами связаться. Достаточно почты или телефона.',
  },
  answerWithin: (days) => `Ответим в течение ${daysText(days)}`,
} satisfies Early<'feedback'>;
