import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildActivities } from './activities.js';
import { buildCommunity } from './community.js';
import { buildServices } from './build-services.js';
import { buildFeedback } from './feedback.js';
import { buildHours, buildHoursHistory } from './hours.js';
import { buildNeeds } from './needs.js';
import type { Language } from './vocabulary.js';

/** Puts records in the page envelope of HSDS 3.1, all on one page. */
export const onePage = (contents: unknown[]) => ({
  total_items: contents.length,
  total_pages: 1,
  page_number: 1,
  size: contents.length,
  first_page: true,
  last_page: true,
  empty: contents.length === 0,
  contents,
});

const builders: Record<string, (language: Language) => unknown> = {
  services: (language) => onePage(buildServices(language)),
  community: buildCommunity,
  activities: (language) => buildActivities(language),
  needs: (language) => buildNeeds(language),
  hours: buildHours,
  'hours-history': (language) => ({ entries: buildHoursHistory(language) }),
  feedback: buildFeedback,
};

/** Names of all feeds: `services-en.json` and so on. */
export const feedNames = Object.keys(builders).flatMap((name) => [`${name}-en.json`, `${name}-zh.json`]);

/** The feed of that file name as of today, or nothing where there is none. */
export function buildFeed(fileName: string): unknown {
  const [, name = '', language] = /^([a-z-]+)-(en|zh)\.json$/.exec(fileName) ?? [];
  return Object.hasOwn(builders, name) ? builders[name]!(language as Language) : undefined;
}

// `tsx demo/data/build.ts DIR` writes the feeds as files, for a page on a static server.
if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const target = process.argv[2] ?? 'demo/.data/feeds';
  await mkdir(target, { recursive: true });
  for (const name of feedNames) await writeFile(join(target, name), `${JSON.stringify(buildFeed(name), null, 1)}\n`);
  console.log(`${feedNames.length} feeds written to ${target}`);
}
