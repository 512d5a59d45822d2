import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { submissionBody } from '../../demo/server/testing.js';
import { prepare } from '../../src/cli/prepare.js';
import { TestSubmissions } from '../../src/cli/test-submission.js';
import type { Submission } from '../../src/domain/submission.js';
import { check, troubles } from '../support/check-receiver.js';

const document = readFileSync(new URL('../../docs/receiving.md', import.meta.url), 'utf8');

/** The one block of a language in docs/receiving.md. */
function example(language: string): string {
  const blocks = [...document.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))];
  assert.equal(blocks.length, 1, `one block of ${language} in docs/receiving.md`);
  return blocks[0]![1]!;
}

const folder = mkdtempSync(join(tmpdir(), 'linkage-receiving-'));
const running = new Set<ChildProcess>();
after(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

const isOpen = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => (socket.destroy(), done(true)));
    socket.on('error', () => done(false));
  });

interface Language {
  name: string;
  /** Label of the block. */
  block: string;
  file: string;
  program: string;
  args: (file: string, port: number) => string[];
}

/** What docs/receiving.md starts PHP with. */
const settings = /`php ((?:-d \S+ )+)-S/.exec(document)![1]!.trim().split(' ');

const languages: Language[] = [
  { name: 'Node', block: 'js', file: 'receiver.mjs', program: process.execPath, args: (file) => [file] },
  { name: 'Python', block: 'python', file: 'receiver.py', program: 'python3', args: (file) => [file] },
  {
    name: 'PHP',
    block: 'php',
    file: 'receiver.php',
    program: 'php',
    args: (file, port) => [...settings, '-S', `127.0.0.1:${port}`, file],
  },
];

/** Where the example of a language keeps what comes. */
const keptIn = ({ block }: Language): string => join(folder, `${block}-kept`);

/** How often bytes stand in what the example of a language has stored, whether a database or files. */
function timesKept(language: Language, bytes: Uint8Array): number {
  const entries = readdirSync(keptIn(language), { recursive: true, withFileTypes: true });
  const contents = entries
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  let times = 0;
  for (const content of contents)
    for (let at = content.indexOf(bytes); at >= 0; at = content.indexOf(bytes, at + 1)) times++;
  return times;
}

/** Starts the example of a language; `end` stops it without a warning, as a crash would. */
async function start(language: Language): Promise<{ url: string; end(): Promise<void> }> {
  const { block, program, args } = language;
  const file = join(folder, language.file);
  writeFileSync(file, example(block));
  mkdirSync(keptIn(language), { recursive: true });
  const port = await freePort();
  const child = spawn(program, args(file, port), {
    cwd: folder,
    env: {
      ...process.env,
      PORT: String(port),
      FILE: join(keptIn(language), 'submissions.ndjson'),
      FOLDER: join(keptIn(language), 'files'),
      DATABASE: join(keptIn(language), 'submissions.db'),
      PHP_CLI_SERVER_WORKERS: '4',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
    // With its own group, so that PHP's workers end with it.
    detached: true,
  });
  running.add(child);
  let said = '';
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  for (let tries = 0; !(await isOpen(port)); tries++) {
    assert.ok(tries < 200 && child.exitCode === null, `${program} did not start: ${said}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    url: `http://127.0.0.1:${port}/`,
    end: () =>
      new Promise((done) => {
        child.once('exit', () => (running.delete(child), done()));
        process.kill(-child.pid!, 'SIGKILL');
      }),
  };
}

const post = (url: string, body: string): Promise<Response> =>
  fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } });

