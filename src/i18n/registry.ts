import type { Messages } from './messages.js';

const loaders: Record<string, () => Promise<{ default: Messages }>> = {
  en: () => import('./en.js'),
  'zh-Hans': () => import('./zh-hans.js'),
};
const loaded = new Map<string, Messages>();

/** The language of the kit that serves a BCP 47 tag best: itself, its script, its language, then English. */
export function matchLanguage(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return [tag, `${language}-${script}`, language].find((name) => Object.hasOwn(loaders, name)) ?? 'en';
  } catch {
    return 'en';
  }
}

/** Texts of a language that is already here. */
export const peekMessages = (language: string): Messages | undefined => loaded.get(language);

/** Loads the texts of a language of {@link matchLanguage}; English where its file cannot be had. */
export async function loadMessages(language: string): Promise<Messages> {
  let messages = loaded.get(language);
  if (!messages) {
    messages = (await loaders[language]!()).default;
    loaded.set(language, messages);
  }
  return messages;
}
