import { createHash } from 'node:crypto';
import type { Submission } from '../../src/domain/submission.js';
import { placesOf } from '../data/activities.js';
import type { Database, Query } from './database.js';
import type { ReceivedFile } from './multipart.js';
import { figuresOf, receiptFor, type DemoReceipt } from './receipt.js';

/** How storing ended. */
export type Stored =
  | { outcome: 'new' | 'repeated'; receipt: DemoReceipt }
  /** The id is known with another body. */
  | { outcome: 'conflict' }
  /** The activity does not take place. */
  | { outcome: 'closed' };

/** A stored submission as the inbox shows it. */
export interface StoredSubmission {
  id: string;
  number: number;
  reference: string;
  status: string;
  recipient: string;
  /** ISO 8601, UTC. */
  receivedAt: string;
  body: string;
  isWithdrawn: boolean;
}

const columns = `s.id, s.number, s.reference, s.status, s.recipient, s.body,
  to_char(s.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "receivedAt",
  exists (select 1 from submissions w where w.of_id = s.id and w.action = 'withdraw') as "isWithdrawn"`;
const counted = `s.action = 'create' and not exists (select 1 from submissions w where w.of_id = s.id and w.action = 'withdraw')`;

/** SHA-256 of bytes, hexadecimal. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

// PostgreSQL text cannot hold U+0000; the body keeps it, as an escape.
const column = (text: string | null | undefined): string | null => text?.replaceAll('\0', '\uFFFD') ?? null;

async function known(query: Query, id: string, hash: string): Promise<Stored | undefined> {
  const [row] = await query<{ hash: string; receipt: string }>(
    `select body_hash as hash, receipt from submissions where id = $1`,
    [id],
  );
  if (!row) return undefined;
  return row.hash === hash
    ? { outcome: 'repeated', receipt: JSON.parse(row.receipt) as DemoReceipt }
    : { outcome: 'conflict' };
}

const placesTaken = async (query: Query, activityId: string): Promise<number> => {
  const [row] = await query<{ taken: number }>(
    `select coalesce(sum(s.places), 0)::int as taken from submissions s where s.activity_id = $1 and s.status <> 'waitlisted' and ${counted}`,
    [activityId],
  );
  return row?.taken ?? 0;
};

/** Submissions in PostgreSQL: each id once, whatever is sent how often. */
export class SubmissionStore {
  readonly #database: Database;
  readonly #now: () => number;

  /** @param now clock, ms since 1970 */
  constructor(database: Database, now: () => number = Date.now) {
    this.#database = database;
    this.#now = now;
  }

  /** Stores a submission once, by its id, and answers repeats with the first receipt. `bytes` are its JSON as it came. */
  async add(
    submission: Submission,
    bytes: Uint8Array,
    recipient: string,
    files: readonly ReceivedFile[] = [],
  ): Promise<Stored> {
    const hash = hashOf(bytes);
    const before = await known(this.#database.query, submission.id, hash);
    if (before) return before;
    const { activityId, places, needId, pledged } = figuresOf(submission);
    const activity = activityId ? placesOf(activityId) : undefined;
    if (activity?.cancelled) return { outcome: 'closed' };
    return this.#database.transaction(async (query) => {
      // One at a time for each activity, so that the last place is given once.
      if (activityId) await query(`select pg_advisory_xact_lock(hashtext($1))`, [column(activityId)]);
      const taken =
        activityId && activity ? activity.taken + (await placesTaken(query, column(activityId)!)) : 0;
      const waitlisted = activity !== undefined && places > 0 && taken + places > activity.capacity;
      const [next] = await query<{ number: number }>(`select nextval('submission_number')::int as number`);
      const receipt = receiptFor(submission, { number: next!.number, waitlisted, now: this.#now() });
      const inserted = await query(
        `insert into submissions (id, number, reference, body_hash, body, receipt, kind, action, of_id, recipient, activity_id, places, status, need_id, pledged)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
         on conflict (id) do nothing returning id`,
        [
          submission.id,
          next!.number,
          receipt.reference,
          hash,
          new TextDecoder().decode(bytes),
          JSON.stringify(receipt),
          submission.kind,
          submission.action,
          submission.of,
          recipient,
          column(activityId),
          places,
          receipt.status,
          column(needId),
          pledged,
        ],
      );
      // Somebody else stored the same id in between: theirs counts.
      if (inserted.length === 0) return (await known(query, submission.id, hash)) ?? { outcome: 'conflict' };
      for (const [position, file] of files.entries())
        await query(
          `insert into submission_files (submission_id, position, name, type, bytes) values ($1, $2, $3, $4, $5)`,
          [submission.id, position, column(file.name), column(file.type), file.bytes],
        );
      return { outcome: 'new', receipt };
    });
  }

  /** Newest first. @param options `recipient`: only what went there; `limit`: at most so many (100) */
  list(options: { recipient?: string | undefined; limit?: number } = {}): Promise<StoredSubmission[]> {
    return this.#database.query<StoredSubmission>(
      `select ${columns} from submissions s where $1::text is null or s.recipient = $1 order by s.number desc limit $2`,
      [options.recipient ?? null, options.limit ?? 100],
    );
  }

  /** One by its id. */
  async find(id: string): Promise<StoredSubmission | undefined> {
    return (
      await this.#database.query<StoredSubmission>(`select ${columns} from submissions s where s.id = $1`, [
        id,
      ])
    )[0];
  }

  /** One by the reference on its receipt. */
  async findByReference(reference: string): Promise<StoredSubmission | undefined> {
    return (
      await this.#database.query<StoredSubmission>(
        `select ${columns} from submissions s where s.reference = $1`,
        [reference],
      )
    )[0];
  }

  /** A file of a submission, by its place among the attachments. */
  async file(id: string, position: number): Promise<ReceivedFile | undefined> {
    return (
      await this.#database.query<ReceivedFile>(
        `select name, type, bytes from submission_files where submission_id = $1 and position = $2`,
        [id, position],
      )
    )[0];
  }

  /** How many came in for each recipient. */
  async countByRecipient(): Promise<Map<string, number>> {
    const rows = await this.#database.query<{ recipient: string; count: number }>(
      `select recipient, count(*)::int as count from submissions group by recipient`,
    );
    return new Map(rows.map(({ recipient, count }) => [recipient, count]));
  }

  /** Participants signed up for each activity, without the waiting list and what was withdrawn. */
  async participants(): Promise<Map<string, number>> {
    const rows = await this.#database.query<{ id: string; taken: number }>(
      `select s.activity_id as id, sum(s.places)::int as taken from submissions s
       where s.activity_id is not null and s.status <> 'waitlisted' and ${counted} group by s.activity_id`,
    );
    return new Map(rows.map(({ id, taken }) => [id, taken]));
  }

  /** What was pledged to each need, in its unit, without what was withdrawn. */
  async pledges(): Promise<Map<string, number>> {
    const rows = await this.#database.query<{ id: string; pledged: number }>(
      `select s.need_id as id, sum(s.pledged)::float8 as pledged from submissions s where s.need_id is not null and ${counted} group by s.need_id`,
    );
    return new Map(rows.map(({ id, pledged }) => [id, pledged]));
  }

  /** Bodies of recorded hours and of decisions on hours, oldest first. */
  hours(): Promise<{ id: string; of: string | null; action: string; body: string }[]> {
    return this.#database.query(
      `select s.id, s.of_id as "of", s.action, s.body from submissions s
       where s.kind = 'hours' and (s.action = 'verify' or (${counted})) order by s.number`,
    );
  }
}
