import { createHash } from 'node:crypto';
import type { HsdsService } from '../data/build-services.js';
import type { Database, Query } from './database.js';
import { rowsOf, vocabularyOf, type Label, type ServiceRow } from './service-rows.js';

/** Services in the database, ready to be searched. */
export interface ServiceTable {
  /** Table of what is searched; those of the records and of the words have `_bodies` and `_words` after it. */
  table: string;
  size: number;
  labels: Map<string, Label>;
}

/** Rows that go to the database at once. */
const batch = 2000;
/** Renew it whenever the tables, or what is put into them, change. */
const layout = '2';
/** Sets that nobody opened for so many days are let go. */
const keepDays = 3;

/** PostgreSQL takes neither nought nor half a character. */
const storable = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && unstorable.test(value) ? value.replace(unstorables, '') : value;
const unstorable = /\0|\p{Surrogate}/u;
const unstorables = /\0|\p{Surrogate}/gu;

const columns = `position integer, id text, body jsonb, name text, organization text, category text, everything text,
  tokens text[], counted text[], filters text[], "minimumAge" double precision, "maximumAge" double precision,
  latitudes double precision[], longitudes double precision[]`;

async function fill(query: Query, table: string, services: HsdsService[], labels: Map<string, Label>) {
  await query(`create table ${table} (
    position integer not null, id text not null, name text not null, organization text not null,
    category text not null, everything text not null, tokens tsvector not null, counted text[] not null,
    filters text[] not null, minimum_age double precision, maximum_age double precision,
    latitudes double precision[] not null, longitudes double precision[] not null
  )`);
  // Apart, so that a scan over all services does not read them.
  await query(`create table ${table}_bodies (position integer primary key, body jsonb not null)`);
  await query(`create table ${table}_words (word text not null, number integer not null)`);
  const rows: ServiceRow[] = rowsOf(services, labels);
  for (let from = 0; from < rows.length; from += batch)
    await query(
      `with given as (select * from jsonb_to_recordset($1::text::jsonb) as row (${columns})),
       kept as (insert into ${table}_bodies select position, body from given)
       insert into ${table} select position, id, name, organization, category, everything,
         array_to_tsvector(tokens), counted, filters, "minimumAge", "maximumAge", latitudes, longitudes
       from given`,
      [JSON.stringify(rows.slice(from, from + batch), storable)],
    );
  const words = [...vocabularyOf(rows)].map(([word, number]) => ({ word, number }));
  for (let from = 0; from < words.length; from += batch * 10)
    await query(
      `insert into ${table}_words select word, number from jsonb_to_recordset($1::text::jsonb) as row (word text, number integer)`,
      [JSON.stringify(words.slice(from, from + batch * 10))],
    );
  await query(`set local maintenance_work_mem = '256MB'`);
  // After the rows: an index is built faster than it is kept.
  await query(`alter table ${table} add primary key (position)`);
  await query(`create index on ${table} (id)`);
  await query(`create index on ${table} using gin (everything gin_trgm_ops)`);
  await query(`create index on ${table} using gin (tokens)`);
  await query(`create index on ${table} using gin (filters)`);
  await query(`create index on ${table}_words using gin (word gin_trgm_ops)`);
  await query(`analyze ${table}`);
  await query(`analyze ${table}_words`);
}

/** Puts services into the database, once for the same services, and opens what is there. */
export async function openServiceTable(database: Database, services: HsdsService[]): Promise<ServiceTable> {
  const hash = createHash('sha256').update(layout);
  for (const service of services) hash.update(JSON.stringify(service));
  const table = `services_${hash.digest('hex').slice(0, 20)}`;
  const labels = new Map<string, Label>();
  const isThere = await database.transaction(async (query) => {
    await query(`select pg_advisory_xact_lock(5150916)`);
    const known = await query(`update service_sets set opened_at = now() where name = $1 returning name`, [
      table,
    ]);
    if (known.length) return true;
    const old = await query<{ name: string }>(
      `delete from service_sets where opened_at < now() - make_interval(days => $1) returning name`,
      [keepDays],
    );
    for (const { name } of old) await query(`drop table if exists ${name}, ${name}_bodies, ${name}_words`);
    await fill(query, table, services, labels);
    await query(`insert into service_sets (name) values ($1)`, [table]);
    return false;
  });
  // What values are called is not kept there.
  if (isThere) rowsOf(services, labels);
  return { table, size: services.length, labels };
}
