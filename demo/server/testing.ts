import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startServer, type DemoServer, type ServerOptions } from './app.js';

/** What the receiver answers, receipt or problem. */
export interface Answer {
  id: string;
  reference: string;
  status: string | number;
  respondBy?: string;
  message?: string;
  type: string;
  errors: { detail: string; pointer: string }[];
}

/** A demo server for a test, which can be taken down and started again on the same data. */
export interface TestServer {
  current: DemoServer;
  /** A folder of the test's own. */
  folder: string;
  /** Starts one more on the same data. */
  start(more?: ServerOptions): Promise<DemoServer>;
  /** Ends the server and removes what it stored. */
  end(): Promise<void>;
  post(body: unknown, headers?: Record<string, string>, path?: string): Promise<Response>;
}

/** Starts a server on any port with `/api/_faults`: on PGlite in a folder that goes away, or with DATABASE_URL in a schema that does. */
export async function startTestServer(): Promise<TestServer> {
  const databaseUrl = process.env['DATABASE_URL'] || undefined;
  const schema = databaseUrl ? `demo_test_${process.pid}_${Date.now()}` : undefined;
  const folder = await mkdtemp(join(tmpdir(), 'linkage-demo-'));
  const start = (more: ServerOptions = {}) =>
    startServer({ port: 0, database: databaseUrl ?? join(folder, 'pg'), schema, faults: true, ...more });
  const test: TestServer = {
    current: await start(),
    folder,
    start,
    async end() {
      await test.current.close();
      await rm(folder, { recursive: true, force: true });
      if (!databaseUrl) return;
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      await client.query(`drop schema if exists ${schema} cascade`);
      await client.end();
    },
    post: (body, headers = {}, path = '/api/submissions') =>
      fetch(test.current.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
  return test;
}

/** Reads an answer as JSON. */
export const readAnswer = async (response: Response): Promise<Answer> => (await response.json()) as Answer;

let count = 0;
/** A fresh id. */
export const newId = (): string => `demo-test-${process.pid}-${++count}`;

/** A submission that is well-formed: a question, unless `more` says otherwise. */
export const submissionBody = (id: string, data: object = {}, more: object = {}) => ({
  id,
  kind: 'feedback',
  action: 'create',
  of: null,
  createdAt: '2026-11-20T08:30:00.000Z',
  locale: 'en',
  page: 'https://portal.example/help',
  subject: null,
  area: null,
  clientReference: null,
  kit: 'linkage-kit/0.1.0',
  data: { type: 'question', text: 'Is anybody there?', anonymous: true, ...data },
  ...more,
});
