/** The kit's languages, each by its own name. */
export const languages = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  es: 'Español',
  fr: 'Français',
  ar: 'العربية',
  vi: 'Tiếng Việt',
  ru: 'Русский',
} as const;

/** A language that the toolbar offers. */
export type StoryLanguage = keyof typeof languages;

/** The language of the toolbar, or of the story; English where it is none of the kit's. */
export const languageOf = ({ lang }: Record<string, unknown>): StoryLanguage =>
  typeof lang === 'string' && Object.hasOwn(languages, lang) ? (lang as StoryLanguage) : 'en';

/** The direction of writing: the language's own, unless the toolbar says otherwise. */
export function directionOf(globals: Record<string, unknown>): 'ltr' | 'rtl' {
  const { dir } = globals;
  if (dir === 'ltr' || dir === 'rtl') return dir;
  return languageOf(globals) === 'ar' ? 'rtl' : 'ltr';
}
