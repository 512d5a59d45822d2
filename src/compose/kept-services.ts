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

const store = () => openDeviceStore<PackedServices>('feeds');
const about = () => openDeviceStore<KeptFeed>('feeds');
const aboutKey = (key: string) => `about ${key}`;

/** Keeps what was read, in the place of what was kept before; with nothing to keep, that goes. */
export async function keepServices(
  key: string,
  packed: PackedServices | undefined,
  etag: string | undefined,
): Promise<void> {
  // A full disk must not keep a resident from reading what has just arrived.
  const forget = () =>
    Promise.all([about().delete(aboutKey(key)), store().delete(key)]).catch(() => undefined);
  if (!packed) return void (await forget());
  const { isWhole, services } = packed;
  const facts = { at: Date.now(), isWhole, size: services.byteLength, ...(etag && { etag }) };
  await store()
    .set(key, packed)
    .then(() => about().set(aboutKey(key), facts))
    .catch(forget);
}

/** What is known of the last good read, without reading it. */
export const lookUp = (key: string): Promise<KeptFeed | undefined> =>
  about()
    .get(aboutKey(key))
    .catch(() => undefined);

/** The last good read. */
export const keptServices = (key: string): Promise<PackedServices | undefined> =>
  store()
    .get(key)
    .catch(() => undefined);
