import type { LateSection, Messages, TagSection } from './messages.js';

type Load<T> = () => Promise<{ default: T }>;
type Texts = Record<string, object>;

/**
 * One language: what every tag needs, and where to find what each needs beside and what comes later. A page loads those of
 * its tags, and the names of one language's files only.
 */
export type Language = { core: object } & { [Section in TagSection]: Load<object> } & {
  late: { [Section in LateSection]: Load<Texts> };
};

const languages: Record<string, Load<Language>> = {
  en: () => import('./en.js'),
  'zh-Hans': () => import('./zh-hans.js'),
  'zh-Hant': () => import('./zh-hant.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  ar: () => import('./ar.js'),
  vi: () => import('./vi.js'),
  ru: () => import('./ru.js'),
};
const loaded = new Map<string, Messages>();

/** Which texts are wanted beside the core. */
export interface Wanted {
  tags: readonly TagSection[];
  late: readonly LateSection[];
}

/** The language of the kit that serves a BCP 47 tag best: itself, its script, its language, then English. */
export function matchLanguage(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return [tag, `${language}-${script}`, language].find((name) => Object.hasOwn(languages, name)) ?? 'en';
  } catch {
    return 'en';
  }
}

const keyOf = (language: string, { tags, late }: Wanted): string => [language, ...tags, '+', ...late].join();

/** Texts of a language that are already here. */
export const peekMessages = (language: string, wanted: Wanted): Messages | undefined =>
  loaded.get(keyOf(language, wanted));

/**
 * Loads texts in a language of {@link matchLanguage}; what is not wanted is not there.
 * @param load how a file is fetched; somebody may want to try again
 */
export async function loadMessages(
  language: string,
  wanted: Wanted,
  load: <T>(get: () => Promise<T>) => Promise<T> = (get) => get(),
): Promise<Messages> {
  const known = peekMessages(language, wanted);
  if (known) return known;
  const { default: files } = await load(languages[language]!);
  const [own, late] = await Promise.all([
    Promise.all(wanted.tags.map((tag) => load(files[tag]))),
    Promise.all(wanted.late.map((name) => load(files.late[name]))),
  ]);
  const messages: Texts = { ...files.core } as Texts;
  wanted.tags.forEach((tag, index) => (messages[tag] = own[index]!.default));
  for (const { default: sections } of late)
    for (const [section, texts] of Object.entries(sections))
      messages[section] = { ...messages[section], ...texts };
  const whole = messages as unknown as Messages;
  loaded.set(keyOf(language, wanted), whole);
  return whole;
}
