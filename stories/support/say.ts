/** Says something in the language of the story. */
export type Say = (en: string, zh: string) => string;

export const sayIn =
  (lang: string): Say =>
  (en, zh) =>
    lang.startsWith('zh') ? zh : en;

const DAY = 86_400_000;

/** A calendar date in Pingan, so many days from today. */
export const dateIn = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * DAY);

/** A moment in Pingan, so many days from today: `at(2, '19:00')`. */
export const at = (days: number, time: string): string => `${dateIn(days)}T${time}:00+08:00`;
