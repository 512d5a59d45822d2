import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, describe, it } from 'node:test';
import { readArguments } from '../../src/cli/arguments.js';
import type { CheckName, Level, Report } from '../../src/cli/findings.js';
import { command } from '../support/check-receiver.js';

/** A request as it came: its address, and its sign-in. */
type Asked = [url: string, authorization: string | undefined];

interface Answer {
  status?: number;
  headers?: OutgoingHttpHeaders;
  body: unknown;
}

const servers: Server[] = [];
after(() => servers.forEach((server) => server.close()));

const open = { 'access-control-allow-origin': '*', etag: '"1"', 'content-type': 'application/json' };

/** The address of a server that answers by path and query; `{base}` in bodies and headers is that address. */
async function serve(answers: Record<string, Answer>, asked: Asked[] = []): Promise<string> {
  const server = createServer((request, response) => {
    asked.push([request.url!, request.headers.authorization]);
    const { status = 200, headers = open, body } = answers[request.url!] ?? { status: 404, body: '' };
    const own = Object.entries(headers).map(([name, value]) => [
      name,
      String(value).replaceAll('{base}', base),
    ]);
    response.writeHead(status, Object.fromEntries(own) as OutgoingHttpHeaders);
    response.end((typeof body === 'string' ? body : JSON.stringify(body)).replaceAll('{base}', base));
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return base;
}

async function check(feed: string, ...args: string[]): Promise<Report & { code: number; verdict: string }> {
  const { code, out, error } = await command('check', '--feed', feed, '--json', ...args);
  assert.equal(error, '');
  return { ...(JSON.parse(out) as Report & { verdict: string }), code };
}

function found(report: Report, level: Level, name: CheckName, text: RegExp, change = /^/) {
  const findings = report.findings.filter((one) => one.check === name);
  const match = findings.find((one) => one.level === level && text.test(one.text));
  assert.ok(match, JSON.stringify(findings, undefined, 1));
  assert.match(match.change ?? '', change);
}

const service = (id: string, more: object = {}) => ({
  id,
  name: `Service ${id}`,
  description: 'Helps.',
  phones: [{ number: '020 7946 0000' }],
  service_areas: [{ name: 'North' }],
  ...more,
});
const term = (id: string, parent_id?: string) => ({
  taxonomy_term: { id, name: id, ...(parent_id && { parent_id }) },
});

describe('linkage-kit check --feed', () => {
  it('says of a sound feed what was understood, and that all is fine', async () => {
    const base = await serve({
      '/services': {
        body: {
          total_items: 2,
          page_number: 1,
          last_page: true,
          contents: [
            service('a', { attributes: [term('food'), term('soup', 'food')] }),
            service('b', { url: 'https://b.example' }),
          ],
        },
      },
    });
    const report = await check(`${base}/services`);
    assert.equal(report.code, 0);
    assert.equal(report.verdict, 'All fine: ready for residents.');
    found(report, 'ok', 'format', /HSDS 3 or Open Referral UK v3, a page/);
    found(report, 'ok', 'records', /^2 services; the feed says 2 in all/);
    found(report, 'ok', 'fields', /description 100 %, category 50 %.*url 50 %.*In no record: organization/);
    found(report, 'ok', 'filters', /2 categories on 2 levels, 1 area/);
    found(report, 'ok', 'caching', /etag/);
    const { out } = await command('check', '--feed', `${base}/services`);
    assert.match(out, /^ok {8}records: 2 services/m);
    assert.match(out, /feed of services, as a page of http:\/\/portal\.example/);
  });

  it('follows pages by the envelope and by the Link header, and says where it stops', async () => {
    const base = await serve({
      '/1': { body: { contents: [service('a')], next: '/2' } },
      '/2': {
        body: [service('b'), service('a')],
        headers: { ...open, link: '<{base}/3>; rel="next"', 'access-control-expose-headers': 'Link' },
      },
      '/3': { body: [service('c')] },
    });
    const all = await check(`${base}/1`);
    assert.equal(all.code, 0);
    found(all, 'ok', 'paging', /3 pages, all of them read/);
    found(all, 'ok', 'records', /^3 services out of 4 records/);
    found(all, 'warning', 'not-understood', /id: id is taken by an earlier record \(1 record: a\)/);
    const some = await check(`${base}/1`, '--pages', '2');
    found(some, 'skipped', 'paging', /first 2 pages.*\/3/);
    const broken = await check(
      `${await serve({ '/1': { body: { contents: [service('a')], next: '/9' } } })}/1`,
    );
    assert.equal(broken.code, 1);
    found(broken, 'problem', 'paging', /Page 2 cannot be read: .*answers 404/);
  });

  it('groups what was not understood, with the first three records', async () => {
    const contents = ['a', 'b', 'c', 'd'].map((id) =>
      service(id, { schedules: [{ opens_at: 'dawn' }], minimum_age: 'old' }),
    );
    const report = await check(`${await serve({ '/': { body: contents } })}/`);
    found(report, 'warning', 'not-understood', /^opens_at: is not a time \(4 records: a; b; c; …\)/);
    found(report, 'warning', 'not-understood', /^minimum_age: is not an age \(4 records/);
    assert.equal(report.code, 0);
  });

  it('says when a browser would not let the page read it, and what to send', async () => {
    const base = await serve({
      '/': { body: [service('a')], headers: { 'access-control-allow-origin': 'https://other.example' } },
    });
    const report = await check(`${base}/`, '--origin', 'https://city.example');
    assert.equal(report.code, 1);
    found(
      report,
      'problem',
      'cors',
      /allows "https:\/\/other\.example", not/,
      /Access-Control-Allow-Origin: https:\/\/city\.example/,
    );
    found(report, 'warning', 'caching', /neither ETag nor/, /ETag/);
    found(await check(`${base}/`, '--origin', base), 'ok', 'cors', /same origin/);
  });

  it('suggests a field map for records of no known format, and reads by the one it is given', async () => {
    const base = await serve({
      '/': { body: { rows: [{ 機構名稱: '托嬰中心', 聯絡電話: '02 8218 7139', 編號: 1 }] } },
    });
    const report = await check(`${base}/`);
    found(report, 'warning', 'field-map', /commonly called/, /"name":"機構名稱".*"phone":"聯絡電話"/);
    const mapped = await check(`${base}/`, '--field-map', '{"name": "機構名稱"}');
    found(mapped, 'ok', 'format', /by the field-map/);
    found(mapped, 'ok', 'records', /^1 service/);
    found(mapped, 'warning', 'fields', /In no record: .*phone/, /cannot reach/);
  });

  it('fetches the tables that a data package names', async () => {
    const csv = { ...open, 'content-type': 'text/csv' };
    const base = await serve({
      '/x/datapackage.json': {
        body: { resources: [{ path: 'services.csv' }, { path: 'phones.csv' }, { path: 'locations.csv' }] },
      },
      '/x/services.csv': { headers: csv, body: 'id,name\n1,Meals' },
      '/x/phones.csv': { headers: csv, body: 'id,service_id,number\n1,1,02079460000' },
    });
    const report = await check(`${base}/x/datapackage.json`);
    found(report, 'ok', 'format', /data package/);
    found(report, 'ok', 'fields', /phone 100 %/);
    found(report, 'warning', 'not-understood', /locations\.csv answers 404/);
  });

  it('tells a sign-in to the origin of the feed only: not to next pages, redirects or files elsewhere', async () => {
    const [own, other]: [Asked[], Asked[]] = [[], []];
    const page = (id: string, next?: string) => ({ body: { contents: [service(id)], next } });
    const elsewhere = await serve({ '/next': page('3'), '/moved': page('4') }, other);
    const csv = { ...open, 'content-type': 'text/csv' };
    const moved = { status: 302, headers: { location: `${elsewhere}/moved` }, body: '' };
    const base = await serve(
      {
        '/feed': page('1', '{base}/2'),
        '/2': page('2', `${elsewhere}/next`),
        '/gone': moved,
        '/x/datapackage.json': { body: { resources: [{ path: 'services.csv' }, { path: 'phones.csv' }] } },
        '/x/services.csv': { headers: csv, body: 'id,name\n1,Meals' },
        '/x/phones.csv': moved,
      },
      own,
    );
    for (const path of ['/feed', '/gone', '/x/datapackage.json'])
      await check(base + path, '--header', 'Authorization: Bearer secret');
    assert.deepEqual(
      own.filter(([, authorization]) => authorization !== 'Bearer secret'),
      [],
    );
    assert.equal(own.length, 6);
    assert.deepEqual(other, [
      ['/next', undefined],
      ['/moved', undefined],
      ['/moved', undefined],
    ]);
  });

  it('a feed of the web leads to no file of this computer', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'feed-'));
    try {
      const file = join(folder, 'secret.json');
      await writeFile(file, JSON.stringify([service('secret')]));
      const { href } = pathToFileURL(file);
      const base = await serve({
        '/next': { body: { contents: [service('1')] }, headers: { ...open, link: `<${href}>; rel="next"` } },
        '/moved': { status: 302, headers: { location: href }, body: '' },
      });
      found(await check(`${base}/next`), 'ok', 'records', /^1 service/);
      found(await check(`${base}/moved`), 'problem', 'reach', /is not an http\(s\) address/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('names what is no feed at all', async () => {
    const html = { 'content-type': 'text/html', 'access-control-allow-origin': '*' };
    const base = await serve({
      '/page': { headers: html, body: '<!doctype html><title>Data</title>' },
      '/empty': { body: { contents: [] } },
      '/words': { body: 'out of order' },
    });
    found(await check(`${base}/page`), 'problem', 'reach', /web page/);
    found(await check(`${base}/none`), 'problem', 'reach', /answers 404/);
    found(await check(`${base}/empty`), 'problem', 'records', /No service was read/);
    const words = await check(`${base}/words`);
    found(words, 'problem', 'records', /not JSON.*out of order/);
    assert.equal(words.code, 1);
    const gone = await check('http://127.0.0.1:9/');
    found(gone, 'problem', 'reach', /gives no answer/);
  });

  it('reads a file too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'feed-'));
    try {
      const file = join(folder, 'services.csv');
      await writeFile(file, 'id,name,phone\n1,Meals,02079460000\n2,Rides,');
      const report = await check(file);
      assert.equal(report.code, 0);
      found(report, 'ok', 'format', /CSV/);
      found(report, 'ok', 'fields', /phone 50 %/);
      found(report, 'skipped', 'cors', /file/);
      found(await check(join(folder, 'none.json')), 'problem', 'reach', /cannot be read/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('refuses wrong usage', () => {
    const message = (...args: string[]) => {
      const read = readArguments(['check', ...args], ['linkage']);
      return read.command === 'usage' ? read.message : read.command;
    };
    assert.equal(message('--feed', 'services.json'), 'check-feed');
    assert.match(message('--feed', 'ftp://a.example/x'), /not an http/);
    assert.match(message('--feed', 'a.json', 'b.json'), /one too many/);
    assert.match(message('--feed', 'a.json', '--field-map', '[1]'), /JSON object/);
    assert.match(message('--feed', 'a.json', '--pages', '0'), /--pages/);
    assert.match(message('--feed', 'a.json', '--timeout', '0'), /--timeout/);
    assert.match(message('--feed', 'a.json', '--origin', 'x'), /--origin/);
    assert.match(message('--feed', 'a.json', '--header', 'x'), /--header/);
  });
});
