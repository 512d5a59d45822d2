import type { HubMessages } from '../hub-messages.js';
import { plural } from '../plural.js';

export default {
  idleTitle: 'Вы ещё здесь?',
  idleText: (seconds) =>
    `Всё на этой странице будет удалено через ${plural('ru', seconds, { one: '# секунду', few: '# секунды', many: '# секунд', other: '# секунды' })}, чтобы этого не увидел следующий человек.`,
  stay: 'Да, я здесь',
  cleared: 'Всё удалено.',
} satisfies HubMessages;
