import { genitive, n } from '../../count-ru.js';
import type { LateErrors } from '../../late.js';
import type { Messages } from '../../messages.js';

const figure = (text: string) => n(Number(text));

export default {
  further: {
    captchaMissing: 'Пройдите проверку, что вы человек',
    draftKept: 'Ваши незаконченные ответы снова здесь.',
    draftHint: 'Они хранились только на этом устройстве.',
    draftClear: 'Начать заново',
    draftAside:
      'Вы меняете ответы, которые отправили раньше. Ответы, которые вы начали писать, потом вернутся.',
    files: 'Фото или документы',
    filesHint:
      'JPEG, PNG, WebP, GIF, PDF, офисные документы или текст, вместе не больше 10 МБ. Место съёмки мы удаляем из фото.',
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
    tooLong: (label, max) =>
      `Слишком длинный ответ в поле «${label}»: можно не больше ${genitive(max, '# знака', '# знаков')}`,
    number: (label) => `В поле «${label}» нужно число, например 1000 или 1,5`,
    tooSmall: (label, min) => `В поле «${label}» должно быть не меньше ${figure(min)}`,
    tooBig: (label, max) => `В поле «${label}» должно быть не больше ${figure(max)}`,
    tick: (label) => `Чтобы продолжить, отметьте «${label}»`,
  },
} satisfies Pick<Messages, 'further'> & { errors: LateErrors };
