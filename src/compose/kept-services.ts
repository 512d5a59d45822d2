import type { Service } from '../domain/service.js';
import { openDeviceStore } from '../storage/store.js';
import type { KeptFeed } from './service-desk-api.js';

/** Most characters that are kept of one feed. */
const MOST = 12_000_000;

/** The last good read, as it lies on the device. */
interface StoredServices extends KeptFeed {
  /** JSON */
  services: string;
  categories: Service['categories'];
}

/** Services to keep. */
export interface KeptServices {
  records: readonly Service[];
  categories: Service['categories'];
  etag?: string;
  /** Whether the `etag` stands for all of it. */
  isWhole: boolean;
}

const store = () => openDeviceStore<StoredServices>('feeds');
const about = () => openDeviceStore<KeptFeed>('feeds');
const aboutKey = (key: string) => `about ${key}`;

/** Keeps the last good read, but nothing about sensitive services, and nothing of a feed that is very large. */
export async function keepServices(
  key: string,
  { records, categories, etag, isWhole }: KeptServices,
): Promise<void> {
  const kept = records.filter(({ sensitive }) => !sensitive);
  const parts: string[] = [];
  let length = 0;
  for (const service of kept) {
    const text = JSON.stringify(service);
    length += text.length;
    parts.push(text);
    if (length > MOST) return forget(key);
  }
  const facts = {
    at: Date.now(),
    isWhole: isWhole && kept.length === records.length,
    length,
    ...(etag && { etag }),
  };
  // A full disk must not keep a resident from reading what has just arrived.
  await store()
    .set(key, { ...facts, services: `[${parts.join()}]`, categories })
    .then(() => about().set(aboutKey(key), facts))
    .catch(() => forget(key));
}

async function forget(key: string): Promise<void> {
  await Promise.all([about().delete(aboutKey(key)), store().delete(key)]).catch(() => undefined);
}

/** What is known of the last good read, without reading it. */
export const lookUp = (key: string): Promise<KeptFeed | undefined> =>
  about()
    .get(aboutKey(key))
    .catch(() => undefined);

/** The last good read. */
export async function keptServices(
  key: string,
): Promise<{ records: Service[]; categories: Service['categories']; at: number } | undefined> {
  const kept = await store()
    .get(key)
    .catch(() => undefined);
  return (
    kept && {
      records: JSON.parse(kept.services) as Service[],
      categories: kept.categories,
      at: kept.at,
    }
  );
}
