import { afterEach } from 'node:test';
import { RemoteServices } from '../../src/compose/remote-services.js';
import type { RemoteOptions } from '../../src/compose/remote-services.js';
import type { ServiceQuestion } from '../../src/domain/service-search.js';
import type { ServicesRequest } from '../../src/kit/services.js';
import { startAnswering } from './answering-server.js';
import type { Asked, Said } from './answering-server.js';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A server for one test. */
export const serving = async (answer: (asked: Asked) => Said | Promise<Said>) => {
  const server = await startAnswering(answer);
  ends.push(server.close);
  return server;
};

/** A source whose waits end at once and are written down. */
export const open = (url: string, more: Partial<ServicesRequest> = {}, options: RemoteOptions = {}) => {
  const waits: number[] = [];
  let changes = 0;
  const source = new RemoteServices(
    { url, format: 'auto', onChange: () => changes++, ...more },
    {
      base: 'http://portal.example/',
      wait: (ms, signal) => (waits.push(ms), Promise.resolve(signal.throwIfAborted())),
      ...options,
    },
  );
  ends.push(() => source.close());
  return { source, waits, changes: () => changes };
};

/** A question; all services, unless `more` says otherwise. */
export const ask = (more: Partial<ServiceQuestion> = {}): ServiceQuestion => ({
  words: '',
  facets: {},
  count: 20,
  ...more,
});

/** A service as HSDS has it. */
export const hsds = (id: string, more: object = {}) => ({
  id,
  name: `Service ${id}`,
  status: 'active',
  ...more,
});

/** A page of HSDS out of `all` as a server gives it that never gives more than `most`. */
export const pageOf = (all: object[], { url }: Asked, most = 500): Said => {
  const perPage = Math.min(most, Number(url.searchParams.get('per_page')));
  const page = Number(url.searchParams.get('page'));
  const contents = all.slice((page - 1) * perPage, page * perPage);
  const pages = Math.ceil(all.length / perPage);
  return {
    body: {
      total_items: all.length,
      total_pages: pages,
      page_number: page,
      size: contents.length,
      first_page: page === 1,
      last_page: page >= pages,
      empty: !contents.length,
      contents,
    },
  };
};
export const many = Array.from({ length: 45 }, (_, at) => hsds(`s${at}`));
export const idsOf = ({ records }: { records: { id: string }[] }) => records.map(({ id }) => id);
