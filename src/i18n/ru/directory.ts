import { count, genitive, n } from '../count-ru.js';
import type { Early } from '../late.js';

/** After "больше". */
const daysText = (number: number) => genitive(number, '# дня', '# дней');

/** "в 17:30", "завтра в 10:00", "во вторник в 10:00": a moment as `Intl` names it, with what a sentence puts before it. */
const at = (when: string) =>
  when
    .replace(/[\s,в]*(\d+:\d+)$/, ' в $1')
    .trim()
    .replace(/^(сред|пятниц|суббот)а/, '$1у')
    .replace(/^вторник/, 'во $&')
    .replace(/^(понед|сред|четв|пятн|субб|воскр)/, 'в $&');

export default {
  parties: {
    community: 'Местное сообщество',
    'social-organization': 'Общественная организация',
    'social-worker': 'Социальный работник',
    volunteers: 'Волонтёры',
    charity: 'Благотворительность',
    government: 'Органы власти',
    owners: 'Совет собственников жилья',
    property: 'Управляющая компания',
  },
  heading: 'Найдите помощь и услуги',
  search: 'Поиск услуг',
  searchHint: 'Например: питание, уход на дому, консультация юриста',
  results: 'Результаты поиска',
  count: (number) => count(number, '# услуга', '# услуги', '# услуг'),
  similar: (number) =>
    `Точных совпадений нет · ${count(number, '# похожая услуга', '# похожие услуги', '# похожих услуг')}`,
  soFar: (text) => `Пока ${text}`,
  showAll: 'Все услуги',
  partial: 'Загрузилась только часть списка.',
  remains: 'Всё остальное на этой странице работает.',
  showMore: 'Показать ещё',
  category: 'Вид услуги',
  clear: 'Сбросить всё',
  filters: (active) => (active ? `Фильтры · ${n(active)}` : 'Фильтры'),
  empty: 'Подходящих услуг нет',
  emptyHint: 'Введите меньше слов или другие слова. Можно сбросить фильтры.',
  noData: 'Услуг пока нет',
  noDataHint: 'Загляните сюда чуть позже.',
  signUp: 'Записаться',
  volunteer: 'Стать волонтёром',
  pledge: 'Предложить помощь',
  giveFeedback: 'Оставить отзыв',
  save: 'Сохранить',
  email: 'Электронная почта',
  website: 'Сайт',
  cost: 'Стоимость',
  languages: 'Языки',
  areas: 'Район',
  audience: 'Для кого',
  delivery: 'Формат',
  deliveries: { 'in-person': 'Очно', online: 'Онлайн', home: 'У вас дома' },
  accessibility: 'Доступная среда',
  moreLocations: (number) => count(number, '# другой адрес', '# других адреса', '# других адресов'),
  extension: (number) => `доб. ${number}`,
  notChecked: (days) => `Эти сведения не проверяли больше ${daysText(days)}. Позвоните, прежде чем идти.`,
  closed: 'Временно не работает',
  leavePage: 'Уйти с этой страницы',
  providedBy: 'Кто помогает',
  free: 'Бесплатно',
  onlyFree: 'Бесплатно',
  featured: 'Рекомендуем',
  escapeHint: 'Esc — очистить',
  removeFilter: (label) => `Убрать: ${label}`,
  hours: 'Часы работы',
  openNow: 'Открыто сейчас',
  holidays: 'Часы работы в праздники неизвестны. Позвоните, прежде чем идти.',
  personAge: 'Возраст человека',
  personAged: (age) => `Возраст: ${age}`,
  whoseArea: 'Кто отвечает за мой адрес?',
  moreValues: (number) => `Ещё ${n(number)}`,
  fewerValues: 'Свернуть',
  showCount: (number) => count(number, 'Показать # услугу', 'Показать # услуги', 'Показать # услуг'),
  allDay: 'Круглосуточно',
  stateOpen: 'Открыто',
  stateClosed: 'Закрыто',
  closesWhen: (when) => `Открыто · закроется ${at(when)}`,
  opensWhen: (when) => `Закрыто · откроется ${at(when)}`,
  directions: 'Маршрут',
  savedCount: (number) => `Сохранённые (${n(number)})`,
  savedSaid: (name) => `Сохранено: ${name}.`,
  unsavedSaid: (name) => `Убрано из сохранённых: ${name}.`,
  nearMe: 'Рядом со мной',
  nearPlace: 'Рядом с местом',
} satisfies Early<'directory'>;
