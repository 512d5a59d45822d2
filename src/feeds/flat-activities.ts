import type { Activity } from '../domain/activity.js';
import { joinAddress, plainText, safeUrl } from './content.js';
import { collect } from './feed.js';
import type { Diagnostic, FeedOptions, FeedPage } from './feed.js';
import { applyFieldMap, isoDates, splitList } from './field-map.js';
import { momentOf } from './schema-org-sessions.js';
import { textLanguage } from './text-language.js';
import { amount, boolean, distinct, line, list } from './values.js';

/** `12.50 GBP`, `0` or a number as a price. */
function priceOf(value: unknown): Activity['price'] {
  const [, code, figure = value, after] =
    /^([A-Z]{3})?\s*([\d.,]+)\s*([A-Z]{3})?$/.exec(line(value) ?? '') ?? [];
  const found = amount(figure);
  const currency = code ?? after;
  return found === undefined ? undefined : { amount: found, ...(currency && { currency }) };
}

function onlineOf(value: unknown): Activity['online'] {
  const word = line(value)?.toLowerCase();
  if (word === 'online' || word === 'offline' || word === 'mixed') return word;
  const flag = boolean(value);
  return flag === undefined ? undefined : flag ? 'online' : 'offline';
}

/** Activities out of records with our field names (CONTRACT 2.1), as a field map or a CSV gives them. */
export function flatActivities(records: Record<string, unknown>[], options: FeedOptions): FeedPage<Activity> {
  const { lang, url, dateFormat } = options;
  const diagnostics: Diagnostic[] = [];
  const activities = collect<Activity>(isoDates(records, dateFormat), diagnostics, (raw, report) => {
    const name = line(raw['name'], lang);
    if (!name) return void report('has no name', 'name');
    const organization = line(raw['organization'], lang);
    const category = distinct(splitList(raw['category'], lang));
    const start = momentOf(raw['start']);
    if (!start && line(raw['start'])) report('is not an ISO date', 'start');
    return {
      id: line(raw['id']),
      name,
      lang: textLanguage([raw], [raw['name'], raw['description']], lang),
      description: plainText(raw['description'], lang),
      start,
      end: momentOf(raw['end']),
      place: line(raw['place'], lang),
      address: joinAddress(list(raw['address']), lang),
      online: onlineOf(raw['online']),
      capacity: amount(raw['capacity']),
      remaining: amount(raw['remaining']),
      price: priceOf(raw['price']),
      category: category.length ? category : undefined,
      audience: line(raw['audience'], lang),
      organization: organization ? { name: organization } : undefined,
      url: safeUrl(raw['url'], url),
      cancelled: boolean(raw['cancelled']),
    };
  });
  return { records: activities, diagnostics };
}

/** Reads activities by `options.fieldMap`. */
export const readMappedActivities = (input: unknown, options: FeedOptions): FeedPage<Activity> =>
  flatActivities(applyFieldMap(input, options.fieldMap ?? {}), options);
