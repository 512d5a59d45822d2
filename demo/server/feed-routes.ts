import type { Context, Hono } from 'hono';
import type { HoursData, HoursHistory, HoursVerifyData } from '../../src/domain/volunteer-hours.js';
import { buildActivities } from '../data/activities.js';
import { feedNames } from '../data/build.js';
import { buildFeedback } from '../data/feedback.js';
import { buildHours, buildHoursHistory } from '../data/hours.js';
import { buildNeeds } from '../data/needs.js';
import type { Language } from '../data/vocabulary.js';
import type { FeedSource } from './feed-source.js';
import { problem } from './problem.js';
import { readQuery } from './service-query.js';
import type { Page, ServiceSearch } from './service-search.js';
import { filesBelow, serveFile, withEtag } from './static-files.js';
import type { SubmissionStore } from './submission-store.js';

const json = 'application/json; charset=utf-8';

/** A question that is asked again within a minute is not asked of the database. */
const briefly = 'public, max-age=60';

/** The pages beside this one (RFC 8288). */
function pageLinks(url: URL, { page_number: page, total_pages: last }: Page): string {
  const to = (number: number, rel: string) => {
    const query = new URLSearchParams(url.search);
    query.set('page', String(number));
    return `<${url.pathname}?${query}>; rel="${rel}"`;
  };
  return [
    to(1, 'first'),
    ...(page > 1 ? [to(Math.min(page - 1, last), 'prev')] : []),
    ...(page < last ? [to(page + 1, 'next')] : []),
    to(last, 'last'),
  ].join(', ');
}

/** Language asked for: `?lang=`, else the browser's. */
export function languageFor(request: Request): Language {
  const asked = new URL(request.url).searchParams.get('lang') ?? request.headers.get('accept-language') ?? '';
  return /^\s*zh/i.test(asked) ? 'zh' : 'en';
}

/** Hours of the demo's own and of submissions, with the last decision on each; newest first. */
async function hoursHistory(store: SubmissionStore, language: Language): Promise<HoursHistory> {
  const rows = await store.hours();
  const decisions = new Map<string | null, HoursVerifyData>();
  const recorded: HoursHistory['entries'] = [];
  for (const { id, of, action, body } of rows) {
    const { data } = JSON.parse(body) as { data: HoursData | HoursVerifyData };
    if (action === 'verify') decisions.set(of, data as HoursVerifyData);
    else {
      const { start, minutes, activity, provenance, person } = data as HoursData;
      recorded.push({ id, start, minutes, activity, status: 'pending', provenance, person: person.name });
    }
  }
  const entries = [...recorded, ...buildHoursHistory(language)].map((entry) => {
    const decision = decisions.get(entry.id);
    return decision
      ? { ...entry, status: decision.decision, minutes: decision.minutes ?? entry.minutes }
      : entry;
  });
  return { entries: entries.sort((a, b) => Date.parse(b.start) - Date.parse(a.start)) };
}

/** What the tags read: services, activities, needs, hours, feedback, and the files of the data folder. */
export function addFeedRoutes(
  app: Hono,
  { source, store, search }: { source: FeedSource; store: SubmissionStore; search: ServiceSearch },
): void {
  const answer = (context: Context, feed: unknown, headers: Record<string, string> = {}) =>
    withEtag(context.req.raw, typeof feed === 'string' ? feed : JSON.stringify(feed), json, {
      vary: 'accept-language',
      ...headers,
    });

  /** Live figures, unless the data folder brings a feed of that name. */
  const feedRoute = (path: string, name: string, build: (language: Language, context: Context) => unknown) =>
    app.get(path, async (context) => {
      const language = languageFor(context.req.raw);
      return answer(
        context,
        (await source.folderFeed(`${name}-${language}.json`)) ?? (await build(language, context)),
      );
    });

  app.get('/api/services', async (context) => {
    const url = new URL(context.req.url);
    const page = await search.find(
      source.services(languageFor(context.req.raw)),
      readQuery(url.searchParams),
    );
    return answer(context, page, { 'cache-control': briefly, link: pageLinks(url, page) });
  });
  app.get('/api/services/:id', (context) => {
    const service = source
      .services(languageFor(context.req.raw))
      .find(({ id }) => id === context.req.param('id'));
    return service ? answer(context, service) : problem(404, 'There is no service with this id.');
  });
  feedRoute('/api/activities', 'activities', async (language, context) => {
    const signedUp = await store.participants();
    return buildActivities(language, {
      signedUp: (id) => signedUp.get(id) ?? 0,
      urgent: context.req.query('urgent') !== undefined,
    });
  });
  feedRoute('/api/needs', 'needs', async (language, context) => {
    const pledges = await store.pledges();
    return buildNeeds(language, {
      pledged: (id) => pledges.get(id) ?? 0,
      urgent: context.req.query('urgent') !== undefined,
    });
  });
  feedRoute('/api/hours', 'hours', buildHours);
  // A portal shows each resident their own hours, behind its sign-in. The demo has no sign-in: everybody's are here.
  feedRoute('/api/hours/history', 'hours-history', (language) => hoursHistory(store, language));
  feedRoute('/api/feedback', 'feedback', buildFeedback);
  app.get('/api/feedback/status/:reference', async (context) => {
    const found = await store.findByReference(context.req.param('reference'));
    if (!found) return problem(404, 'Nothing was received under this reference.');
    const { reference, receivedAt, isWithdrawn } = found;
    const status = isWithdrawn ? 'withdrawn' : 'received';
    return answer(context, {
      reference,
      status,
      updatedAt: receivedAt,
      history: [{ at: receivedAt, status: 'received' }],
    });
  });

  app.get('/data/:file', async (context) => {
    const feed = await source.feed(context.req.param('file'));
    return feed === undefined ? problem(404, `Feeds here: ${feedNames.join(', ')}`) : answer(context, feed);
  });
  app.get('/feeds/', async (context) =>
    answer(context, { files: source.folder ? await filesBelow(source.folder) : feedNames }),
  );
  app.get('/feeds/*', async (context) => {
    const path = new URL(context.req.url).pathname.slice('/feeds/'.length);
    if (source.folder) return serveFile(context.req.raw, source.folder, path);
    const feed = await source.feed(path);
    return feed === undefined ? problem(404, 'There is no such feed.') : answer(context, feed);
  });
}
