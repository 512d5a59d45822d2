import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { openDatabase } from './database.js';
import { Faults } from './faults.js';
import { addFeedRoutes } from './feed-routes.js';
import { FeedSource } from './feed-source.js';
import { openToAll, securityHeaders } from './headers.js';
import { Inbox } from './inbox/inbox-routes.js';
import { addPortalRoutes } from './portal-routes.js';
import { problem } from './problem.js';
import { ServiceSearch } from './service-search.js';
import { SubmissionStore } from './submission-store.js';
import { addSubmissionRoutes } from './submission-routes.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** How the demo server is started. */
export interface ServerOptions {
  /** 0 takes any free port (5173). */
  port?: number;
  /** When the port is taken, the next free one is used (false). */
  nextFreePort?: boolean;
  /** Folder with feeds to serve instead of our own. */
  dataDir?: string | undefined;
  /** How many made up services are added, to try a large directory with (0). */
  generated?: number;
  /** `memory://`, a folder for PGlite, or a `postgres://` URL (`DATABASE_URL`, else `demo/.data/pg`). */
  database?: string | undefined;
  /** PostgreSQL schema to keep to; on a server only. */
  schema?: string | undefined;
  /** Makes the services ready to be searched at once, not when the first question comes (false). */
  preload?: boolean;
  /** Adds `/api/_faults`, with which a test makes submissions fail (false). */
  faults?: boolean;
  /** Where `build:cdn` put the scripts (`cdn/`). */
  cdnDir?: string;
}

/** A server that runs. */
export interface DemoServer {
  /** `http://127.0.0.1:5173`, without slash at the end. */
  url: string;
  /** Where submissions are kept, for people. */
  where: string;
  /** Ends connections, then the database. */
  close(): Promise<void>;
}

const readOnly = [
  '/api/services',
  '/api/services/:id',
  '/api/activities',
  '/api/needs',
  '/api/hours',
  '/api/hours/history',
  '/api/feedback',
  '/api/feedback/status/:reference',
  '/inbox',
  '/inbox/live',
  '/inbox/items.json',
];

/** Puts the routes together. */
function createApp(parts: {
  store: SubmissionStore;
  source: FeedSource;
  search: ServiceSearch;
  inbox: Inbox;
  faults: Faults | undefined;
  cdnFolder: string;
}): Hono {
  const { store, source, search, inbox, faults, cdnFolder } = parts;
  const hooks = { store, onStored: (id: string) => inbox.announce(id) };
  const app = new Hono();
  app.use(securityHeaders);
  for (const path of ['/cdn/*', '/data/*', '/feeds/*', '/assets/*']) app.use(path, openToAll);
  app.use('/data/*', compress());
  app.use('/api/services', compress());
  app.use('/api/*', async (context, next) => {
    await next();
    context.header('cross-origin-resource-policy', 'cross-origin');
  });
  app.use(
    '/api/*',
    cors({
      origin: '*',
      allowMethods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
      allowHeaders: ['Content-Type', 'Accept', 'Idempotency-Key', 'X-CSRF-Token'],
      exposeHeaders: ['Retry-After', 'ETag', 'Link'],
      maxAge: 600,
    }),
  );
  if (faults) {
    faults.addRoutes(app);
    for (const path of ['/api/submissions', '/api/orgs/*', '/api/committees/*'])
      app.use(path, faults.middleware);
  }
  addSubmissionRoutes(app, hooks);
  addFeedRoutes(app, { source, store, search });
  inbox.addRoutes(app);
  addPortalRoutes(app, { source, hooks, cdnFolder });
  for (const path of readOnly)
    app.all(path, () =>
      problem(405, 'This address is read with GET.', { headers: { allow: 'GET, HEAD, OPTIONS' } }),
    );
  app.notFound(() => problem(404, 'There is nothing at this address.'));
  app.onError((error) => {
    console.error(error);
    return problem(500, 'Something went wrong here. What was sent can be sent again.');
  });
  return app;
}

/** Starts the portal, the receiver and the inbox on loopback. */
export async function startServer(options: ServerOptions = {}): Promise<DemoServer> {
  const { port = 5173, nextFreePort = false } = options;
  const target = options.database ?? (process.env['DATABASE_URL'] || `${root}demo/.data/pg`);
  const source = await FeedSource.open(options.dataDir, options.generated);
  const database = await openDatabase(target, { schema: options.schema });
  const store = new SubmissionStore(database);
  const faults = options.faults ? new Faults() : undefined;
  const inbox = new Inbox(store, database.where);
  const search = new ServiceSearch(database);
  const app = createApp({ store, source, search, inbox, faults, cdnFolder: options.cdnDir ?? `${root}cdn` });
  const server = createAdaptorServer({ fetch: app.fetch });
  const listen = (candidate: number): Promise<number> =>
    new Promise((done, fail) => {
      server.once('error', fail);
      server.listen(candidate, '127.0.0.1', () => {
        server.off('error', fail);
        done((server.address() as AddressInfo).port);
      });
    });
  let used: number | undefined;
  try {
    for (let candidate = port; used === undefined; candidate++) {
      try {
        used = await listen(candidate);
      } catch (error) {
        const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
        if (!isTaken || !nextFreePort || candidate >= port + 100) throw error;
        server.removeAllListeners('error');
      }
    }
  } catch (error) {
    await database.close();
    throw error;
  }
  const languages = options.preload ? (['en', 'zh'] as const) : [];
  const loading = Promise.all(languages.map((language) => search.open(source.services(language)))).catch(
    (error: unknown) => console.error('Services could not be loaded:', error),
  );
  let closing: Promise<void> | undefined;
  return {
    url: `http://127.0.0.1:${used}`,
    where: database.where,
    close: () =>
      (closing ??= (async () => {
        faults?.clear();
        const closed = new Promise<void>((done) => server.close(() => done()));
        // Live streams never end by themselves; requests that are being answered get a moment.
        const deadline = setTimeout(
          () => 'closeAllConnections' in server && server.closeAllConnections(),
          300,
        );
        await closed;
        clearTimeout(deadline);
        await loading;
        await database.close();
      })()),
  };
}
