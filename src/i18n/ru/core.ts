import { count } from '../count-ru.js';
import type { EarlyCore } from '../late.js';

const hoursText = (number: number) => count(number, '# час', '# часа', '# часов');
const minutesText = (number: number) => count(number, '# минута', '# минуты', '# минут');

export default {
  common: {
    marks: { stop: '. ', comma: ', ', colon: ': ' },
    optional: '(необязательно)',
    problemTitle: 'Проверьте ответы',
    loading: 'Загружаем…',
    close: 'Закрыть',
    showMore: 'Показать ещё',
    retry: 'Попробовать ещё раз',
    remove: 'Убрать',
    yes: 'Да',
    no: 'Нет',
    goesTo: (name) => `Получатель: ${name}`,
    notSetUp: 'Эта форма ещё не настроена, поэтому отправить её нельзя.',
    demo: 'Демонстрация: из этой формы ничего не отправляется.',
    demoResult: 'Это демонстрация. Ничего не отправлено.',
    loadError: 'Не удалось загрузить список',
    loadErrorHint: 'Возможно, нет интернета или список сейчас недоступен. Попробуйте ещё раз чуть позже.',
    stale: (when) => `Нет связи. Это список от ${when}.`,
    honeypot: 'Оставьте это поле пустым',
    minutes: minutesText,
    hoursAndMinutes: (hours, minutes) =>
      [hours && hoursText(hours), minutes && minutesText(minutes)].filter(Boolean).join(' '),
  },
  fields: {
    fullName: 'Имя и фамилия',
    fullNameMissing: 'Введите имя и фамилию',
    email: 'Электронная почта',
    emailInvalid: 'Введите адрес почты, например name@example.org',
    phone: 'Телефон',
    // No number in Moscow begins with a nought after the code.
    phoneInvalid: 'Введите номер телефона, например +7 495 012-34-56',
    contactHint:
      'Чтобы мы могли с вами связаться. Достаточно одного из двух. Оба поля можно оставить пустыми.',
    date: 'Дата',
    start: 'Начало',
    end: 'Окончание',
    amount: 'Сумма',
    quantity: 'Количество',
    message: 'Сообщение',
    note: 'Примечание',
    age: 'Возраст',
    role: 'Роль',
    activity: 'Мероприятие',
  },
  errors: {
    required: (label) => `Заполните поле «${label}»`,
    choose: (label) => `Выберите ответ в поле «${label}»`,
    invalid: (label) => `Проверьте поле «${label}»`,
    failed: 'Что-то пошло не так, и ничего не отправлено. Ваши ответы остались на странице.',
  },
  states: {
    saved: 'Сохранено на этом устройстве',
    savedHint:
      'Всё отправится само, когда появится связь: с этой страницы или когда вы снова откроете этот сайт.',
    unsent: 'Ещё не отправлено',
    unsentHint:
      'На этом устройстве ничего не сохраняется. Не уходите с этой страницы, пока не увидите «Получено».',
    sending: 'Отправляем…',
    received: 'Получено',
    receivedReference: (reference) => `Получено, номер ${reference}`,
    unconfirmed: 'Отправлено, не подтверждено',
    parked: 'Требует внимания',
    declined: 'Не принято',
    declinedHint: 'Получатель это не принял. Внесите изменения и отправьте снова.',
    full: 'Все места заняты.',
    sendAnother: 'Заполнить ещё раз',
  },
} satisfies EarlyCore;
