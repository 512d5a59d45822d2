import { activities, history, hours, needs, topics } from './fixtures.js';
import { services } from './fixtures-services.js';
import { sayIn, type Say } from './say.js';

/** What the records of a city of newcomers are written in, in turn. */
const languages = ['zh-Hans', 'en', 'ar', 'vi', 'ru'] as const;

type Feed = Record<string, unknown>;

/** A feed whose records are in one language after the other; each says in which, where its format has a place for that. */
const inTurn =
  (feed: (say: Say) => unknown, ...keys: string[]): (() => Feed) =>
  () => {
    const said = languages.map((lang) => feed(sayIn(lang)) as Feed);
    const mixed = keys.map((key) => {
      const lists = said.map((one) => one[key] as Feed[]);
      return [
        key,
        lists[0]!.map((_, at) => ({
          ...lists[at % languages.length]![at],
          lang: languages[at % languages.length],
        })),
      ];
    });
    return { ...said[0], ...(Object.fromEntries(mixed) as Feed) };
  };

export const mixedServices = inTurn(services, 'contents');
export const mixedActivities = inTurn(activities, '@graph');
export const mixedNeeds = inTurn(needs, 'needs', 'ledger');
export const mixedHours = inTurn(hours, 'activities', 'tiers');
export const mixedHistory = inTurn(history, 'entries');
export const mixedTopics = inTurn(topics, 'topics', 'dimensions');
