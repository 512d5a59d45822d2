import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { newId, readAnswer, submissionBody } from '../../demo/server/testing.js';
import { requireBuilt, root, type InboxItem } from '../support/e2e.js';

let folder: string;
/** Somebody else on the wanted port. */
let neighbour: Server;
let taken: number;
const children = new Set<ChildProcess>();

before(async () => {
  requireBuilt('cdn/linkage-kit.js');
  folder = await mkdtemp(join(tmpdir(), 'linkage-start-'));
  neighbour = createServer();
  neighbour.listen(0, '127.0.0.1');
  await once(neighbour, 'listening');
  taken = (neighbour.address() as AddressInfo).port;
});
after(async () => {
  for (const child of children) child.kill('SIGKILL');
  neighbour.close();
  await rm(folder, { recursive: true, force: true });
});

/** What `npm start` runs once the scripts are built; without a PostgreSQL server it keeps to a folder of its own here. */
async function start(): Promise<{ url: string; output: string; stop(): Promise<number | null> }> {
  const database = process.env['DATABASE_URL'] || join(folder, 'pg');
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/server/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(taken), DATABASE_URL: database, NODE_TEST_CONTEXT: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const printed = new Promise<void>((done) => {
    child.stdout.on('data', () => /Stored/.test(output) && done());
  });
  await Promise.race([printed, ended]);
  const url = /Portal\s+(http:\/\/127\.0\.0\.1:\d+)\/en\//.exec(output)?.[1];
  assert.ok(url, `it prints the address of the portal: ${output}`);
  return {
    url,
    output,
    async stop() {
      child.kill('SIGTERM');
      const [code] = await ended;
      children.delete(child);
      return code;
    },
  };
}

it('starts on the next free port, prints its addresses, ends when asked, and keeps what it received', async () => {
  const first = await start();
  assert.ok(Number(new URL(first.url).port) > taken, 'the next free port');
  assert.match(first.output, /\/zh\//);
  assert.match(first.output, new RegExp(`Inbox\\s+${first.url}/inbox`));
  for (const path of ['/', '/en/', '/zh/', '/inbox', '/cdn/linkage-kit.js', '/cdn/linkage-kit.css'])
    assert.equal((await fetch(first.url + path)).status, 200, path);
  assert.equal((await fetch(`${first.url}/api/_faults`)).status, 404, 'faults are for tests');
  const body = submissionBody(newId());
  const answer = await fetch(`${first.url}/api/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, 201);
  const { reference } = await readAnswer(answer);
  // A page that listens must not keep the server from ending.
  const live = await fetch(`${first.url}/inbox/live`);
  assert.equal(await first.stop(), 0);
  await live.body?.cancel().catch(() => undefined);
  await assert.rejects(fetch(first.url), 'nobody is there any more');

  const second = await start();
  const items = (await (await fetch(`${second.url}/inbox/items.json`)).json()) as InboxItem[];
  const kept = items.find(({ id }) => id === body.id);
  assert.equal(kept?.reference, reference);
  assert.deepEqual(kept?.submission, body);
  assert.equal(await second.stop(), 0);
});

it('starts by `npm start` what this test starts', async () => {
  const { scripts } = (await import('../../package.json', { with: { type: 'json' } })).default as {
    scripts: Record<string, string>;
  };
  assert.equal(scripts['start'], 'npm run build:cdn && tsx demo/server/main.ts');
});
