import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import {
  newId,
  readAnswer,
  startTestServer,
  submissionBody,
  type TestServer,
} from '../../demo/server/testing.js';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.end());

const photo = new Uint8Array(300_000).map((_, index) => (index * 7) % 256);
const described = (bytes: Uint8Array) => ({
  name: '长椅.jpg',
  type: 'image/jpeg',
  size: bytes.byteLength,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** A multipart body as the kit makes it: the JSON labelled so, its boundary from the id. */
function multipart(submission: { id: string }, files: Uint8Array[], name = 'submission') {
  const boundary = `linkage-kit-${submission.id}`;
  const parts = [
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\nContent-Type: application/json\r\n\r\n`,
    `${JSON.stringify(submission)}\r\n`,
    ...files.flatMap((bytes, index) => [
      `--${boundary}\r\nContent-Disposition: form-data; name="file-${index}"; filename="长椅.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`,
      bytes,
      '\r\n',
    ]),
    `--${boundary}--\r\n`,
  ];
  return {
    method: 'POST',
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'idempotency-key': `"${submission.id}"`,
    },
    body: Buffer.concat(parts.map((part) => Buffer.from(part))),
  };
}

const send = (...given: Parameters<typeof multipart>) =>
  fetch(`${server.current.url}/api/submissions`, multipart(...given));

describe('a submission with files', () => {
  it('is stored once with its files, and answered again with the same receipt', async () => {
    const other = new TextEncoder().encode('<script>');
    const submission = submissionBody(newId(), { attachments: [described(photo), described(other)] });
    const first = await send(submission, [photo, other]);
    const again = await send(submission, [photo, other]);
    assert.equal(first.status, 201);
    assert.equal(again.status, 200);
    assert.deepEqual(await readAnswer(again), await readAnswer(first));
    const file = (place: number) => fetch(`${server.current.url}/inbox/files/${submission.id}/${place}`);
    assert.deepEqual(new Uint8Array(await (await file(0)).arrayBuffer()), photo);
    const script = await file(1);
    assert.equal(await script.text(), '<script>');
    assert.match(script.headers.get('content-disposition') ?? '', /^attachment/);
    assert.equal(script.headers.get('content-type'), 'application/octet-stream');
    assert.equal((await file(2)).status, 404);
  });

  it('is refused when a file is missing, another or one too many', async () => {
    const attachments = [described(photo)];
    const pointers = async (files: Uint8Array[], data: object) => {
      const answer = await send(submissionBody(newId(), data), files);
      assert.equal(answer.status, 422);
      return (await readAnswer(answer)).errors.map(({ pointer }) => pointer);
    };
    assert.deepEqual(await pointers([], { attachments }), ['#/data/attachments/0']);
    assert.deepEqual(await pointers([photo.slice(1)], { attachments }), ['#/data/attachments/0']);
    assert.deepEqual(await pointers([photo.toReversed()], { attachments }), ['#/data/attachments/0']);
    assert.deepEqual(await pointers([photo], {}), ['#/data/attachments']);
    const plain = await server.post(submissionBody(newId(), { attachments }));
    assert.equal(plain.status, 422);
  });

  it('is refused without its JSON, in pieces, or beyond 12 MB', async () => {
    const submission = submissionBody(newId());
    assert.equal((await send(submission, [], 'something')).status, 400);
    const cut = multipart(submission, [photo]);
    const answer = await fetch(`${server.current.url}/api/submissions`, {
      ...cut,
      body: cut.body.subarray(0, 900),
    });
    assert.equal(answer.status, 400);
    assert.equal((await send(submission, [new Uint8Array(13_000_000)])).status, 413);
  });
});
