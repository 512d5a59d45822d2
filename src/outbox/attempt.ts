import { sha256 } from '../domain/sha256.js';
import type { TransportFile, Verdict } from '../transport/transport.js';
import type { OutboxRecord } from './outbox-record.js';
import type { OutboxEnvironment } from './outbox.js';

/** Steps of a progress that are told. */
const STEPS = 20;

type Parts = Pick<
  OutboxEnvironment,
  'store' | 'transport' | 'pageHeaders' | 'credentials' | 'encode' | 'captcha'
>;

/** The files of a record; nothing where one is missing or is not what it was: it is never sent without them. */
async function readFiles(store: Parts['store'], record: OutboxRecord): Promise<TransportFile[] | undefined> {
  const contents = await store.files(record);
  const files: TransportFile[] = [];
  for (const [index, { name, type, sha256: expected }] of (
    record.submission.data.attachments ?? []
  ).entries()) {
    const bytes = contents[index];
    if (!bytes || (await sha256(bytes)) !== expected) return undefined;
    files.push({ field: `file-${index}`, name, type, bytes });
  }
  return files;
}

/** One attempt at a record that is claimed. */
export async function attempt(
  record: OutboxRecord,
  parts: Parts,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Verdict> {
  const { store, transport, pageHeaders, credentials, encode, captcha } = parts;
  const { id, submission, endpoint, preset, receiptMode } = record;
  let { body, contentType } = record;
  if (body === undefined) {
    const encoded = await encode(record);
    if (!encoded) return { type: 'parked', problem: { code: 'unknown-preset', detail: preset } };
    ({ body, contentType } = encoded);
    // From now on it is the same at every attempt.
    let isThere = false;
    await store.update(
      id,
      (old) => {
        isThere = true;
        if (old.body === undefined) return { ...old, ...encoded };
        // Another page was first: its bytes may have gone out.
        body = old.body;
        contentType = old.contentType;
        return undefined;
      },
      'strict',
    );
    // Deleted meanwhile: nothing of it goes out.
    if (!isThere) return { type: 'retry', problem: { code: 'network', detail: 'deleted' } };
  }
  const files = await readFiles(store, record);
  if (!files) return { type: 'parked', problem: { code: 'file-missing' } };
  // A body that is no form of several parts has no place for them.
  if (files.length && !contentType?.startsWith('multipart/'))
    return { type: 'parked', problem: { code: 'set-up', detail: 'files' } };
  const values = record.isCaptchaWanted ? captcha(id) : {};
  if (!values) return { type: 'parked', problem: { code: 'captcha' } };
  let told = 0;
  return transport.send({
    endpoint,
    preset,
    submission,
    body,
    ...(contentType !== undefined && { contentType }),
    files,
    captcha: values,
    credentials: credentials(),
    receiptMode,
    onPost: () => store.update(id, (old) => ({ ...old, isPosted: true }), 'strict'),
    pageHeaders: (fresh) => pageHeaders(endpoint, fresh),
    onProgress: (share) => {
      const step = Math.floor(share * STEPS);
      if (step > told) onProgress((told = step) / STEPS);
    },
    signal,
  });
}
