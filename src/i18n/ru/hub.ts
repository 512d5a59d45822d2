import type { HubMessages } from '../hub-messages.js';
import { plural } from '../plural.js';

/** After "через". */
const secondsText = (number: number) =>
  plural('ru', number, { one: '# секунду', few: '# секунды', many: '# секунд', other: '# секунды' });

export default {
  idleTitle: 'Вы ещё здесь?',
  idleText: (seconds) =>
    `Через ${secondsText(seconds)} мы очистим эту страницу, чтобы следующий человек ничего не увидел.`,
  stay: 'Да, я здесь',
  cleared: 'Страница очищена.',
} satisfies HubMessages;
