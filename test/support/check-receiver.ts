import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { run } from '../../src/cli/command.js';
import type { CheckName, Level, Report } from '../../src/cli/findings.js';

/** What a receiver answers. */
export interface Reply {
  status: number;
  headers?: OutgoingHttpHeaders;
  body?: string;
}
/** As much of a submission as these receivers look at. */
export interface Posted {
  id: string;
  data: { type?: string; attachments?: { size: number; sha256: string }[] };
}

/** A receiver without a defect, whose parts a test replaces by broken ones. */
export interface Parts {
  preflight: (request: IncomingMessage) => Reply;
  /** Headers of each answer to a POST. */
  cors: OutgoingHttpHeaders;
  accept: (submission: Posted, count: number) => Reply | Promise<Reply>;
  refuse: () => Reply;
  /** Answers a body of several parts where it is no good; nothing where it is. `form` has the part `submission`. */
  files: (submission: Posted, form: FormData) => Reply | undefined | Promise<Reply | undefined>;
  /** Answers a body of any encoding instead of `accept` and `refuse`. */
  raw?: (body: string) => Reply;
  other: (request: IncomingMessage) => Reply;
}

/** An answer in JSON. */
export const json = (status: number, value: unknown, headers: OutgoingHttpHeaders = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});
/** A receipt. */
export const receipt = (id: string, number: number) => ({ id, reference: `A-${number}`, status: 'accepted' });
/** A login page. */
export const html: Reply = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><title>Sign in</title>',
};
const refusal = {
  title: 'Something is missing',
  errors: [{ detail: 'This is missing.', pointer: '#/data/type' }],
};
/** What a preflight needs. */
export const allow = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'Content-Type, Idempotency-Key',
};

const digest = async (file: FormDataEntryValue | null): Promise<string> =>
  file instanceof Blob
    ? `${file.size} ${createHash('sha256')
        .update(new Uint8Array(await file.arrayBuffer()))
        .digest('hex')}`
    : 'none';

/** A refusal of each file that is not what its attachment says. */
const refuseBroken: Parts['files'] = async ({ data: { attachments = [] } }, form) => {
  const errors = [];
  for (const [index, { size, sha256 }] of attachments.entries())
    if ((await digest(form.get(`file-${index}`))) !== `${size} ${sha256}`)
      errors.push({ detail: 'This file is broken.', pointer: `#/data/attachments/${index}` });
  return errors.length ? json(422, { ...refusal, errors }) : undefined;
};

/** Parts that keep the contract, with a store of their own. */
export function soundParts(): Parts {
  const stored = new Map<string, Reply>();
  return {
    preflight: () => ({ status: 204, headers: allow }),
    cors: { 'access-control-allow-origin': '*' },
    accept: ({ id }, count) => {
      const answer = stored.get(id) ?? json(201, receipt(id, count));
      stored.set(id, answer);
      return answer;
    },
    refuse: () => json(422, refusal, { 'content-type': 'application/problem+json' }),
    files: refuseBroken,
    other: () => ({ status: 405 }),
  };
}

const servers: Server[] = [];

/** Starts a receiver on loopback and gives its address. */
export async function receiver(broken: Partial<Parts> = {}): Promise<string> {
  const parts = { ...soundParts(), ...broken };
  let count = 0;
  const answerSubmission = async (body: Response): Promise<Reply> => {
    const isForm = body.headers.get('content-type')!.startsWith('multipart/form-data');
    const form = isForm ? await body.formData() : undefined;
    const submission = JSON.parse(form ? String(form.get('submission')) : await body.text()) as Posted;
    const broken = form && (await parts.files(submission, form));
    if (broken) return broken;
    return submission.data.type ? parts.accept(submission, ++count) : parts.refuse();
  };
  const answerTo = async (request: IncomingMessage): Promise<Reply> => {
    if (request.method === 'OPTIONS') return parts.preflight(request);
    if (request.method !== 'POST') return parts.other(request);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = new Response(Buffer.concat(chunks), {
      headers: { 'content-type': request.headers['content-type'] ?? '' },
    });
    const reply = parts.raw ? parts.raw(await body.text()) : await answerSubmission(body);
    return { ...reply, headers: { ...parts.cors, ...reply.headers } };
  };
  const server = createServer((request, response) => {
    void answerTo(request).then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/submissions`;
}

/** Ends all receivers. */
export function endReceivers(): void {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
}

/** Runs the command line in this process. */
export async function command(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  let [out, error] = ['', ''];
  const code = await run(args, {
    out: (text) => (out += text),
    error: (text) => (error += text),
    isColoured: false,
  });
  return { code, out, error };
}

/** Runs `check` and gives its report. */
export async function check(url: string, ...more: string[]): Promise<Report & { code: number }> {
  const { code, out } = await command('check', url, '--json', ...more);
  return { ...(JSON.parse(out) as Report), code };
}

/** Asserts that a finding is there under its name, with an advice, and that it decides the exit code. */
export function assertFound(
  report: Report & { code: number },
  level: Level,
  name: CheckName,
  text: RegExp,
  change: RegExp,
): void {
  const shown = JSON.stringify(report.findings, null, 1);
  const found = report.findings.filter((finding) => finding.check === name && finding.level === level);
  assert.ok(
    found.some((finding) => text.test(finding.text) && change.test(finding.change ?? '')),
    `${level} ${name} ${text} ${change}, but found ${shown}`,
  );
  if (level === 'problem') assert.equal(report.code, 1);
}

/** Names of all that is not fine. */
export const troubles = ({ findings }: Report): string[] =>
  findings.filter(({ level }) => level !== 'ok').map(({ check: name }) => name);
