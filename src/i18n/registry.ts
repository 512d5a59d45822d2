import type { CoreMessages, Messages, TagSection } from './messages.js';

type Load<T> = () => Promise<{ default: T }>;

/** The files of one language: what every tag needs, and what each needs beside. A page loads those of its tags. */
type Language = { core: Load<CoreMessages> } & { [Section in TagSection]: Load<Messages[Section]> };

const languages: Record<string, Language> = {
  en: {
    core: () => import('./en/core.js'),
    directory: () => import('./en/directory.js'),
    signup: () => import('./en/signup.js'),
    hours: () => import('./en/hours.js'),
    pledge: () => import('./en/pledge.js'),
    feedback: () => import('./en/feedback.js'),
    outbox: () => import('./en/outbox.js'),
  },
  'zh-Hans': {
    core: () => import('./zh-hans/core.js'),
    directory: () => import('./zh-hans/directory.js'),
    signup: () => import('./zh-hans/signup.js'),
    hours: () => import('./zh-hans/hours.js'),
    pledge: () => import('./zh-hans/pledge.js'),
    feedback: () => import('./zh-hans/feedback.js'),
    outbox: () => import('./zh-hans/outbox.js'),
  },
};
const sections: TagSection[] = ['directory', 'signup', 'hours', 'pledge', 'feedback', 'outbox'];
const loaded = new Map<string, Messages>();

/** The language of the kit that serves a BCP 47 tag best: itself, its script, its language, then English. */
export function matchLanguage(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return [tag, `${language}-${script}`, language].find((name) => Object.hasOwn(languages, name)) ?? 'en';
  } catch {
    return 'en';
  }
}

/** Texts of a language for one tag that are already here. */
export const peekMessages = (language: string, section: TagSection): Messages | undefined =>
  loaded.get(`${language} ${section}`);

/**
 * Loads the texts that a tag needs in a language of {@link matchLanguage}: the core and the tag's own section; other
 * tags' sections are not there.
 * @param load how a file is fetched; somebody may want to try again
 */
export async function loadMessages(
  language: string,
  section: TagSection,
  load: <T>(get: () => Promise<T>) => Promise<T> = (get) => get(),
): Promise<Messages> {
  const key = `${language} ${section}`;
  let messages = loaded.get(key);
  if (!messages) {
    const files = languages[language]!;
    // The outbox shows what was entered in all the others, so it needs their words too.
    const wanted = section === 'outbox' ? sections : [section];
    const [core, ...own] = await Promise.all([
      load(files.core),
      ...wanted.map((name) => load<{ default: unknown }>(files[name])),
    ]);
    const texts = Object.fromEntries(wanted.map((name, index) => [name, own[index]!.default]));
    messages = { ...core.default, ...texts } as unknown as Messages;
    loaded.set(key, messages);
  }
  return messages;
}
