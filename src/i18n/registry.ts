import type { LateSection, Messages, TagSection } from './messages.js';

export type Load<T> = () => Promise<{ default: T }>;
type Texts = Record<string, object>;

/**
 * One language: what every tag needs, and where to find what each needs beside and what comes later. A page loads those of
 * its tags, and the names of one language's files only.
 */
export type Language = { core: object } & { [Section in TagSection]: Load<object> } & {
  late: { [Section in LateSection]: Load<Texts> };
};

/** By BCP 47 tag; `controllers/add-messages.ts` adds to them. */
export const languages: Record<string, Load<Language>> = {
  en: () => import('./en.js'),
  'zh-Hans': () => import('./zh-hans.js'),
  'zh-Hant': () => import('./zh-hant.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  ar: () => import('./ar.js'),
  vi: () => import('./vi.js'),
  ru: () => import('./ru.js'),
};
/** What has come, by what was wanted. */
export const loaded = new Map<string, Messages>();

/** Which texts are wanted beside the core. */
export interface Wanted {
  tags: readonly TagSection[];
  late: readonly LateSection[];
}

/** The languages that serve a BCP 47 tag, best first: itself, its region's, its script's, its language's, then English. */
export function chainOf(tag: string): string[] {
  try {
    const locale = new Intl.Locale(tag);
    const { language, script, region } = locale.maximize();
    return [locale.baseName, `${language}-${region}`, `${language}-${script}`, language, 'en'].filter(
      (name) => Object.hasOwn(languages, name),
    );
  } catch {
    return ['en'];
  }
}

/** The language that serves a BCP 47 tag best. */
export const matchLanguage = (tag: string): string => chainOf(tag)[0]!;

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
  const source = languages[language]!;
  const { default: files } = await load(source);
  const [own, late] = await Promise.all([
    Promise.all(wanted.tags.map((tag) => load(files[tag]))),
    Promise.all(wanted.late.map((name) => load(files.late[name]))),
  ]);
  const messages: Texts = { ...files.core } as Texts;
  wanted.tags.forEach((tag, index) => (messages[tag] = own[index]!.default));
  for (const { default: sections } of late)
    for (const [section, texts] of Object.entries(sections))
      messages[section] = { ...messages[section], ...texts };
  // Texts were added meanwhile.
  if (source !== languages[language]) return loadMessages(language, wanted, load);
  const whole = messages as unknown as Messages;
  loaded.set(keyOf(language, wanted), whole);
  return whole;
}
