import type { Diagnostic } from './feed.js';
import { feedCaps } from './feed-caps.js';
import { record, text } from './values.js';
import type { Raw } from './values.js';

/** Reports on one record; the rest of it is still read. */
export type Report = (message: string, field?: string) => void;

/** A record as read, before it surely has an id. */
export type Draft<T> = Omit<T, 'id'> & { id?: string | undefined };

/** Converts one item; `undefined` drops it, which it reports itself. */
export type Convert<T> = (raw: Raw, report: Report) => Draft<T> | undefined;

/** So much is said about one feed. */
export const MAX_DIAGNOSTICS = 500;

/** Converts batches of items of one feed; of several records with one id the first is kept. */
export type Collector = <T extends { id: string }>(items: unknown[], convert: Convert<T>) => T[];

/**
 * Makes a missing id from name and start, and says the same about the same record and field once. Where `convert` throws
 * nothing of the batch is kept: it may be given again.
 */
export function openCollector(diagnostics: Diagnostic[], finish: typeof compact = compact): Collector {
  const taken = new Map<string, boolean>();
  let count = 0;
  return <T extends { id: string }>(items: unknown[], convert: Convert<T>) => {
    const drafts: (Draft<T> | undefined)[] = [];
    // Most records have nothing to report.
    const notes: Map<string, Diagnostic>[] = [];
    const end = Math.min(items.length, feedCaps.records - count);
    let raw: Raw;
    const report: Report = (message, field = '') => {
      const name = text(raw['id']) ?? text(raw['@id']) ?? text(raw['name']) ?? count + drafts.length;
      const found = (notes[drafts.length] ??= new Map());
      found.set(`${field} ${message}`, { record: name, ...(field && { field }), message });
    };
    while (drafts.length < end) {
      raw = record(items[drafts.length]);
      drafts.push(convert(raw, report));
    }
    const add = (diagnostic: Diagnostic) =>
      diagnostics.length < MAX_DIAGNOSTICS && diagnostics.push(diagnostic);
    const records: T[] = [];
    for (const [at, draft] of drafts.entries()) {
      notes[at]?.forEach(add);
      if (!draft) continue;
      const { name, title, start } = draft as { name?: string; title?: string; start?: string };
      const id = draft.id || [name ?? title, start].filter(Boolean).join(' ').slice(0, 300);
      const isSaid = taken.get(id);
      if (isSaid === undefined) {
        taken.set(id, false);
        draft.id = id;
        records.push(finish(draft as unknown as T));
      } else if (!isSaid) {
        taken.set(id, true);
        add({ record: id, field: 'id', message: 'id is taken by an earlier record' });
      }
    }
    const wasFull = count > feedCaps.records;
    count += items.length;
    if (count > feedCaps.records && !wasFull)
      diagnostics.push({ message: `only the first ${feedCaps.records} records are read` });
    return records;
  };
}

/** Converts all items of a feed at once. */
export const collect = <T extends { id: string }>(
  items: unknown[],
  diagnostics: Diagnostic[],
  convert: Convert<T>,
): T[] => openCollector(diagnostics)(items, convert);

/** Adds to a record what of the other is not undefined. */
export function fill<T extends object>(kept: T, more: Partial<T>): T {
  for (const key in more) if (more[key] !== undefined) kept[key] = more[key];
  return kept;
}

/** The record without its undefined fields: a new one, as those with deleted keys are slow and large in every engine. */
export const compact = <T extends object>(record: T): T => fill({} as T, record);
