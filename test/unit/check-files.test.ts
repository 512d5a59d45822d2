import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { nothing } from 'lit';
import { prepare, presetNames } from '../../src/cli/prepare.js';
import { takesFiles } from '../../src/cli/probe-files.js';
import { mark, TestSubmissions } from '../../src/cli/test-submission.js';
import { encodeDraft } from '../../src/compose/encode-draft.js';
import { sha256 } from '../../src/domain/sha256.js';
import { composeBody } from '../../src/transport/request-body.js';
import { filesField, type FilesFieldOptions } from '../../src/widgets/parts/files-field.js';
import {
  assertFound,
  check,
  endReceivers,
  json,
  receiver,
  soundParts,
  troubles,
  type Parts,
} from '../support/check-receiver.js';

after(endReceivers);

const offered = (preset: string, kind: 'feedback' | 'hours' = 'feedback') =>
  takesFiles({ options: { preset, kind } } as Parameters<typeof takesFiles>[0]);
const found = (report: Awaited<ReturnType<typeof check>>) =>
  report.findings.filter(({ check: name }) => name === 'files');
const withoutFiles = /or put `without-files` on <linkage-feedback>/;
const acceptForms = /^Accept multipart\/form-data .*`without-files` on <linkage-feedback>/;

describe('the test submission with a file', () => {
  const withFiles = presetNames.filter((preset) => offered(preset));

  for (const preset of withFiles)
    it(`is what a page posts with ${preset}, to the byte`, async () => {
      const { submission, files } = await new TestSubmissions('feedback', 'https://p.example').withFile();
      const destination = { preset, endpoint: 'https://a.example/x', origin: 'https://p.example' };
      const constants = { 'form-name': 'feedback' };
      const { body, headers } = await prepare(submission, { ...destination, constants }, files);
      const draft = (await encodeDraft({ submission, preset, shapes: [{ constants }] }, new Map()))!;
      const page = composeBody({
        ...draft,
        submission,
        files: files.map((file) => ({ ...file, bytes: file.bytes.buffer })),
      });
      assert.ok(page instanceof Blob && body instanceof Uint8Array);
      assert.deepEqual(new Uint8Array(await page.arrayBuffer()), new Uint8Array(body));
      assert.equal(headers['Content-Type'], draft.contentType);
    });

  it('is marked, and names the picture by size and hash', async () => {
    const { submission, files } = await new TestSubmissions('feedback', 'https://p.example').withFile();
    const [file] = files;
    assert.ok(JSON.stringify(submission.data).includes(mark));
    assert.deepEqual(submission.data.attachments, [
      {
        name: 'linkage-kit-check.png',
        type: 'image/png',
        size: file!.bytes.byteLength,
        sha256: await sha256(file!.bytes.buffer),
        alt: mark,
      },
    ]);
    assert.deepEqual([...file!.bytes.slice(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
  });

  it('is sent for those presets with which the widget offers files, and for feedback only', () => {
    const shown = presetNames.filter((preset) => {
      const form = { tray: { files: [] }, issues: [], error: () => undefined, register: () => undefined };
      const messages = { further: {}, common: {} };
      return filesField({ preset, form, messages } as unknown as FilesFieldOptions) !== nothing;
    });
    assert.deepEqual(withFiles, shown);
    assert.deepEqual(shown.toSorted(), [
      'form',
      'formspree',
      'json',
      'linkage',
      'multipart',
      'n8n',
      'netlify',
      'node-red',
    ]);
    assert.ok(!offered('linkage', 'hours'));
    const presets = readFileSync(new URL('../../docs/presets.md', import.meta.url), 'utf8');
    const [, never] = /^Files go as[^]*?It is never shown with ([^.]*), which cannot/m.exec(presets)!;
    assert.deepEqual(
      [...never!.matchAll(/`([^`]+)`/g)].map(([, name]) => name).toSorted(),
      presetNames.filter((preset) => !shown.includes(preset)).toSorted(),
    );
  });
});

describe('linkage-kit check with a file', () => {
  it('says that files are taken', async () => {
    const report = await check(await receiver());
    assertFound(report, 'ok', 'files', /with a file \(multipart\/form-data\) is accepted \(201\)/, /^$/);
    assert.deepEqual(troubles(report), []);
  });

  it('warns where only JSON is taken, and the command still ends with 0', async () => {
    const files = () => json(415, { title: 'Send application/json' });
    const report = await check(await receiver({ files }));
    assert.deepEqual(troubles(report), ['files']);
    assert.equal(report.code, 0);
    assertFound(report, 'warning', 'files', /answered with 415.*json.*needs attention\.$/, acceptForms);
  });

  for (const [status, said] of [
    [400, /answered with 400.*read "not accepted"\.$/],
    [500, /answered with 500.*sent again and again\.$/],
  ] as const)
    it(`says what residents meet where the body is answered with ${status}`, async () => {
      const report = await check(
        await receiver({ files: () => json(status, { title: 'This is not JSON' }) }),
      );
      assert.deepEqual(troubles(report), ['files']);
      assert.equal(report.code, 0);
      assertFound(report, 'warning', 'files', said, acceptForms);
    });

  it('finds a receiver that does not see the files as they are', async () => {
    const { files } = soundParts();
    const altered: Parts['files'] = async (submission, form) => {
      form.set('file-0', new File([await (form.get('file-0') as File).text()], 'a.png'));
      return files(submission, form);
    };
    const report = await check(await receiver({ files: altered }));
    assert.deepEqual(troubles(report), ['files']);
    assertFound(report, 'warning', 'files', /answered with 422/, /^Compare size and sha256 .*just as they/);
  });

  it('finds an answer that the page may not read', async () => {
    const cors = { 'access-control-allow-origin': '' };
    const hidden = await check(await receiver({ files: () => json(201, { id: 'x' }, cors) }));
    assertFound(hidden, 'warning', 'files', /\(201\) allows "".*hides it/, /with every answer/);
    assert.equal(hidden.code, 0);
    const refused = await check(await receiver({ files: () => json(422, {}, cors) }));
    assertFound(refused, 'warning', 'files', /422.*sent again and again/, withoutFiles);
  });

  it('warns where no answer comes', async () => {
    const files = () => new Promise<undefined>((done) => setTimeout(done, 900));
    const report = await check(await receiver({ files }), '--timeout', '0.5');
    assertFound(report, 'warning', 'files', /^With a file: No answer within 0\.5 s/, withoutFiles);
    assert.equal(report.code, 0);
  });

  it('asks nothing first where a form with files goes without, as the page does', async () => {
    const asked: (string | undefined)[] = [];
    const fine = await receiver({
      raw: () => ({ status: 200, body: 'OK' }),
      preflight: (request) => {
        asked.push(request.url);
        return { status: 404 };
      },
    });
    const levels = found(await check(fine, '--preset', 'form')).map(({ level }) => level);
    assert.deepEqual(levels, ['ok']);
    assert.deepEqual(asked, []);
  });

  it('says nothing where the widget offers no files, and looks at nothing where nothing is accepted', async () => {
    const raw = () => ({ status: 200, body: '' });
    const row = await check(await receiver({ raw }), '--preset', 'postgrest');
    assert.deepEqual(found(row), []);
    assert.deepEqual(found(await check(await receiver(), '--kind', 'hours')), []);
    const closed = await check(await receiver({ accept: () => json(503, {}) }));
    assert.deepEqual(
      found(closed).map(({ level }) => level),
      ['skipped'],
    );
  });
});
