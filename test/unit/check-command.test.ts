import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startTestServer, type TestServer } from '../../demo/server/testing.js';
import { readArguments } from '../../src/cli/arguments.js';
import { presetNames } from '../../src/cli/prepare.js';
import { mark } from '../../src/cli/test-submission.js';
import { assertFound, check, command, endReceivers, receiver, troubles } from '../support/check-receiver.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
after(endReceivers);

describe('linkage-kit check on a receiver that keeps the contract', () => {
  let demo: TestServer;
  before(async () => {
    demo = await startTestServer();
  });
  after(() => demo.end());

  for (const kind of ['feedback', 'signup', 'hours', 'pledge']) {
    it(`passes on the demo server with ${kind}`, async () => {
      const report = await check(`${demo.current.url}/api/submissions`, '--kind', kind);
      assert.deepEqual(troubles(report), []);
      assert.equal(report.code, 0);
      assert.deepEqual(
        report.findings.map(({ check: name }) => name),
        [
          ...['reach', 'preflight', 'cors', 'accepted', 'time', 'receipt', 'echo', 'repeat'],
          ...['same-moment', 'other-contents', 'refusal', 'pointers', 'cors-refusal'],
          ...(kind === 'feedback' ? ['files'] : []),
        ],
      );
    });
  }

  it('passes on the demo server from its own origin, where no CORS is needed', async () => {
    const report = await check(`${demo.current.url}/api/submissions`, '--origin', demo.current.url);
    assert.deepEqual(troubles(report), []);
    assert.match(report.findings.find((one) => one.check === 'preflight')!.text, /same origin/);
  });

  it('says in words what residents meet, ends with a verdict and marks what it sent', async () => {
    const { code, out } = await command('check', `${demo.current.url}/api/submissions`);
    assert.equal(code, 0);
    assert.match(out, /^ok {8}accepted: A test submission is accepted \(201\)\.$/m);
    assert.match(out, /\nAll fine: ready for residents\.\n$/);
    assert.ok(!out.includes('\u001B'));
    const stored = (await (await fetch(`${demo.current.url}/inbox/items.json`)).text()).toLowerCase();
    assert.match(stored, /test submission of linkage-kit check; please ignore/);
  });

  it('says when the receiver is busy, and looks at Retry-After', async () => {
    const fault = (body: object) =>
      fetch(`${demo.current.url}/api/_faults`, { method: 'POST', body: JSON.stringify(body) });
    await fault({ mode: 'status', status: 503, retryAfter: 2 });
    const busy = await check(`${demo.current.url}/api/submissions`);
    assertFound(busy, 'problem', 'accepted', /answers 503: the kit keeps/, /when the receiver is free/);
    assertFound(busy, 'ok', 'retry-after', /Retry-After is 2/, /^$/);
    await fault({ mode: 'status', status: 429, retryAfter: 'soon' });
    const odd = await check(`${demo.current.url}/api/submissions`);
    assertFound(odd, 'warning', 'retry-after', /"soon" is neither seconds nor/, /Retry-After: 30/);
  });
});

describe('linkage-kit check with other presets', () => {
  const constants = JSON.stringify({ 'form-name': 'feedback', webform_id: 'w1', oid: '00D1' });

  for (const preset of presetNames)
    it(`sends what ${preset} sends, and ends with a report`, async () => {
      const posts: string[] = [];
      const raw = (body: string) => {
        posts.push(decodeURIComponent(body.replaceAll('+', ' ')));
        return { status: 200, body: '' };
      };
      const report = await check(await receiver({ raw }), '--preset', preset, '--constants', constants);
      assert.equal(report.preset, preset);
      assert.ok(posts.length >= 1 && posts[0]!.includes(mark), `marked: ${posts[0]}`);
      assert.ok(report.findings.some(({ check: name }) => name === 'accepted'));
    });

  it('needs no preflight for a form, and none of the kit’s receipt', async () => {
    const report = await check(
      await receiver({ raw: () => ({ status: 200, body: '' }), preflight: () => ({ status: 404 }) }),
      ...['--preset', 'form'],
    );
    assert.equal(report.code, 0, JSON.stringify(report.findings));
    assertFound(report, 'ok', 'preflight', /No preflight is needed/, /^$/);
  });
});

describe('linkage-kit on the command line', () => {
  const start = (...args: string[]): Promise<{ code: number | null; out: string; error: string }> =>
    new Promise((done) => {
      const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], { cwd: root });
      let [out, error] = ['', ''];
      child.stdout.on('data', (text: Buffer) => (out += text.toString()));
      child.stderr.on('data', (text: Buffer) => (error += text.toString()));
      child.on('close', (code) => done({ code, out, error }));
    });

  it('ends with 0, 1 or 2, and says why', async () => {
    const [fine, broken, usage] = await Promise.all([
      start('check', await receiver()),
      start('check', 'http://127.0.0.1:9/'),
      start('check', 'portal.example'),
    ]);
    assert.equal(fine.code, 0, fine.error);
    assert.match(fine.out, /All fine/);
    assert.equal(broken.code, 1);
    assert.match(broken.out, /1 problem: not ready for residents yet\.\n$/);
    assert.equal(usage.code, 2);
    assert.match(usage.error, /"portal\.example" is not an http\(s\) URL/);
  });

  it('shows help and version', async () => {
    assert.match((await command('--help')).out, /^Usage: npx linkage-kit check URL/);
    assert.match((await command('--version')).out, /^\d+\.\d+\.\d+\n$/);
  });

  it('reads the options, and refuses what it does not know', () => {
    const read = (...args: string[]) =>
      readArguments(['check', 'https://a.example/x#y', ...args], ['linkage']);
    assert.deepEqual(
      read(
        '--header',
        'X-Key: a: b',
        '--origin',
        'https://p.example/page',
        '--timeout',
        '2',
        '--kind',
        'hours',
      ),
      {
        command: 'check',
        options: {
          url: 'https://a.example/x',
          preset: 'linkage',
          origin: 'https://p.example',
          headers: { 'X-Key': 'a: b' },
          constants: {},
          rename: {},
          kind: 'hours',
          json: false,
          timeout: 2000,
        },
      },
    );
    for (const args of [
      ['--preset', 'fax'],
      ['--kind', 'poem'],
      ['--header', 'nonsense'],
      ['--timeout', 'soon'],
      ['--origin', 'here'],
      ['--feed', 'x'],
      ['--constants', '[]'],
      ['--colour'],
      ['https://b.example/'],
    ])
      assert.equal(read(...args).command, 'usage', args.join(' '));
  });
});
