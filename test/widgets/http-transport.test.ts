import { aTimeout, expect } from '@open-wc/testing';
import sinon from 'sinon';
import type { Submission } from '../../src/domain/submission.js';
import { HttpTransport } from '../../src/transport/http-transport.js';
import type { TransportRequest } from '../../src/transport/transport.js';

const submission = { id: '0199a1b2-0000-7000-8000-000000000001', kind: 'feedback' } as Submission;
const request = (part: Partial<TransportRequest> = {}): TransportRequest => ({
  endpoint: '/submissions',
  preset: 'linkage',
  submission,
  body: '{"id":"x"}',
  credentials: 'same-origin',
  receiptMode: 'status',
  pageHeaders: () => Promise.resolve({}),
  ...part,
});

describe('HttpTransport', () => {
  let fetch: sinon.SinonStub<Parameters<typeof globalThis.fetch>, Promise<Response>>;
  beforeEach(() => {
    fetch = sinon.stub(globalThis, 'fetch');
  });
  afterEach(() => fetch.restore());
  const answers = (...responses: [number, string?, Record<string, string>?][]) =>
    responses.forEach(([status, body, headers], index) =>
      fetch
        .onCall(index)
        .callsFake(() =>
          Promise.resolve(
            new Response(status === 204 ? null : (body ?? ''), { status, ...(headers && { headers }) }),
          ),
        ),
    );

  it('posts the stored bytes with the contract’s headers and policies', async () => {
    answers([201, '{"reference":"PA-1"}']);
    const verdict = await new HttpTransport().send(
      request({ pageHeaders: () => Promise.resolve({ Authorization: 'Bearer t' }) }),
    );
    expect(verdict).to.deep.equal({ type: 'accepted', receipt: { reference: 'PA-1' } });
    const [url, init] = fetch.firstCall.args;
    expect(url).to.equal('/submissions');
    expect(init).to.include({
      method: 'POST',
      body: '{"id":"x"}',
      credentials: 'same-origin',
      redirect: 'follow',
      referrerPolicy: 'strict-origin',
    });
    expect(init!.headers).to.deep.equal({
      'Content-Type': 'application/json',
      Accept: 'application/json, application/problem+json',
      'Idempotency-Key': `"${submission.id}"`,
      Authorization: 'Bearer t',
    });
  });

  it('an attempt ends in time although the page’s headers hang', async () => {
    const abort = new AbortController();
    const verdict = new HttpTransport().send(
      request({ pageHeaders: () => new Promise(() => undefined), signal: abort.signal }),
    );
    abort.abort();
    expect(await verdict).to.deep.include({ type: 'retry' });
    expect(fetch.called).to.equal(false);
  });

  for (const status of [401, 403, 419]) {
    it(`reads headers afresh once after ${status}, then parks`, async () => {
      answers([status], [200]);
      const asked: boolean[] = [];
      const pageHeaders = (fresh: boolean) => {
        asked.push(fresh);
        return Promise.resolve({});
      };
      expect((await new HttpTransport().send(request({ pageHeaders }))).type).to.equal('accepted');
      expect(asked).to.deep.equal([false, true]);
      fetch.reset();
      answers([status], [status], [200]);
      expect((await new HttpTransport().send(request({ pageHeaders }))).type).to.equal('parked');
      expect(fetch.callCount).to.equal(2);
    });
  }

  it('a lost connection, and headers that cannot be had, are kept for another try', async () => {
    fetch.rejects(new TypeError('Failed to fetch'));
    const lost = await new HttpTransport().send(request());
    expect(lost.type === 'retry' && lost.problem.code).to.equal('network');
    const noHeaders = await new HttpTransport().send(
      request({ pageHeaders: () => Promise.reject(new Error('token server is down')) }),
    );
    expect(noHeaders.type).to.equal('retry');
  });

  it('gives up an attempt after 15 s, and when the page goes away', async () => {
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    fetch.callsFake(
      (_url, init) =>
        new Promise((_resolve, reject) =>
          init!.signal!.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
        ),
    );
    const slow = new HttpTransport().send(request());
    await clock.tickAsync(15_000);
    const verdict = await slow;
    clock.restore();
    expect(verdict.type === 'retry' && verdict.problem.code).to.equal('timeout');
    const abort = new AbortController();
    const left = new HttpTransport().send(request({ signal: abort.signal }));
    await aTimeout(0);
    abort.abort();
    expect((await left).type).to.equal('retry');
  });

  it('an endpoint that is no URL, or a preset that nobody knows, is kept and needs attention', async () => {
    for (const part of [{ endpoint: 'http://[' }, { preset: 'telegraph' }]) {
      expect((await new HttpTransport().send(request(part))).type).to.equal('parked');
    }
    expect(fetch.callCount).to.equal(0);
  });
});
