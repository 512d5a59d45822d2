import type { Service } from '../domain/service.js';
import { openFeed } from './feed.js';
import type { Diagnostic, FeedOptions, FeedPage } from './feed.js';
import { openEnvelope, unwrap } from './hsds-envelope.js';
import { openConverter } from './hsds-records.js';
import type { Category } from './hsds-terms.js';
import * as mess from './mess.js';
import type { TableFile } from './tables.js';
import { useMess } from './tidy.js';
import { lowerHead, records } from './values.js';

/** A file of a folder of tables, to be fetched. */
export interface WantedFile {
  /** The table it holds. */
  name: string;
  /** Absolute address. */
  url: string;
  /** It is usual, but need not be there. */
  isOptional?: boolean;
}

/** Services of one page, with the terms above their categories. */
export interface ServicePage extends FeedPage<Service> {
  /** The feed only names the files that services are in: `readServiceFiles` reads their texts. */
  wants?: WantedFile[];
  /** Tables that stand in a feed that wants files. */
  tables?: TableFile[];
  categories: Category[];
  /** Ids of services that came place by place (`service_at_location`): other pages may hold more of their places. */
  outlets?: string[];
  /** Number of records the page holds, also those that were left out. */
  held: number;
}

/**
 * Reads HSDS 3.0 and 3.1 and Open Referral UK 1 and 3: page, array, NDJSON, one service, services of organizations or
 * at locations. Never throws.
 */
export function readServices(input: unknown, options: FeedOptions): ServicePage {
  useMess(mess);
  const diagnostics: Diagnostic[] = [];
  const value = openFeed(input, diagnostics);
  const head = lowerHead(value);
  const converter = openConverter(options, diagnostics, head['organizations']);
  const { items, held, total, next } = openEnvelope(value, options.url, diagnostics, converter.addTerm);
  if (Array.isArray(head['services'])) records(head['taxonomy_terms']).forEach(converter.addTerm);
  const { services, outlets } = unwrap(items);
  return {
    records: converter.add(services),
    diagnostics,
    categories: [...converter.categories.values()],
    held,
    ...(outlets.length && { outlets }),
    ...(total !== undefined && { total }),
    ...(next && { next }),
  };
}
