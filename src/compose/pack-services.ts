import type { Service } from '../domain/service.js';
import type { PackedServices } from './service-desk-api.js';

/** Most characters that are kept of one feed. */
const MOST = 12_000_000;

/** Services as bytes to keep, but nothing about sensitive ones; nothing at all where there are very many. */
export function packServices(
  records: readonly Service[],
  categories: Service['categories'],
): PackedServices | undefined {
  const kept = records.filter(({ sensitive }) => !sensitive);
  const parts: string[] = [];
  let length = 0;
  for (const service of kept) {
    const text = JSON.stringify(service);
    parts.push(text);
    length += text.length;
    if (length > MOST) return undefined;
  }
  return {
    services: new TextEncoder().encode(`[${parts.join()}]`),
    categories,
    isWhole: kept.length === records.length,
  };
}

/** What {@link packServices} was given. */
export const unpackServices = ({ services }: PackedServices): Service[] =>
  JSON.parse(new TextDecoder().decode(services)) as Service[];
