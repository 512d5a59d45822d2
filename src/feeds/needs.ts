import type { LedgerEntry, Need } from '../domain/need.js';
import { plainText } from './content.js';
import { collect, compact, feedItems, openFeed } from './feed.js';
import type { Diagnostic, Draft, FeedOptions, FeedPage, Report } from './feed.js';
import { textLanguage } from './text-language.js';
import { amount, boolean, isRecord, line, number, record, records } from './values.js';
import type { Raw } from './values.js';

/** Needs and their ledger. */
export interface NeedsPage extends FeedPage<Need> {
  ledger: LedgerEntry[];
}

/** The word of a closed list that a value names, whatever its case, spaces or underscores. */
const oneOf = <T extends string>(value: unknown, words: readonly T[]): T | undefined => {
  const found = line(value)
    ?.toLowerCase()
    .replace(/[\s_]+/g, '-');
  return words.find((word) => word === found);
};

const currencyOf = (value: unknown): string | undefined => line(value)?.toUpperCase();

/** One need, from a record with the field names of CONTRACT 5; reports and gives nothing where it has no title. */
function readNeed(raw: Raw, report: Report, lang?: string): Draft<Need> | undefined {
  const title = line(raw['title'] ?? raw['name'], lang);
  if (!title) return void report('has no title', 'title');
  const figure = (field: string): number | undefined => {
    const found = amount(raw[field]);
    if (found === undefined && line(raw[field])) report('is not a number from nought up', field);
    return found;
  };
  const currency = currencyOf(raw['currency']);
  let type = oneOf(raw['type'], ['money', 'goods', 'skills', 'services']);
  if (!type) {
    type = currency ? 'money' : 'goods';
    report(`is read as ${type}`, 'type');
  }
  const owner = raw['organization'];
  const name = line(isRecord(owner) ? owner['name'] : owner, lang);
  return {
    id: line(raw['id']),
    title,
    lang: textLanguage([raw], [raw['title'] ?? raw['name'], raw['description']], lang),
    organization: name
      ? { id: line(record(owner)['id']) ?? line(raw['organizationId']) ?? name, name }
      : undefined,
    by: oneOf(raw['by'], ['resident', 'organization']),
    type,
    description: plainText(raw['description'], lang),
    unit: line(raw['unit'], lang),
    target: figure('target'),
    pledged: figure('pledged'),
    received: figure('received'),
    currency,
    due: line(raw['due']),
    purpose: line(raw['purpose'], lang),
    urgent: boolean(raw['urgent']),
    full: boolean(raw['full']),
  };
}

function readEntry(raw: Raw, lang: string | undefined): LedgerEntry | undefined {
  const date = line(raw['date']);
  const type = oneOf(raw['type'], ['received', 'spent']);
  if (!date || !type) return undefined;
  return compact<LedgerEntry>({
    date,
    type,
    source: oneOf(raw['source'], ['donation', 'enterprise-income', 'government-purchase']),
    fund: line(raw['fund'], lang),
    needId: line(raw['needId']),
    amount: number(raw['amount']),
    quantity: number(raw['quantity']),
    unit: line(raw['unit'], lang),
    currency: currencyOf(raw['currency']),
    lang: textLanguage([raw], [raw['note'], raw['fund']], lang),
    note: plainText(raw['note'], lang),
  });
}

/** Reads needs and their ledger (`{needs, ledger}`, an array, NDJSON or one need); never throws. */
export function readNeeds(input: unknown, options: FeedOptions): NeedsPage {
  const diagnostics: Diagnostic[] = [];
  const value = openFeed(input, diagnostics);
  const { ledger: entries } = record(value);
  // A feed of a ledger alone is no need without a title.
  const items = Array.isArray(entries) && !record(value)['needs'] ? [] : feedItems(value, ['needs', 'items']);
  const needs = collect<Need>(items, diagnostics, (raw, report) => readNeed(raw, report, options.lang));
  const ledger = records(entries).flatMap((raw, index) => {
    const entry = readEntry(raw, options.lang);
    if (!entry)
      diagnostics.push({
        record: index,
        field: 'ledger',
        message: 'has no date or is neither received nor spent',
      });
    return entry ?? [];
  });
  return { records: needs, diagnostics, ledger };
}
