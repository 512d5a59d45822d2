import type { Messages } from '../../messages.js';

export default {
  outcome: {
    referenceHint: 'Сохраните этот номер. Он понадобится, если вы захотите что-то уточнить.',
    waitlisted: 'Вы в листе ожидания',
    waitlistedHint: 'Все места заняты. Мы сообщим, когда место освободится.',
    pending: 'Получено, ждёт подтверждения',
    pendingHint: 'Мы сообщим, когда это подтвердят.',
    followLink: 'Узнать, что дальше',
    // A date can end with the point of "г."
    respondBy: (date) => `Вам ответят не позднее ${date.replace(/\.$/, '')}.`,
    unconfirmedHint: 'Это отправлено, но получатель не сообщил, дошло ли оно.',
    parkedSignIn: 'Получатель просит вас войти. Ваши ответы сохранены. Войдите и отправьте снова.',
    parkedSetUp: 'Получатель сейчас не может это принять. Ваши ответы сохранены.',
    sendAgain: 'Отправить снова',
    parkedCaptcha:
      'Проверка, что вы человек, устарела. Ваши ответы сохранены. Пройдите проверку ещё раз и отправьте снова.',
    parkedFile:
      'Одного файла больше нет на этом устройстве, поэтому ничего не отправлено. Нажмите «Изменить», снова добавьте файл и отправьте.',
    sendingFiles: (percent) =>
      `Отправляем файлы: ${(percent / 100).toLocaleString('ru', { style: 'percent' })}`,
    copyAnswers: 'Копировать мои ответы',
    answersCopied: 'Ваши ответы скопированы.',
    copyFailed: 'Скопировать не удалось.',
  },
} satisfies Pick<Messages, 'outcome'>;
