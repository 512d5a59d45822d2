import type { Late } from '../../late.js';
import { count } from '../../count-ru.js';

const oneOf = (numbers: readonly string[]) =>
  new Intl.ListFormat('ru', { type: 'disjunction' }).format(numbers);

export default {
  feedback: {
    ratings: 'Как вы оцениваете услугу?',
    ratingsMissing: 'Поставьте хотя бы одну оценку',
    dimensions: {
      attitude: 'Отношение к людям',
      skill: 'Знание дела',
      effect: 'Результат',
      speed: 'Скорость',
      overall: 'В целом',
    },
    stars: (number) => count(number, '# звезда', '# звезды', '# звёзд'),
    contactMissing: 'Введите адрес почты или номер телефона',
    publish: 'Показать эту просьбу соседям',
    publishHint: 'Без вашего имени и контактов.',
    behalf: 'Я заполняю за другого человека',
    behalfName: 'За кого?',
    behalfRelationship: 'Откуда вы знаете этого человека?',
    behalfConsent: 'Этот человек знает об этом и согласен',
    visitAddress: 'Адрес',
    visitWhen: 'Когда вам удобно?',
    visit: 'Прошу прийти ко мне домой',
    changes: 'Что неверно?',
    changeField: 'Какие сведения неверны?',
    changeFrom: 'Что указано сейчас',
    changeTo: 'Как должно быть',
    changeMissing: 'Напишите, как должно быть',
    addChange: 'Указать ещё одну ошибку',
    correctionFields: {
      name: 'Название',
      phone: 'Телефон',
      email: 'Электронная почта',
      url: 'Сайт',
      address: 'Адрес',
      hours: 'Часы работы',
      cost: 'Стоимость',
      other: 'Другое',
    },
    otherParty: 'С кем у вас спор?',
    otherPartyHint:
      'Пишите как можно меньше: достаточно «сосед сверху». Мы никогда не передадим этим людям ваши контакты.',
    otherPartyMissing: 'Напишите, с кем у вас спор',
    relationship: 'Кто вы друг другу?',
    relationshipMissing: 'Напишите, кто вы друг другу, например соседи',
    urgent: 'Возможно, кто-то в опасности',
    danger: (numbers) => `Если кто-то сейчас в опасности, не ждите нас. Звоните по номеру ${oneOf(numbers)}.`,
    dangerNoNumbers: 'Если кто-то сейчас в опасности, не ждите нас. Звоните в полицию или скорую помощь.',
    courtCase: 'Об этом уже идёт суд',
    courtCaseHint: 'Пока дело в суде, посредник обычно не может помочь. Мы подскажем, к кому обратиться.',
    mediationConsent: 'Разрешаю посреднику связаться со мной по этому вопросу',
    mediationConsentMissing: 'Поставьте отметку, чтобы разрешить посреднику связаться с вами',
    received: {
      rating: 'Спасибо. Мы получили вашу оценку.',
      suggestion: 'Спасибо. Мы получили ваше предложение.',
      complaint: 'Спасибо. Мы получили вашу жалобу.',
      need: 'Спасибо. Мы получили вашу просьбу.',
      mediation: 'Спасибо. Посредник получил вашу просьбу.',
      question: 'Спасибо. Мы получили ваш вопрос.',
      correction: 'Спасибо. Мы получили ваше исправление.',
    },
  },
} satisfies Late<'feedback'>;
