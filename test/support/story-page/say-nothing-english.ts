import { dictionaries, type Say } from '../../../stories/support/say.js';

export * from '../../../stories/support/say.js';

/** Says what the fixtures say, where they have no words in a language in Chinese: an English word is then the kit's own. */
export const sayIn =
  (lang: string): Say =>
  (en, zh) =>
    dictionaries[lang]?.[en] ?? zh;
