import { fillIn, type Say } from '../../../stories/support/say.js';

export * from '../../../stories/support/say.js';

/** Says what the fixtures say in Chinese, whatever the language is: a word in Latin letters is then the kit's own. */
export const sayIn =
  (_lang: string): Say =>
  (_en, zh, values) =>
    fillIn(zh, values);
