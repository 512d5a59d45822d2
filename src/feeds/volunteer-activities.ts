import type { HoursFeed, HoursHistory } from '../domain/volunteer-hours.js';
import { collect, compact, feedItems, openFeed } from './feed.js';
import type { Diagnostic, FeedOptions } from './feed.js';
import { findEvents } from './schema-org-events.js';
import { endOf, momentOf } from './schema-org-sessions.js';
import { amount, line, list, record, records } from './values.js';

type HoursActivity = HoursFeed['activities'][number];
type HoursEntry = HoursHistory['entries'][number];

/** Activities and levels, and what of the feed was not understood. */
export type HoursPage = HoursFeed & { diagnostics: Diagnostic[] };
/** Entries, and what of the feed was not understood. */
export type HistoryPage = HoursHistory & { diagnostics: Diagnostic[] };

/** Reads activities that hours can be logged for: `{activities, tiers}`, an array of them, or schema.org events. */
export function readHoursFeed(input: unknown, options: FeedOptions): HoursPage {
  const diagnostics: Diagnostic[] = [];
  const value = openFeed(input, diagnostics);
  const own = record(value)['activities'];
  const chains = findEvents(Array.isArray(own) ? own.map((name) => (line(name) ? { name } : name)) : value);
  const above = new Map(chains.events.map(([event, parent]) => [event, parent]));
  const activities = collect<HoursActivity>([...above.keys()], diagnostics, (raw, report) => {
    const name = line(raw['name'] ?? above.get(raw)?.['name'], options.lang);
    if (!name) return void report('has no name', 'name');
    const start = momentOf(raw['start'] ?? raw['startDate']);
    const end = momentOf(raw['end']) ?? endOf(raw, start);
    return { id: line(raw['@id']) ?? line(raw['id']) ?? line(raw['identifier']), name, start, end };
  });
  if (chains.isForeign) diagnostics.push({ message: 'holds no activities' });
  const tiers = records(record(value)['tiers'])
    .map((tier) => ({
      minutes: Math.round(amount(tier['minutes']) ?? -1),
      label: line(tier['label'] ?? tier['name'], options.lang) ?? '',
    }))
    .filter((tier) => tier.minutes >= 0 && tier.label)
    .sort((a, b) => a.minutes - b.minutes);
  return { activities, ...(tiers.length && { tiers }), diagnostics };
}

/** Reads hours the receiver holds: `{entries}` or an array of them; what has no start, activity or minutes is left out. */
export function readHoursHistory(input: unknown, options: FeedOptions): HistoryPage {
  const diagnostics: Diagnostic[] = [];
  const items = feedItems(openFeed(input, diagnostics), ['entries', 'items']);
  const entries = collect<HoursEntry>(items, diagnostics, (raw, report) => {
    const start = momentOf(raw['start']);
    const minutes = amount(raw['minutes']);
    const activity = line(record(list(raw['activity'])[0])['name'] ?? raw['activity'], options.lang);
    if (!start || minutes === undefined || !activity) return void report('has no start, activity or minutes');
    const status = line(raw['status'])?.toLowerCase();
    return {
      id: line(raw['id']) ?? `${activity} ${start}`,
      start,
      minutes: Math.round(minutes),
      activity,
      status: status === 'verified' || status === 'rejected' ? status : 'pending',
      provenance: line(raw['provenance'])?.toLowerCase() === 'recorded' ? 'recorded' : 'claimed',
      person: line(record(raw['person'])['name'] ?? raw['person'], options.lang),
    };
  });
  return { entries: entries.map(compact), diagnostics };
}
