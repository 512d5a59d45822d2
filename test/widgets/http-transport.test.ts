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

const task = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
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

  it('sends files to another origin so that none is asked first that a form would not ask, and without cookies where told', async () => {
    const open = sinon.spy(XMLHttpRequest.prototype, 'open');
    const files = [{ field: 'file-0', name: 'a.txt', type: 'text/plain', bytes: new ArrayBuffer(3) }];
    const body = `--linkage-${submission.id}--\r\n`;
    const contentType = `multipart/form-data; boundary=linkage-${submission.id}`;
    const withFiles = { files, body, contentType };
    answers([200], [200], [200]);
    try {
      await new HttpTransport().send(
        request({ ...withFiles, preset: 'form', endpoint: 'https://forms.example/' }),
      );
      await new HttpTransport().send(request({ ...withFiles, credentials: 'omit' }));
      expect(fetch.callCount).to.equal(2);
      expect(open.callCount).to.equal(0);
      // What is asked about anyway, and what stays at home, is watched while it goes out.
      await new HttpTransport().send(request(withFiles));
      expect(fetch.callCount).to.equal(2);
      expect(open.callCount).to.equal(1);
    } finally {
      open.restore();
    }
  });

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
    // The preset is loaded first, in tasks that no fake clock counts.
    while (!fetch.called) await task();
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

  const problem = { 'Content-Type': 'application/problem+json' };
  /** CONTRACT 4.2, row by row. */
  const rows: [string, number, string, Record<string, string>, string, string?][] = [
    ['a receipt', 201, '{"id":"x","reference":"R1","status":"waitlisted"}', {}, 'accepted'],
    ['nothing', 204, '', {}, 'accepted'],
    ['plain text', 200, 'Thank you', {}, 'accepted'],
    [
      'a web page',
      200,
      ' <!doctype html><p>Log in',
      { 'Content-Type': 'application/json' },
      'retry',
      'not-a-receipt',
    ],
    [
      '400 with errors',
      400,
      '{"errors":[{"detail":"No","pointer":"#/data/text"}]}',
      problem,
      'declined',
      'refused',
    ],
    ['422', 422, '', {}, 'declined', 'refused'],
    ['409 full', 409, '{"title":"Full"}', problem, 'declined', 'full'],
    ['409 with Retry-After', 409, '', { 'Retry-After': '3' }, 'retry', 'in-progress'],
    ['409 in progress', 409, '{"type":"https://a.example/in-progress"}', problem, 'retry', 'in-progress'],
    ['408', 408, '', {}, 'retry', 'unavailable'],
    ['425', 425, '', {}, 'retry', 'unavailable'],
    ['429', 429, '', { 'Retry-After': '7' }, 'retry', 'unavailable'],
    ['500', 500, '', {}, 'retry', 'unavailable'],
    ['503', 503, '<html>down', {}, 'retry', 'unavailable'],
    ['404', 404, '', {}, 'parked', 'set-up'],
    ['405', 405, '', {}, 'parked', 'set-up'],
    ['413', 413, '', {}, 'parked', 'set-up'],
  ];
  for (const [name, status, body, headers, type, code] of rows) {
    it(`${name}: ${type}`, async () => {
      answers([status, body, headers]);
      const verdict = await new HttpTransport().send(request());
      expect(verdict.type).to.equal(type);
      if ('problem' in verdict) expect(verdict.problem.code).to.equal(code);
      if (headers['Retry-After'])
        expect(verdict).to.deep.include({ retryAfter: Number(headers['Retry-After']) * 1000 });
    });
  }

  it('with receipt="echo" only JSON that repeats the id is a yes', async () => {
    answers([200, 'OK'], [200, JSON.stringify({ id: submission.id })]);
    const echo = request({ receiptMode: 'echo' });
    expect((await new HttpTransport().send(echo)).type).to.equal('retry');
    expect((await new HttpTransport().send(echo)).type).to.equal('accepted');
  });

  it('a form goes without a header that a browser would ask about first, and hears its answer', async () => {
    answers([200, ''], [200, '']);
    const form = {
      preset: 'form',
      body: 'id=x',
      contentType: 'application/x-www-form-urlencoded;charset=UTF-8',
    };
    await new HttpTransport().send(request({ ...form, endpoint: 'https://elsewhere.example/form' }));
    expect(fetch.firstCall.args[1]!.headers).to.deep.equal({
      'Content-Type': form.contentType,
      Accept: 'application/json, application/problem+json',
    });
    await new HttpTransport().send(request({ ...form, endpoint: '/form' }));
    expect(fetch.secondCall.args[1]!.headers).to.include({ 'Idempotency-Key': `"${submission.id}"` });
  });

  it('what cannot be heard is not confirmed; a lost connection is tried again', async () => {
    answers([200, ''], [200, '']);
    const opaque = request({
      preset: 'web-to-case',
      endpoint: 'https://elsewhere.example/case',
      body: 'orgid=1',
      contentType: 'application/x-www-form-urlencoded;charset=UTF-8',
      pageHeaders: () => Promise.resolve({ Authorization: 'secret' }),
    });
    expect(await new HttpTransport().send(opaque)).to.deep.equal({ type: 'unconfirmed' });
    // Whether it is there at all is asked before: what fails then was not posted.
    expect(fetch.firstCall.args[1]!.method).to.equal('HEAD');
    const { mode, headers } = fetch.secondCall.args[1]!;
    expect(mode).to.equal('no-cors');
    expect(headers).to.deep.equal({ 'Content-Type': opaque.contentType });
    fetch.onCall(2).rejects(new TypeError('Failed to fetch'));
    expect((await new HttpTransport().send(opaque)).type).to.equal('retry');
    fetch.onCall(3).resolves(new Response());
    fetch.onCall(4).rejects(new TypeError('Failed to fetch'));
    expect((await new HttpTransport().send(opaque)).type).to.equal('unconfirmed');
  });

  it('a captcha’s value stands beside the stored bytes, in each encoding', async () => {
    answers([200], [200], [200]);
    const captcha = { 'cf-turnstile-response': 'a&b' };
    await new HttpTransport().send(request({ captcha }));
    await new HttpTransport().send(
      request({ captcha, preset: 'form', body: 'id=x', contentType: 'application/x-www-form-urlencoded' }),
    );
    const boundary = `linkage-kit-${submission.id}`;
    await new HttpTransport().send(
      request({
        captcha,
        preset: 'multipart',
        body: `--${boundary}\r\nContent-Disposition: form-data; name="id"\r\n\r\nx\r\n--${boundary}--\r\n`,
        contentType: `multipart/form-data; boundary=${boundary}`,
      }),
    );
    const bodies = await Promise.all(fetch.args.map(([, init]) => new Response(init!.body).text()));
    expect(bodies[0]).to.equal('{"id":"x","cf-turnstile-response":"a&b"}');
    expect(bodies[1]).to.equal('id=x&cf-turnstile-response=a%26b');
    const whole = await new Response(bodies[2], {
      headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
    }).formData();
    expect([...whole]).to.deep.equal([
      ['id', 'x'],
      ['cf-turnstile-response', 'a&b'],
    ]);
  });

  it('the page’s own receiver says what an answer means; without it, it is waited for', async () => {
    answers([200, '{"ok":false}'], [200, '{"ok":true,"n":7}']);
    const { completeReceiver } = await import('../../src/receivers/own.js');
    const own = completeReceiver({
      success: ({ json }) => {
        const { ok, n } = json as { ok: boolean; n: number };
        return ok && { reference: `T-${n}` };
      },
      idempotency: 'X-Request-Id',
    });
    const transport = new HttpTransport((name) => (name === 'own:hub' ? own : undefined));
    expect((await transport.send(request({ preset: 'own:hub' }))).type).to.equal('retry');
    expect(await transport.send(request({ preset: 'own:hub' }))).to.deep.equal({
      type: 'accepted',
      receipt: { reference: 'T-7' },
    });
    expect(fetch.firstCall.args[1]!.headers).to.include({ 'X-Request-Id': `"${submission.id}"` });
    expect((await transport.send(request({ preset: 'own:other' }))).type).to.equal('retry');
    expect(fetch.callCount).to.equal(2);
  });
});
