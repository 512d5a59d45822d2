import { openDeviceStore } from '../storage/store.js';
import type { PackedServices } from './service-desk-api.js';

/** What is known of the last good read. */
export interface KeptFeed {
  /** ms since 1970 */
  at: number;
  etag?: string;
  /** Whether all that the `etag` stands for is kept: sensitive services never are. */
  isWhole: boolean;
  /** Bytes that are kept. */
  size: number;
}

/** Feeds that are kept, and bytes of all of them; beyond, the oldest go. */
const MOST = 8;
const MOST_BYTES = 40_000_000;
/** Under what all that is known of them is kept. */
const INDEX = 'kept services';
type Index = Record<string, KeptFeed>;

const store = () => openDeviceStore<PackedServices>('feeds');
const index = () => openDeviceStore<Index>('feeds');

/** Changes what is known, and lets the oldest go. */
async function note(key: string, facts: KeptFeed | undefined): Promise<void> {
  let gone: string[] = [];
  await index().update(INDEX, (before) => {
    const { [key]: _old, ...others } = before ?? {};
    const all = Object.entries(facts ? { ...others, [key]: facts } : others).sort(
      ([, a], [, b]) => b.at - a.at,
    );
    let bytes = 0;
    const kept = all.filter(([, { size }], rank) => (bytes += size) <= MOST_BYTES && rank < MOST);
    gone = all.filter((entry) => !kept.includes(entry)).map(([name]) => name);
    return Object.fromEntries(kept);
  });
  await Promise.all((facts ? gone : [...gone, key]).map((name) => store().delete(name)));
}

/** Keeps what was read, in the place of what was kept before; with nothing to keep, that goes. */
export async function keepServices(
  key: string,
  packed: PackedServices | undefined,
  etag: string | undefined,
): Promise<void> {
  try {
    if (!packed) return await note(key, undefined);
    const { isWhole, services } = packed;
    await store().set(key, packed);
    await note(key, { at: Date.now(), isWhole, size: services.byteLength, ...(etag && { etag }) });
  } catch {
    // A full disk must not keep a resident from reading what has just arrived.
    await note(key, undefined).catch(() => undefined);
  }
}

/** What is known of the last good read, without reading it. */
export const lookUp = (key: string): Promise<KeptFeed | undefined> =>
  index()
    .get(INDEX)
    .then((known) => known?.[key])
    .catch(() => undefined);

/** The last good read. */
export const keptServices = (key: string): Promise<PackedServices | undefined> =>
  store()
    .get(key)
    .catch(() => undefined);
