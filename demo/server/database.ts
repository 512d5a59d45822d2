import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import pg from 'pg';
import { holdFolder } from './folder-lock.js';

/** Runs one SQL statement with `$1` parameters and gives its rows. */
export type Query = <Row = Record<string, unknown>>(sql: string, params?: unknown[]) => Promise<Row[]>;

/** PostgreSQL, inside this process (PGlite) or on a server: the same SQL for both. */
export interface Database {
  query: Query;
  /** Commits when `work` ends, rolls back when it throws. */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  close(): Promise<void>;
  /** Where the data is, for people. */
  where: string;
}

// Idempotent on purpose: they run at every start. Add new ones at the end; never change an old one.
const migrations = [
  `create sequence if not exists submission_number`,
  `create table if not exists submissions (
    id text primary key,
    number integer not null unique,
    reference text not null unique,
    body_hash text not null,
    body text not null,
    receipt text not null,
    kind text not null,
    action text not null,
    of_id text,
    recipient text not null,
    activity_id text,
    places integer not null default 0,
    status text not null,
    need_id text,
    pledged numeric not null default 0,
    received_at timestamptz not null default now()
  )`,
  `create index if not exists submissions_activity on submissions (activity_id) where activity_id is not null`,
  `create index if not exists submissions_need on submissions (need_id) where need_id is not null`,
  `create index if not exists submissions_of on submissions (of_id) where of_id is not null`,
  `create index if not exists submissions_recipient on submissions (recipient, number)`,
  `create table if not exists submission_files (
    submission_id text not null references submissions (id),
    position integer not null,
    name text not null,
    type text not null,
    bytes bytea not null,
    primary key (submission_id, position)
  )`,
  // Of all schemas at once: another's would go with that schema.
  `create extension if not exists pg_trgm with schema public`,
  `create table if not exists service_sets (
    name text primary key,
    opened_at timestamptz not null default now()
  )`,
];

async function openServer(url: string, schema: string | undefined): Promise<Database> {
  if (schema && !/^[a-z_][a-z0-9_]*$/.test(schema)) throw new Error(`"${schema}" is not a plain schema name`);
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    // `pg_trgm` is in `public`.
    ...(schema ? { options: `-c search_path=${schema},public` } : {}),
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => console.error(`PostgreSQL connection lost: ${error.message}`));
  if (schema) await pool.query(`create schema if not exists ${schema}`);
  const { host, pathname } = new URL(url);
  return {
    query: async <Row>(sql: string, params: unknown[] = []) => (await pool.query(sql, params)).rows as Row[],
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('begin');
        const result = await work(
          async <Row>(sql: string, params: unknown[] = []) => (await client.query(sql, params)).rows as Row[],
        );
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch((failure: Error) => (broken = failure));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
    where: `PostgreSQL at ${host}${pathname}${schema ? `, schema ${schema}` : ''}`,
  };
}

async function openEmbedded(folder: string): Promise<Database> {
  const inMemory = folder === 'memory://';
  if (!inMemory) await mkdir(folder, { recursive: true });
  const held = inMemory ? undefined : await holdFolder(folder);
  const path = held?.path ?? folder;
  const embedded = await PGlite.create(path, { extensions: { pg_trgm } });
  return {
    query: async <Row>(sql: string, params: unknown[] = []) => (await embedded.query<Row>(sql, params)).rows,
    transaction: (work) =>
      embedded.transaction((transaction) =>
        work(
          async <Row>(sql: string, params: unknown[] = []) =>
            (await transaction.query<Row>(sql, params)).rows,
        ),
      ),
    async close() {
      await embedded.close();
      await held?.release();
    },
    where: inMemory ? 'memory (gone at the end)' : path,
  };
}

/**
 * Opens the database and makes its tables where they are missing.
 * @param target `memory://`, a folder for PGlite, or a `postgres://` URL
 * @param options `schema`: PostgreSQL schema to keep to, made where missing (servers only)
 */
export async function openDatabase(
  target: string,
  options: { schema?: string | undefined } = {},
): Promise<Database> {
  const database = /^postgres(ql)?:\/\//.test(target)
    ? await openServer(target, options.schema)
    : await openEmbedded(target);
  await database.transaction(async (query) => {
    // Two servers that start at once on one database make its tables one after the other.
    await query(`select pg_advisory_xact_lock(5150915)`);
    for (const statement of migrations) await query(statement);
  });
  return database;
}
