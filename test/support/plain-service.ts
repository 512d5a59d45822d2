import type { Service } from '../../src/domain/service.js';

/** A service with a name and nothing else but what is given. */
export const plainService = (name: string, rest: Partial<Service> = {}): Service => ({
  id: name,
  name,
  categories: [],
  audience: [],
  areas: [],
  delivery: [],
  phones: [],
  contacts: [],
  locations: [],
  schedules: [],
  languages: [],
  ...rest,
});
