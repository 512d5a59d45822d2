import type { Service } from '../../../src/domain/service.js';
import { generateServices, random } from '../../support/generated-services.js';

/** A feed that everyone is given, and what it was made of. */
export interface BenchFeed {
  services: Service[];
  /** A page of HSDS 3.1, as JSON. */
  bytes: Buffer;
}

const PER_MEGABYTE = 1024 * 1024;

/** A service as HSDS 3.1 writes one; short enough for 100,000 of them to stay below the kit's cap of 64 MB. */
function toHsds(service: Service, at: number, next: () => number): object {
  const { name, description, organization, categories, audience, areas, languages, cost, locations } =
    service;
  const term = (taxonomy: string, text: string) => ({ taxonomy_term: { name: text, taxonomy } });
  return {
    id: `service-${at}`,
    name,
    description,
    url: `https://portal.example.org/${at}`,
    status: 'active',
    organization: { name: organization!.name },
    phones: [{ number: `+1 555 ${String(1_000_000 + at).slice(-7)}` }],
    service_at_locations: [
      {
        location: {
          latitude: +(25 + next() / 4).toFixed(5),
          longitude: +(121.3 + next() / 4).toFixed(5),
          addresses: [{ address_1: locations[0]!.address }],
        },
      },
    ],
    languages: languages.map((code) => ({ code })),
    ...(cost && { cost_options: [{ option: cost }] }),
    attributes: [
      ...categories.map(({ id: code, name: label, parentId }) => ({
        taxonomy_term: { id: code, name: label, ...(parentId && { parent_id: parentId }) },
      })),
      ...(at % 2 ? audience.map((text) => term('audience', text)) : areas.map((text) => term('area', text))),
    ],
  };
}

/** Generates as many services, the same at every run. */
export function makeFeed(count: number): BenchFeed {
  const next = random(31);
  const services = generateServices(count);
  const contents = services.map((service, at) => JSON.stringify(toHsds(service, at, next)));
  const head = `"total_items":${count},"total_pages":1,"page_number":1,"size":${count},"first_page":true,"last_page":true,"empty":false`;
  return { services, bytes: Buffer.from(`{${head},"contents":[${contents.join(',')}]}`) };
}

/** How large a feed is, for people. */
export const sizeOf = ({ services, bytes }: BenchFeed): string =>
  `${services.length.toLocaleString('en')} records, ${(bytes.length / PER_MEGABYTE).toFixed(1)} MB, ${Math.round(bytes.length / services.length)} bytes each`;
