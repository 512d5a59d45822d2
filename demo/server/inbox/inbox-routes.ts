import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { inboxPolicy, localNamesOnly } from '../headers.js';
import { problem } from '../problem.js';
import { withEtag } from '../static-files.js';
import type { SubmissionStore } from '../submission-store.js';
import { inboxPage, itemView } from './inbox-view.js';

const html = 'text/html; charset=utf-8';
const policy = {
  'content-security-policy': inboxPolicy,
  'cache-control': 'no-store',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
};
/** Keeps proxies from closing a quiet stream. ms */
const heartbeat = 15_000;

/** `/inbox`: the page, one item of it, its live stream, and `/inbox/items.json` for tests. */
export class Inbox {
  readonly #arrivals = new EventEmitter().setMaxListeners(0);
  readonly #store: SubmissionStore;
  readonly #where: string;

  /** @param where the database, as shown to people */
  constructor(store: SubmissionStore, where: string) {
    this.#store = store;
    this.#where = where;
  }

  /** Tells every open page about a new submission. */
  announce(id: string): void {
    this.#arrivals.emit('arrival', id);
  }

  addRoutes(app: Hono): void {
    app.use('/inbox', localNamesOnly);
    app.use('/inbox/*', localNamesOnly);
    for (const [file, type] of [
      ['inbox.css', 'text/css; charset=utf-8'],
      ['inbox.js', 'text/javascript; charset=utf-8'],
    ] as const) {
      app.get(`/inbox/${file}`, async (context) =>
        withEtag(context.req.raw, await readFile(new URL(file, import.meta.url)), type),
      );
    }
    app.get('/inbox', async (context) => {
      const recipient = context.req.query('to') || undefined;
      const [items, counts] = await Promise.all([
        this.#store.list({ recipient }),
        this.#store.countByRecipient(),
      ]);
      const page = inboxPage(items, {
        portal: `${new URL(context.req.url).origin}/`,
        recipient,
        counts,
        where: this.#where,
      });
      return context.body(page.text, 200, { 'content-type': html, ...policy });
    });
    app.get('/inbox/items.json', async (context) => {
      const items = await this.#store.list({ recipient: context.req.query('to') || undefined, limit: 1000 });
      return context.json(
        items.map(({ body, ...item }) => ({ ...item, submission: JSON.parse(body) as unknown })),
        200,
        { 'cache-control': 'no-store' },
      );
    });
    app.get('/inbox/item/:id', async (context) => {
      const found = await this.#store.find(context.req.param('id'));
      if (!found) return problem(404, 'There is no such submission.');
      const wanted = context.req.query('to');
      if (wanted && wanted !== found.recipient) return context.body(null, 204);
      return context.body(itemView(found).text, 200, { 'content-type': html, ...policy });
    });
    app.get('/inbox/files/:id/:position{[0-9]{1,4}}', async (context) => {
      const { id, position } = context.req.param();
      const file = await this.#store.file(id, Number(position));
      if (!file) return problem(404, 'There is no such file.');
      // A stranger sent it: it is saved under a name of ours, never shown as a page.
      return context.body(new Uint8Array(file.bytes), 200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="file-${position}"`,
        'cache-control': 'no-store',
      });
    });
    app.get('/inbox/live', (context) =>
      streamSSE(context, async (stream) => {
        const onArrival = (id: string) => void stream.writeSSE({ event: 'arrival', data: id });
        this.#arrivals.on('arrival', onArrival);
        stream.onAbort(() => void this.#arrivals.off('arrival', onArrival));
        await stream.writeSSE({ event: 'ready', data: '' });
        while (!stream.aborted) {
          await stream.sleep(heartbeat);
          if (!stream.aborted) await stream.writeSSE({ event: 'beat', data: '' });
        }
      }),
    );
  }
}
