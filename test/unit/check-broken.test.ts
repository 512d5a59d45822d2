import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { failureFinding } from '../../src/cli/failures.js';
import type { Finding } from '../../src/cli/findings.js';
import {
  allow,
  assertFound,
  check,
  endReceivers,
  html,
  json,
  receipt,
  receiver,
  soundParts,
  troubles,
  type Parts,
  type Reply,
} from '../support/check-receiver.js';

after(endReceivers);

describe('linkage-kit check on broken receivers', () => {
  it('finds nothing at the sound receiver that the broken ones are made from', async () => {
    assert.deepEqual(troubles(await check(await receiver())), []);
  });

  it('finds that CORS headers are missing', async () => {
    const report = await check(await receiver({ preflight: () => ({ status: 204 }), cors: {} }));
    assertFound(
      report,
      'problem',
      'preflight',
      /has no Access-Control-Allow-Origin/,
      /Answer OPTIONS with 204/,
    );
    assertFound(report, 'problem', 'cors', /hides it from the page/, /with every answer, errors included/);
  });

  it('finds that only errors lack the CORS headers', async () => {
    const cors = { 'access-control-allow-origin': '*' };
    const { accept } = soundParts();
    const report = await check(
      await receiver({
        cors: {},
        accept: async (...given) => {
          const reply = await accept(...given);
          return { ...reply, headers: { ...reply.headers, ...cors } };
        },
      }),
    );
    assertFound(report, 'problem', 'cors-refusal', /The refusal to the POST \(422\)/, /errors included/);
    assert.deepEqual(troubles(report), ['cors-refusal']);
  });

  it('finds that another origin is allowed than that of the page', async () => {
    const cors = { 'access-control-allow-origin': 'https://elsewhere.example' };
    const report = await check(await receiver({ cors }));
    assertFound(
      report,
      'problem',
      'cors',
      /allows "https:\/\/elsewhere\.example"/,
      /http:\/\/portal\.example/,
    );
  });

  for (const status of [404, 405]) {
    it(`finds a preflight that is answered with ${status}`, async () => {
      const report = await check(await receiver({ preflight: () => ({ status, headers: allow }) }));
      assertFound(
        report,
        'problem',
        'preflight',
        new RegExp(`answered with ${status}, so browsers never send`),
        /Answer OPTIONS with 204/,
      );
    });
  }

  it('finds a preflight that does not allow Idempotency-Key', async () => {
    const headers = { ...allow, 'access-control-allow-headers': 'Content-Type' };
    const report = await check(await receiver({ preflight: () => ({ status: 204, headers }) }));
    assertFound(
      report,
      'problem',
      'preflight',
      /does not allow the header idempotency-key \(/,
      /Access-Control-Allow-Headers: Content-Type, Idempotency-Key/,
    );
  });

  it('finds a login page in answer to the post', async () => {
    const report = await check(await receiver({ accept: () => html }));
    assertFound(report, 'problem', 'accepted', /with a web page \(a login/, /2xx and JSON, text or nothing/);
    assertFound(report, 'skipped', 'repeat', /Not looked at/, /^$/);
  });

  it('finds that one id is stored twice', async () => {
    const report = await check(await receiver({ accept: ({ id }, count) => json(201, receipt(id, count)) }));
    assertFound(report, 'problem', 'repeat', /two references \(A-1, then A-2\)/, /unique index/);
    assertFound(report, 'problem', 'same-moment', /two references/, /one step/);
    assertFound(report, 'warning', 'other-contents', /stored anew/, /Optional: refuse/);
  });

  it('finds that look-up and insert are two steps', async () => {
    const stored = new Map<string, Reply>();
    const accept: Parts['accept'] = async ({ id }, count) => {
      const known = stored.get(id);
      if (known) return known;
      await new Promise((done) => setTimeout(done, 50));
      stored.set(id, json(201, receipt(id, count)));
      return stored.get(id)!;
    };
    const report = await check(await receiver({ accept }));
    assert.deepEqual(troubles(report), ['same-moment']);
    assertFound(report, 'problem', 'same-moment', /at the same moment got two/, /must be one step/);
  });

  it('finds that a repeat is refused', async () => {
    const seen = new Set<string>();
    const accept: Parts['accept'] = ({ id }, count) => {
      if (seen.has(id)) return json(409, { title: 'Duplicate' });
      seen.add(id);
      return json(201, receipt(id, count));
    };
    const report = await check(await receiver({ accept }));
    assertFound(
      report,
      'problem',
      'repeat',
      /answered with 409.*reads "not accepted"/,
      /first receipt and 2xx/,
    );
  });

  it('finds refusals that come as 500', async () => {
    const report = await check(await receiver({ refuse: () => json(500, { error: 'TypeError' }) }));
    assertFound(report, 'problem', 'refusal', /answered with 500.*for ever/, /Refuse it with 422/);
  });

  it('finds refusals that come as 200, as a page or as JSON that says no', async () => {
    const page = await check(await receiver({ refuse: () => html }));
    assertFound(page, 'problem', 'refusal', /200 and a web page/, /Refuse it with 422/);
    const no = await check(await receiver({ refuse: () => json(200, { success: false }) }));
    assertFound(no, 'problem', 'refusal', /although the body says no/, /Refuse it with 422/);
  });

  it('finds that everything is accepted', async () => {
    const report = await check(await receiver({ refuse: () => json(201, { id: 'x' }) }));
    assertFound(report, 'warning', 'refusal', /accepted as it is/, /If you rely on the fields/);
    assert.equal(report.code, 0);
  });

  it('finds errors without pointers, and pointers that land nowhere', async () => {
    const none = await check(await receiver({ refuse: () => json(400, { title: 'Something is missing' }) }));
    assertFound(none, 'warning', 'pointers', /does not say which fields/, /"pointer": "#\/data\/type"/);
    assertFound(none, 'warning', 'refusal', /labelled application\/json/, /application\/problem\+json/);
    const errors = [{ detail: 'This is missing.', pointer: '#/body/kind' }];
    const lost = await check(await receiver({ refuse: () => json(422, { errors }) }));
    assertFound(lost, 'warning', 'pointers', /1 of 1 errors point at no field/, /"#\/data\/contact\/email"/);
  });

  it('finds that the answer is slow, and that it does not come', async () => {
    const { accept } = soundParts();
    const slow: Parts['accept'] = async (...given) => {
      await new Promise((done) => setTimeout(done, 700));
      return accept(...given);
    };
    const url = await receiver({ accept: slow });
    const report = await check(url, '--timeout', '3');
    assertFound(report, 'warning', 'time', /took 0\.\d s; after 3 s a resident sees "saved"/, /afterwards/);
    const given = await check(url, '--timeout', '0.3');
    assertFound(given, 'problem', 'time', /No answer within 0\.3 s/, /gives up after 15 s/);
  });

  it('finds a receipt that does not echo the id, and one without reference', async () => {
    const report = await check(await receiver({ accept: () => json(200, { reference: 'A-1' }) }));
    assertFound(report, 'warning', 'echo', /does not repeat the id/, /\{"id": "…"\}/);
    const empty = await check(await receiver({ accept: () => ({ status: 202 }) }));
    assertFound(empty, 'warning', 'receipt', /it is empty.*residents see no reference/, /"reference"/);
    assert.equal(empty.code, 0);
  });

  it('finds receipt fields that the kit cannot read', async () => {
    const accept: Parts['accept'] = ({ id }) =>
      json(
        201,
        { id, reference: 'A-1', status: 'ok', respondBy: '27.11.2026', url: 'javascript:1' },
        { 'content-type': 'text/html' },
      );
    const report = await check(await receiver({ accept }));
    const warnings = report.findings.filter(({ check: name }) => name === 'receipt').map(({ text }) => text);
    for (const word of ['status is accepted', 'respondBy is a date', 'url is an http', 'Content-Type is'])
      assert.ok(
        warnings.some((text) => text.includes(word)),
        `${word} in ${warnings.join('\n')}`,
      );
  });

  it('finds a redirect that drops the POST', async () => {
    const target = await receiver({ other: () => json(200, { hello: 'there' }, allow) });
    const accept = (): Reply => ({ status: 302, headers: { location: target } });
    const report = await check(await receiver({ accept }));
    assertFound(report, 'problem', 'redirect', /turns the POST into a GET/, /redirect with 307 or 308/);
  });

  it('follows a redirect that keeps the POST, and asks for the end address', async () => {
    const target = await receiver();
    const moved = (): Reply => ({ status: 308, headers: { location: target } });
    const report = await check(await receiver({ accept: moved, refuse: moved }));
    assert.deepEqual(troubles(report), ['redirect']);
    assertFound(report, 'warning', 'redirect', /takes a detour: 308 POST/, /into `endpoint`/);
  });

  it('finds a redirect without end, and one of the preflight', async () => {
    const away = (): Reply => ({ status: 307, headers: { ...allow, location: '' } });
    const report = await check(await receiver({ accept: away, preflight: away }));
    assertFound(report, 'problem', 'accepted', /redirects without end/, /that really answers/);
    assertFound(report, 'problem', 'preflight', /is redirected \(307\)/, /Answer OPTIONS with 204/);
  });

  it('finds that nobody is there, by the name or the port', async () => {
    const gone = await check('http://127.0.0.1:9/');
    assertFound(gone, 'problem', 'reach', /Nothing listens at 127\.0\.0\.1:9/, /Start the receiver/);
    assert.equal(gone.findings.length, 1);
    const plain = (await receiver()).replace('http:', 'https:');
    assertFound(await check(plain), 'problem', 'reach', /TLS fails/, /speaks https/);
  });

  it('has words for names and certificates that fail', () => {
    const said = (code: string): Finding =>
      failureFinding('reach', {
        url: 'https://a.example/',
        method: 'POST',
        code,
        message: '',
        milliseconds: 5,
      });
    assert.match(said('ENOTFOUND').text, /a\.example is not known to DNS/);
    assert.match(said('CERT_HAS_EXPIRED').change!, /Renew/);
    assert.match(said('UNABLE_TO_VERIFY_LEAF_SIGNATURE').change!, /fullchain\.pem/);
    assert.match(said('ERR_TLS_CERT_ALTNAME_INVALID').text, /another name/);
  });
});
