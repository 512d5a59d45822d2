import type { Late } from '../../late.js';

export default {
  pledge: {
    currency: 'Валюта',
    back: 'Все просьбы',
    fullHint: 'Всё нужное уже собрано. Больше ничего не требуется.',
    list: 'Просьбы о помощи',
    pledge: (title) => `Предложить помощь: ${title}`,
    pledgeShort: 'Предложить помощь',
    needed: (amount) => `Нужно ещё ${amount}`,
    progress: (received, pledged, target) => `Обещано ${pledged} из ${target}, из них получено ${received}`,
    receivedOf: (received, target) => `Получено ${received} из ${target}`,
    meter: (title) => `Уже обещано: ${title}`,
    full: 'Собрано',
    urgent: 'Срочно',
    due: (date) => `до ${date}`,
    byResident: 'Кто-то из соседей',
    empty: 'Сейчас ничего не нужно',
    emptyHint: 'Спасибо. Загляните сюда чуть позже.',
    received: (title) => `Спасибо. Ваше предложение помощи записано: «${title}».`,
    pay: 'Оплатить сейчас',
    ledger: 'Откуда помощь и на что она пошла',
    ledgerReceived: 'Получено',
    ledgerSpent: 'Потрачено',
    sources: {
      donation: 'Пожертвование',
      'enterprise-income': 'Доход социального предприятия',
      'government-purchase': 'Государственный заказ',
    },
    other: 'Предложить другую помощь',
    ledgerEntry: 'Операция',
  },
} satisfies Late<'pledge'>;
