import {
  communityActivities,
  communityHours,
  communityNeeds,
  communityServices,
  communityTopics,
} from './community/community.js';
import { activities, history, hours, longHistory, needs, topics } from './fixtures.js';
import {
  mixedActivities,
  mixedHistory,
  mixedHours,
  mixedNeeds,
  mixedServices,
  mixedTopics,
} from './fixtures-mixed.js';
import { opening, places } from './fixtures-places.js';
import { services } from './fixtures-services.js';
import { manyAreas, terms } from './fixtures-terms.js';
import { saidIn, sayIn, type Say } from './say.js';

const feeds: Record<string, (say: Say) => unknown> = {
  services,
  opening,
  places,
  areas: (say) => manyAreas(say),
  terms10: (say) => terms(say, 10),
  terms118: (say) => terms(say, 118),
  terms577: (say) => terms(say, 577),
  activities,
  needs,
  hours,
  history,
  nothing: () => ({ entries: [] }),
  longhistory: longHistory,
  topics,
  heyuan: communityServices,
  heyuanactivities: communityActivities,
  heyuanneeds: communityNeeds,
  heyuanhours: communityHours,
  heyuantopics: communityTopics,
  mixed: mixedServices,
  mixedactivities: mixedActivities,
  mixedneeds: mixedNeeds,
  mixedhours: mixedHours,
  mixedhistory: mixedHistory,
  mixedtopics: mixedTopics,
};

/** The name of a fixture, how it is to be read, and its language: `NAME.LANGUAGE.json` or `NAME.WAY.LANGUAGE.json`. */
export function readFile(file: string): { name: string; way: string; lang: string } {
  const [, name = '', way = '', lang = ''] =
    /^([a-z]+\d*)(?:\.([a-z]+))?\.([a-z]{2}(?:-\w+)?)\.json$/.exec(file) ?? [];
  return { name, way, lang };
}

/** Keys under which the feeds of the fixtures have their records. */
const lists = ['contents', '@graph', 'needs'];

/** A feed whose records say what language they are in. */
function inLanguage(feed: unknown, lang: string): unknown {
  if (Array.isArray(feed)) return feed.map((record: object) => ({ lang, ...record }));
  const marked = Object.entries(feed as object).map(([key, value]: [string, unknown]) => [
    key,
    lists.includes(key) ? inLanguage(value, lang) : value,
  ]);
  return Object.fromEntries(marked);
}

/** What stands at the address of a fixture; nothing where it is none. */
export function feedOf(file: string): unknown {
  const { name, lang } = readFile(file);
  if (!Object.hasOwn(feeds, name)) return undefined;
  const feed = feeds[name]!(sayIn(lang));
  return saidIn(lang) === lang ? feed : inLanguage(feed, saidIn(lang));
}
