import { activities, history, hours, needs, topics } from './fixtures.js';
import { services } from './fixtures-services.js';
import { sayIn, type Say } from './say.js';

const feeds: Record<string, (say: Say) => unknown> = { services, activities, needs, hours, history, topics };

/** What stands at the address of a fixture, `NAME.LANGUAGE.json`; nothing where it is none. `NAME.old.…` is an old copy. */
export function feedOf(file: string): unknown {
  const [, name = '', lang = ''] = /^([a-z]+)(?:\.old)?\.(en|zh-Hans)\.json$/.exec(file) ?? [];
  return Object.hasOwn(feeds, name) ? feeds[name]!(sayIn(lang)) : undefined;
}
