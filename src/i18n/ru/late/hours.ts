import { genitive } from '../../count-ru.js';
import type { Late } from '../../late.js';

/** After "больше". */
const hoursText = (number: number) => genitive(number, '# часа', '# часов');

export default {
  hours: {
    minutes: 'Продолжительность',
    decision: 'Решение',
    checkIn: 'Отметить приход',
    checkOut: 'Отметить уход',
    checkedInAt: (time) => `Приход отмечен: ${time}`,
    checkInUnsaved:
      'На этом устройстве ничего не сохраняется. Не закрывайте эту страницу, пока не отметите уход.',
    cancelCheckIn: 'Отменить отметку',
    forgotten: (hours) => `Вы отметили приход больше ${hoursText(hours)} назад. Укажите, когда вы закончили.`,
    endBeforeStart:
      'Введите окончание, которое позже начала. Если вы работали за полночь, сделайте две записи.',
    breakTooLong: 'Введите перерыв короче времени работы',
    inFuture: 'Записывайте часы только после окончания',
    tooLong: (hours) => `Запишите за один день не больше ${hoursText(hours)}`,
    tooOld: 'Выберите дату поближе',
    received: 'Спасибо за ваше время.',
    confirm: 'Подтвердить',
    reject: 'Отклонить',
    reason: 'Причина',
    reasonMissing: 'Напишите, почему вы отклоняете эти часы',
    adjust: 'Сколько минут подтвердить',
    verifyEmpty: 'Часов для проверки нет',
    verifyReceived: 'Мы получили ваше решение.',
    history: 'Уже записанные часы',
    historyEmpty: 'Часов пока нет',
    pending: 'Ждёт подтверждения',
    verified: 'Подтверждено',
    rejected: 'Отклонено',
    sum: (text) => `Подтверждено: ${text}`,
    tier: (label) => `Уровень: ${label}`,
    recorded: 'По отметкам',
    claimed: 'Введено вручную',
    minutesMismatch: 'Проверьте минуты: они не сходятся с началом, окончанием и перерывом',
    nextTier: (text, label) => `До уровня «${label}» осталось: ${text}`,
    verifyEmptyHint: 'Вы всё проверили.',
    verifyList: 'Часы на проверку',
    verifyName: 'Ваше имя: решаете вы.',
    adjustHint: 'Исправьте, если нужно.',
    reasonHint: 'Только если вы отклоняете часы.',
  },
} satisfies Late<'hours'>;
