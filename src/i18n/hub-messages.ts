import { matchLanguage } from './registry.js';

/** What a hub itself says: only on devices that many people use. */
export interface HubMessages {
  idleTitle: string;
  /** In how many seconds everything is cleared. */
  idleText: (seconds: number) => string;
  stay: string;
  cleared: string;
}

/** By BCP 47 tag; `controllers/add-messages.ts` adds to them. */
export const hubLanguages: Record<string, () => Promise<{ default: HubMessages }>> = {
  en: () => import('./en/hub.js'),
  'zh-Hans': () => import('./zh-hans/hub.js'),
  'zh-Hant': () => import('./zh-hant/hub.js'),
  es: () => import('./es/hub.js'),
  fr: () => import('./fr/hub.js'),
  ar: () => import('./ar/hub.js'),
  vi: () => import('./vi/hub.js'),
  ru: () => import('./ru/hub.js'),
};

/** Loads a hub's texts in the language that serves a BCP 47 tag best. */
export const loadHubMessages = async (tag: string): Promise<HubMessages> =>
  (await (hubLanguages[matchLanguage(tag)] ?? hubLanguages['en']!)()).default;
