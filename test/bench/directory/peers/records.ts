/** What every peer shows of a service. */
export interface Row {
  name: string;
  organization: string;
  category: string;
  description: string;
  address: string;
}

interface HsdsService {
  name: string;
  description: string;
  organization: { name: string };
  service_at_locations: { location: { addresses: { address_1: string }[] } }[];
  attributes: { taxonomy_term: { name: string } }[];
}

export const fields = ['name', 'organization', 'category', 'description', 'address'] as const;
export const FIRST = 20;

/** Reads the page of HSDS that everyone is given, just as far as is shown. */
export async function readRows(): Promise<Row[]> {
  const { contents } = (await (await fetch('/feed')).json()) as { contents: HsdsService[] };
  return contents.map((service) => ({
    name: service.name,
    organization: service.organization.name,
    category: service.attributes[0]!.taxonomy_term.name,
    description: service.description,
    address: service.service_at_locations[0]!.location.addresses[0]!.address_1,
  }));
}

/** All texts of a row, ready to be searched. */
export const textOf = (row: Row): string => fields.map((field) => row[field]).join('\n');

export const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);
