import { arabic } from './words/arabic.js';
import { russian } from './words/russian.js';
import { spanish } from './words/spanish.js';

/** Says something in the language of the story. */
export type Say = (en: string, zh: string) => string;

/** What the fixtures say in further languages, by the English. */
export const dictionaries: Record<string, Record<string, string>> = {
  ar: arabic,
  es: spanish,
  ru: russian,
};

/** Chinese in both of its scripts; in a language without a dictionary, and where one has no entry, English. */
export const sayIn = (lang: string): Say => {
  if (lang.startsWith('zh')) return (_en, zh) => zh;
  const words = dictionaries[lang] ?? {};
  return (en) => (Object.hasOwn(words, en) ? words[en]! : en);
};

const DAY = 86_400_000;

/** A calendar date in Pingan, so many days from today. */
export const dateIn = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * DAY);

/** A moment in Pingan, so many days from today: `at(2, '19:00')`. */
export const at = (days: number, time: string): string => `${dateIn(days)}T${time}:00+08:00`;