/** What a page posts with files: names of its attachments and parts are those of the kit. `sent` are the bytes that really go. */
async function postFiles(url: string, id: string, files: Uint8Array[], sent = files): Promise<Response> {
  const attachments = files.map((bytes, index) => ({
    name: `长椅 "${index}".png`,
    type: 'image/png',
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const submission = submissionBody(id, { text: '居民 “é”', attachments }) as unknown as Submission;
  const { body, headers } = await prepare(
    submission,
    { preset: 'linkage', endpoint: url, origin: 'https://portal.example' },
    sent.map((bytes, index) => ({ ...attachments[index]!, field: `file-${index}`, bytes })),
  );
  return fetch(url, { method: 'POST', headers, body: new Blob([body as Uint8Array<ArrayBuffer>]) });
}

for (const language of languages) {
  const isThere = spawnSync(language.program, ['--version']).status === 0;
  const skip = !isThere && `${language.program} is not on this machine: the example was not run`;

  describe(`the ${language.name} receiver of docs/receiving.md`, { skip }, () => {
    let receiver: Awaited<ReturnType<typeof start>>;
    before(async () => {
      receiver = await start(language);
    });
    after(() => receiver.end());

    for (const kind of ['feedback', 'signup', 'hours', 'pledge']) {
      it(`passes linkage-kit check with ${kind}`, async () => {
        const report = await check(receiver.url, '--kind', kind);
        assert.deepEqual(troubles(report), [], JSON.stringify(report.findings, null, 1));
      });
    }

    it('stores one id once, however many come at the same moment', async () => {
      const body = JSON.stringify(submissionBody(`${language.block}-at-once`));
      const answers = await Promise.all(Array.from({ length: 12 }, () => post(receiver.url, body)));
      const references = await Promise.all(
        answers.map(async (answer) => ((await answer.json()) as { reference: string }).reference),
      );
      assert.equal(new Set(references).size, 1);
      assert.ok(references[0]);
    });

    it('still knows an id after it was killed', async () => {
      const body = JSON.stringify(submissionBody(`${language.block}-restart`, { text: '居民 “é” \\u0000' }));
      const first = await (await post(receiver.url, body)).text();
      await receiver.end();
      receiver = await start(language);
      assert.equal(await (await post(receiver.url, body)).text(), first);
      const next = await post(receiver.url, JSON.stringify(submissionBody(`${language.block}-next-one`)));
      assert.notEqual(
        ((await next.json()) as { reference: string }).reference,
        (JSON.parse(first) as { reference: string }).reference,
      );
    });

    /** Short enough to stand in one piece in a database; with line ends, zeros and what looks like a boundary in it. */
    const photo = () => Buffer.concat([randomBytes(800), Buffer.from('\r\n\0\n\r--linkage-kit-x\r\n')]);

    it('takes files with a form of several parts, and keeps them and the submission once', async () => {
      const id = `${language.block}-with-files`;
      const files = [photo(), photo()];
      const first = await postFiles(receiver.url, id, files);
      assert.equal(first.status, 200);
      const receipt = await first.text();
      assert.equal((JSON.parse(receipt) as { id: string }).id, id);
      for (const bytes of files) assert.equal(timesKept(language, bytes), 1);

      const again = await Promise.all([1, 2, 3].map(() => postFiles(receiver.url, id, files)));
      for (const answer of again) assert.equal(await answer.text(), receipt);
      for (const bytes of files) assert.equal(timesKept(language, bytes), 1);
      const next = (await (await postFiles(receiver.url, `${id}-next`, [photo()])).json()) as object;
      assert.notEqual((next as { reference: string }).reference, JSON.parse(receipt).reference);
    });

    it('takes a large file', async () => {
      const started = performance.now();
      const large = await postFiles(receiver.url, `${language.block}-large`, [randomBytes(9_500_000)]);
      assert.equal(large.status, 200);
      assert.ok(performance.now() - started < 3000, 'in the time that a resident looks at "sending"');
    });

    it('refuses each file that is not what the JSON says, by its pointer', async () => {
      const files = [photo(), photo()];
      const refusal = async (...given: Parameters<typeof postFiles> | [Response]) => {
        const answer = given.length === 1 ? given[0] : await postFiles(...given);
        assert.equal(answer.status, 422);
        assert.match(answer.headers.get('content-type')!, /^application\/problem\+json/);
        const { errors } = (await answer.json()) as { errors: { pointer: string; detail: string }[] };
        assert.ok(errors.every(({ detail }) => detail));
        return errors.map(({ pointer }) => pointer);
      };
      const id = `${language.block}-wrong-files`;
      const changed = Buffer.from(files[1]!).reverse();
      assert.deepEqual(await refusal(receiver.url, id, files, [files[0]!, changed]), [
        '#/data/attachments/1',
      ]);
      const shorter = [files[0]!.subarray(1), files[1]!];
      assert.deepEqual(await refusal(receiver.url, id, files, shorter), ['#/data/attachments/0']);
      const [first, second] = [files[0]!, files[1]!];
      const both = ['#/data/attachments/0', '#/data/attachments/1'];
      assert.deepEqual(await refusal(receiver.url, id, files, [second, first]), both);
      const attachments = [{ name: 'a', type: 'image/png', size: 1, sha256: 'a'.repeat(64) }];
      const alone = await post(receiver.url, JSON.stringify(submissionBody(id, { attachments })));
      assert.deepEqual(await refusal(alone), ['#/data/attachments/0']);
      // Nothing of it is kept, so that the mended one is taken under the same id.
      for (const bytes of [...files, changed]) assert.equal(timesKept(language, bytes), 0);
      assert.equal((await postFiles(receiver.url, id, files)).status, 200);
    });

    it('refuses a form without a submission, odd attachments and too much, and goes on', async () => {
      const form = new FormData();
      form.set('other', 'field');
      assert.equal((await fetch(receiver.url, { method: 'POST', body: form })).status, 400);
      for (const attachments of [{ a: 1 }, [null], ['x'], [[]], [7]]) {
        const body = JSON.stringify(submissionBody(`${language.block}-odd`, { attachments }));
        const { status } = await post(receiver.url, body);
        assert.ok(status === 422 || status === 200, `${status} for ${body}`);
      }
      const large = await postFiles(receiver.url, `${language.block}-too-large`, [randomBytes(13_000_000)]);
      assert.equal(large.status, 413);
      assert.equal((await postFiles(receiver.url, `${language.block}-go-on`, [photo()])).status, 200);
    });

    it('refuses what is no JSON, no submission or too large, and goes on', async () => {
      const status = async (body: string) => (await post(receiver.url, body)).status;
      assert.equal(await status('{"id":'), 400);
      assert.equal(await status('['.repeat(100_000)), 400);
      for (const body of [
        '{}',
        '{"id":["a"],"kind":["feedback"],"data":[]}',
        '{"id":"a-long-id","kind":"toString"}',
      ])
        assert.equal(await status(body), 422, body);
      assert.equal(
        await status(JSON.stringify(submissionBody('too-large', { text: 'x'.repeat(3_000_000) }))),
        413,
      );
      assert.equal(await status(JSON.stringify(submissionBody(`${language.block}-after`))), 200);
    });
  });
}

describe('the SQL of docs/receiving.md', () => {
  let database: PGlite;
  const made = new TestSubmissions('feedback', 'https://portal.example');
  before(async () => {
    database = await PGlite.create('memory://');
    await database.exec(example('sql'));
  });
  after(() => database.close());

  /** The insert that PostgREST makes of a posted row, under its role. */
  const insert = (row: Record<string, unknown>): Promise<unknown> =>
    database.transaction(async (query) => {
      await query.exec('set local role resident');
      const columns = Object.keys(row)
        .map((name) => `"${name}"`)
        .join(', ');
      await query.query(
        `insert into api.submissions (${columns})
         select ${columns} from json_populate_record(null::api.submissions, $1) returning 1`,
        [JSON.stringify(row)],
      );
    });
  const rowOf = async (submission: ReturnType<typeof made.valid>) => {
    const endpoint = 'https://data.example/submissions';
    const { body } = await prepare(submission, {
      preset: 'postgrest',
      endpoint,
      origin: 'https://portal.example',
    });
    return JSON.parse(String(body)) as Record<string, unknown>;
  };
  const failing = async (row: Record<string, unknown>) => {
    const error: unknown = await insert(row).then(
      () => undefined,
      (failure: unknown) => failure,
    );
    const { code, message, detail } = (error ?? {}) as { code?: string; message?: string; detail?: string };
    return { code, message, detail };
  };

  it('takes the row that the preset posts, once', async () => {
    const row = await rowOf(made.valid());
    await insert(row);
    assert.equal((await failing(row)).code, '23505');
    const { rows } = await database.query('select id from api.submissions where id = $1', [row['id']]);
    assert.equal(rows.length, 1);
  });

  it('lets residents insert, and neither read nor change nor set when it came', async () => {
    for (const statement of [
      'select id from api.submissions',
      "update api.submissions set kit = ''",
      'delete from api.submissions',
    ])
      await assert.rejects(
        database.transaction(async (query) => {
          await query.exec('set local role resident');
          await query.exec(statement);
        }),
        { code: '42501' },
      );
    const row = { ...(await rowOf(made.valid())), received_at: '2020-01-01T00:00:00Z' };
    assert.equal((await failing(row)).code, '42501');
  });

  it('refuses by field, and by the rules of the table', async () => {
    const missing = await failing(await rowOf(made.invalid()));
    assert.deepEqual(missing, { code: 'P0001', message: 'This is missing.', detail: 'type' });
    const row = await rowOf(made.valid());
    assert.equal((await failing({ ...row, kind: 'poem' })).code, '23514');
    assert.equal((await failing({ ...row, kind: 'poem', data: [] })).code, '23514');
    assert.equal(
      (await failing({ ...row, data: { ...made.valid().data, text: 'x'.repeat(2_000_000) } })).code,
      '23514',
    );
  });

  it(
    'runs under PostgREST itself',
    {
      skip: 'PostgREST is not on this machine: only its SQL was run, on PGlite, with a stand-in for its answers',
    },
    () => {},
  );

  it('passes linkage-kit check --preset postgrest, with a stand-in for PostgREST’s answers', async () => {
    const cors = {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type, prefer',
    };
    const server = createServer((request, response) => {
      void (async () => {
        if (request.method === 'OPTIONS') return response.writeHead(200, cors).end();
        let text = '';
        for await (const chunk of request) text += String(chunk);
        const { code, message, detail } = await failing(JSON.parse(text) as Record<string, unknown>);
        if (!code) return response.writeHead(201, cors).end();
        const status = code === '23505' ? 409 : code === '42501' ? 401 : 400;
        const body = { code, message, details: code === 'P0001' ? detail : null, hint: null };
        return response
          .writeHead(status, { ...cors, 'content-type': 'application/json' })
          .end(JSON.stringify(body));
      })();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/submissions`;
      const report = await check(url, '--preset', 'postgrest');
      assert.deepEqual(troubles(report), [], JSON.stringify(report.findings, null, 1));
      assert.equal(report.code, 0);
      assert.ok(report.findings.some(({ check: name, level }) => name === 'pointers' && level === 'ok'));
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});
