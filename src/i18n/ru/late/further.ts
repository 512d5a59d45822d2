import { genitive, n } from '../../count-ru.js';
import type { LateFurther } from '../../late.js';

const figure = (text: string) => n(Number(text));

export default {
  further: {
    captchaMissing: 'Подтвердите, что вы человек',
    draftKept: 'Ваши незаконченные ответы снова здесь.',
    draftHint: 'Они хранились только на этом устройстве.',
    draftClear: 'Начать заново',
    draftAside:
      'Вы меняете ответы, которые отправили раньше. Ответы, которые вы начали писать, потом вернутся.',
    files: 'Фото или документы',
    filesHint:
      'JPEG, PNG, WebP, GIF, PDF, офисные документы или текст, вместе не больше 10\u00a0МБ. Место съёмки мы удаляем из фото.',
    filesAdd: 'Выбрать файлы',
    fileWorking: 'Готовим файл…',
    fileAlt: (name) => `Что показано в файле ${name}?`,
    fileRemove: (name) => `Убрать ${name}`,
    fileRemoved: (name) => `Файл ${name} убран.`,
    fileAdded: (name, size) => `Файл ${name} добавлен, ${size}.`,
    fileType: (name) => `Файл ${name} нельзя отправить. Выберите фото, PDF или документ.`,
    fileUnreadable: (name) =>
      `Файл ${name} не удаётся прочитать. Выберите его снова или сначала сохраните как JPEG.`,
    fileEmpty: (name) => `Файл ${name} пустой.`,
    filesTooBig: (name, limit) =>
      `Вместе с файлом ${name} получается больше ${limit}. Выберите меньше файлов или файлы поменьше.`,
    filesTooMany: (count) => `Выберите не больше ${genitive(count, '# файла', '# файлов')}.`,
  },
  errors: {
    failed: 'Что-то пошло не так, и ничего не отправлено. Ваши ответы остались на странице.',
    tooLong: (label, max) => `Сократите ответ в поле «${label}» до ${genitive(max, '# знака', '# знаков')}`,
    number: (label) => `Введите число в поле «${label}», например 1000 или 1,5`,
    tooSmall: (label, min) => `Введите ${figure(min)} или больше в поле «${label}»`,
    tooBig: (label, max) => `Введите ${figure(max)} или меньше в поле «${label}»`,
    tick: (label) => `Чтобы продолжить, отметьте «${label}»`,
  },
  fields: {
    fullNameMissing: 'Введите имя и фамилию',
    emailInvalid: 'Введите адрес почты, например name@example.org',
    phoneInvalid: 'Введите номер телефона, например +7 495 012-34-56',
  },
} satisfies LateFurther;
