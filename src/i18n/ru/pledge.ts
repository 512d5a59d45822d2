import type { Early } from '../late.js';

export default {
  heading: 'Какая помощь нужна',
  intro: 'Вещи, деньги, навыки и время: важна любая помощь. Мы показываем, на что она идёт.',
  send: 'Предложить помощь',
  types: { money: 'Деньги', goods: 'Вещи и продукты', skills: 'Навыки', services: 'Услуги' },
  item: 'Вещь или услуга',
  unit: 'Единица измерения',
  unitDefault: 'шт.',
  frequency: 'Как часто?',
  frequencies: { once: 'Один раз', monthly: 'Каждый месяц', yearly: 'Каждый год' },
  donor: 'От чьего имени?',
  donors: {
    individual: 'От своего имени',
    organization: 'От организации или компании',
    anonymous: 'Анонимно',
  },
  organizationName: 'Название организации',
  handover: 'Как передать помощь?',
  handovers: {
    'drop-off': 'Я привезу',
    'pick-up': 'Заберите, пожалуйста',
    remote: 'Онлайн или на расстоянии',
  },
  handoverPlace: 'Где?',
  publicName: 'Имя, которое увидят все',
  publicNameHint: 'Оставьте пустым, чтобы имя не показывали.',
  noCurrency: 'Сейчас здесь нельзя предложить деньги.',
  general: 'Другая помощь',
  type: 'Что вы предлагаете?',
  amounts: 'Выберите сумму или введите свою',
  hours: 'ч',
} satisfies Early<'pledge'>;
