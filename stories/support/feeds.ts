import {
  communityActivities,
  communityHours,
  communityNeeds,
  communityServices,
  communityTopics,
} from './community/community.js';
import { activities, history, hours, longHistory, needs, topics } from './fixtures.js';
import { opening, places } from './fixtures-places.js';
import { services } from './fixtures-services.js';
import { manyAreas, terms } from './fixtures-terms.js';
import { sayIn, type Say } from './say.js';

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
};

/** The name of a fixture, how it is to be read, and its language: `NAME.LANGUAGE.json` or `NAME.WAY.LANGUAGE.json`. */
export function readFile(file: string): { name: string; way: string; lang: string } {
  const [, name = '', way = '', lang = ''] =
    /^([a-z]+\d*)(?:\.([a-z]+))?\.([a-z]{2}(?:-\w+)?)\.json$/.exec(file) ?? [];
  return { name, way, lang };
}

/** What stands at the address of a fixture; nothing where it is none. */
export function feedOf(file: string): unknown {
  const { name, lang } = readFile(file);
  return Object.hasOwn(feeds, name) ? feeds[name]!(sayIn(lang)) : undefined;
}
