import type { LateSection, Messages, TagSection } from './messages.js';

type Load<T> = () => Promise<{ default: T }>;
type Texts = Record<string, object>;

/** The files of one language: what every tag needs, what each needs beside, and what comes later. A page loads those of its tags. */
type Language = { core: Load<object> } & { [Section in TagSection]: Load<object> } & {
  late: { [Section in LateSection]: Load<Texts> };
};

const languages: Record<string, Language> = {
  en: {
    core: () => import('./en/core.js'),
    directory: () => import('./en/directory.js'),
    signup: () => import('./en/signup.js'),
    hours: () => import('./en/hours.js'),
    pledge: () => import('./en/pledge.js'),
    feedback: () => import('./en/feedback.js'),
    outbox: () => import('./en/outbox.js'),
    late: {
      outcome: () => import('./en/late/outcome.js'),
      further: () => import('./en/late/further.js'),
      feedback: () => import('./en/late/feedback.js'),
      hours: () => import('./en/late/hours.js'),
      pledge: () => import('./en/late/pledge.js'),
    },
  },
  'zh-Hans': {
    core: () => import('./zh-hans/core.js'),
    directory: () => import('./zh-hans/directory.js'),
    signup: () => import('./zh-hans/signup.js'),
    hours: () => import('./zh-hans/hours.js'),
    pledge: () => import('./zh-hans/pledge.js'),
    feedback: () => import('./zh-hans/feedback.js'),
    outbox: () => import('./zh-hans/outbox.js'),
    late: {
      outcome: () => import('./zh-hans/late/outcome.js'),
      further: () => import('./zh-hans/late/further.js'),
      feedback: () => import('./zh-hans/late/feedback.js'),
      hours: () => import('./zh-hans/late/hours.js'),
      pledge: () => import('./zh-hans/late/pledge.js'),
    },
  },
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
  const files = languages[language]!;
  const [core, own, late] = await Promise.all([
    load(files.core),
    Promise.all(wanted.tags.map((tag) => load(files[tag]))),
    Promise.all(wanted.late.map((name) => load(files.late[name]))),
  ]);
  const messages: Texts = { ...core.default };
  wanted.tags.forEach((tag, index) => (messages[tag] = own[index]!.default));
  for (const { default: sections } of late)
    for (const [section, texts] of Object.entries(sections))
      messages[section] = { ...messages[section], ...texts };
  const whole = messages as unknown as Messages;
  loaded.set(keyOf(language, wanted), whole);
  return whole;
}
