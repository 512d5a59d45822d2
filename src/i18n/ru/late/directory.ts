import { count, genitive, n } from '../../count-ru.js';
import type { Late } from '../../late.js';

const services = (number: number) => count(number, '# услуга', '# услуги', '# услуг');
/** After "от" and "до". */
const years = (number: number) => genitive(number, '# года', '# лет');

export default {
  directory: {
    findKind: 'Найти вид услуги',
    findArea: 'Найти свою улицу, дом или район',
    findValue: (facet) => `Найти в списке «${facet}»`,
    foundValues: (number) =>
      number ? count(number, '# совпадение', '# совпадения', '# совпадений') : 'Ничего не найдено',
    responsible: (area) => `${area}: к кому обращаться`,
    withoutHint: 'Уберите что-то одно:',
    without: (label, number) => `Без «${label}»: ${services(number)}`,
    withoutWords: (words, number) => `Без слов «${words}»: ${services(number)}`,
    didYouMean: 'Возможно, вы искали',
    correct: 'Предложить исправление',
    contactDirectly: (action) =>
      `На этой странице нет действия «${action}». Обратитесь в организацию напрямую.`,
    backToResults: 'Назад к результатам',
    phone: 'Телефон',
    address: 'Адрес',
    eligibility: 'Кто может обратиться',
    ages: (from, to) =>
      from !== undefined && to !== undefined
        ? `От ${n(from)} до ${years(to)}`
        : from !== undefined
          ? `От ${years(from)}`
          : `До ${years(to!)} включительно`,
    contact: 'К кому обращаться',
    how: 'Как получить',
    wait: 'Сколько ждать',
    transportation: 'Как добраться',
    checked: (date) => `Проверено ${date}`,
    neverChecked: 'Неизвестно, когда эти сведения проверяли.',
    notWeekly: 'не каждую неделю',
    ofMonth: (days) => `${new Intl.ListFormat('ru').format(days.map(String))} числа каждого месяца`,
    today: 'Сегодня',
    accreditations: 'Аккредитация',
    source: 'Источник',
    loadingDetails: 'Загружаем подробности…',
    copyLink: 'Копировать ссылку',
    linkCopied: 'Ссылка скопирована.',
    copyAsText: 'Копировать как текст',
    textCopied: 'Список скопирован.',
    notCopied: 'Этот браузер не разрешает копировать.',
    share: 'Поделиться',
    print: 'Распечатать',
    findPlace: 'Найти нужный адрес',
    placesFound: (number) => count(number, '# адрес', '# адреса', '# адресов'),
    savedHeading: 'Сохранённые услуги',
    savedEmpty: 'Пока ничего не сохранено',
    savedEmptyHint: 'Нажмите «Сохранить» рядом с услугой, и она появится здесь.',
    savedHere: 'Этот список есть только на этом устройстве. Больше его никто не видит.',
    savedInMemory:
      'Список исчезнет, когда вы уйдёте с этой страницы. Чтобы сохранить его, распечатайте или скопируйте.',
    savedGone: (number) =>
      count(
        number,
        '# сохранённой услуги больше нет в списке.',
        '# сохранённых услуг больше нет в списке.',
        '# сохранённых услуг больше нет в списке.',
      ),
    savedUnsure: (number) =>
      count(
        number,
        'Сейчас не удалось проверить # сохранённую услугу. Она останется в списке.',
        'Сейчас не удалось проверить # сохранённые услуги. Они останутся в списке.',
        'Сейчас не удалось проверить # сохранённых услуг. Они останутся в списке.',
      ),
    savedForget: 'Убрать из списка',
    removeSaved: (name) => `Убрать: ${name}`,
    nearTo: (name) => `Рядом: ${name}`,
    nearFinding: 'Определяем, где вы…',
    nearDenied:
      'Этой странице не разрешено знать, где вы. Разрешите это в настройках браузера или введите название места.',
    nearUnavailable: 'Устройство не может определить, где вы сейчас. Введите название места.',
    nearTimeout: 'Не удалось быстро определить, где вы. Попробуйте ещё раз или введите название места.',
    nearInsecure: 'Браузер сообщает, где вы, только страницам с адресом на https. Введите название места.',
    nearFound: (number) => count(number, 'Найдено # место', 'Найдено # места', 'Найдено # мест'),
    nearNone: 'Такое место не найдено.',
    nearFailed: 'Поиск мест не отвечает. Попробуйте ещё раз.',
  },
} satisfies Late<'directory'>;
