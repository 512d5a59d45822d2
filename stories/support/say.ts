import { arabic } from './words/arabic.js';
import { french } from './words/french.js';
import { russian } from './words/russian.js';
import { spanish } from './words/spanish.js';
import { vietnamese } from './words/vietnamese.js';

/** What stands in a text between braces, by name. */
type Values = Record<string, string | number>;
/** Says something in the language of the story: `say('{place}, house {number}', '{place}{number}号', {place, number})`. */
export type Say = (en: string, zh: string, values?: Values) => string;

/** A text with values in the place of their names. */
export const fillIn = (text: string, values: Values = {}): string =>
  text.replace(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));

/** What the fixtures say in further languages, by the English. */
export const dictionaries: Record<string, Record<string, string>> = {
  ar: arabic,
  es: spanish,
  fr: french,
  vi: vietnamese,
  ru: russian,
};

/** Chinese in both of its scripts; in a language without a dictionary, and where one has no entry, English. */
export const sayIn = (lang: string): Say => {
  if (lang.startsWith('zh')) return (_en, zh, values) => fillIn(zh, values);
  const words = dictionaries[lang] ?? {};
  return (en, _zh, values) => fillIn(Object.hasOwn(words, en) ? words[en]! : en, values);
};

/** The language that the fixtures are in on a page in `lang`. */
export const saidIn = (lang: string): string =>
  lang.startsWith('zh') ? 'zh-Hans' : Object.hasOwn(dictionaries, lang) ? lang : 'en';

const DAY = 86_400_000;

/** A calendar date in Pingan, so many days from today. */
export const dateIn = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * DAY);

/** A moment in Pingan, so many days from today: `at(2, '19:00')`. */
export const at = (days: number, time: string): string => `${dateIn(days)}T${time}:00+08:00`;
