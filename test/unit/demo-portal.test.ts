import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startServer, type DemoServer } from '../../demo/server/app.js';

let folder: string;
let server: DemoServer;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linkage-portal-'));
  server = await startServer({ port: 0, database: 'memory://' });
});
after(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('GET /api/services', () => {
  interface Page {
    total_items: number;
    total_pages: number;
    page_number: number;
    size: number;
    first_page: boolean;
    last_page: boolean;
    empty: boolean;
    contents: { id: string; name: string }[];
  }
  const page = async (query: string) =>
    (await (await fetch(`${server.url}/api/services?${query}`)).json()) as Page;

  it('pages through every service once', async () => {
    const first = await page('per_page=100');
    assert.ok(first.total_items > 300);
    const ids = new Set<string>();
    for (let number = 1; number <= first.total_pages; number++) {
      const { contents, page_number, first_page, last_page, size } = await page(
        `per_page=100&page=${number}`,
      );
      assert.deepEqual(
        [page_number, first_page, last_page, size],
        [number, number === 1, number === first.total_pages, contents.length],
      );
      for (const { id } of contents) ids.add(id);
    }
    assert.equal(ids.size, first.total_items);
    assert.equal((await page('page=999')).empty, true);
  });

  it('links to the pages beside it, and is asked anew only whether it has changed', async () => {
    const answer = await fetch(`${server.url}/api/services?lang=en&per_page=100&page=2`);
    const links = new Map(
      [...(answer.headers.get('link') ?? '').matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(([, url, rel]) => [
        rel,
        url,
      ]),
    );
    assert.deepEqual([...links.keys()], ['first', 'prev', 'next', 'last']);
    assert.equal(links.get('next'), '/api/services?lang=en&per_page=100&page=3');
    const last = await fetch(server.url + links.get('last'));
    assert.doesNotMatch(last.headers.get('link') ?? '', /rel="next"/);
    assert.match(answer.headers.get('access-control-expose-headers') ?? '', /Link/);
    for (const path of ['/api/services?lang=en&per_page=100&page=2', '/data/services-en.json']) {
      const first = await fetch(server.url + path, { headers: { 'accept-encoding': 'gzip' } });
      assert.equal(first.headers.get('content-encoding'), 'gzip', path);
      assert.ok(first.headers.get('cache-control'), path);
      const again = await fetch(server.url + path, {
        headers: { 'if-none-match': first.headers.get('etag') ?? '', 'accept-encoding': 'gzip' },
      });
      assert.equal(again.status, 304, path);
      assert.equal(await again.text(), '');
    }
  });

  it('finds words in English and Chinese, and by term', async () => {
    assert.ok(
      (await page('search=HOME%20care')).contents.some(({ id }) => id === 'home-care-for-older-people'),
    );
    assert.ok((await page(`lang=zh&search=${encodeURIComponent('助餐')}`)).total_items >= 7);
    assert.equal((await page('taxonomy_term_id=welfare-workers')).total_items, 15);
    assert.ok((await page('taxonomy_term_id=pingan-services-health')).total_items >= 42);
    const answer = await fetch(`${server.url}/api/services/home-care-for-older-people`);
    assert.equal(((await answer.json()) as { name: string }).name, 'Home care for older people');
    assert.equal((await fetch(`${server.url}/api/services/nothing`)).status, 404);
  });
});

describe('files', () => {
  /** A path as it is, without the tidying that fetch and URL do. */
  const raw = (path: string, base: string) =>
    new Promise<string>((done, fail) => {
      const { hostname, port } = new URL(base);
      const socket = connect(Number(port), hostname, () =>
        socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`),
      );
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('end', () => done(text));
      socket.on('error', fail);
    });

  it('serves a data folder with the right types, reads HSDS from it, and lets nobody out of it', async () => {
    const data = join(folder, 'feeds');
    await mkdir(join(data, 'deep'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'SECRET');
    await writeFile(join(data, '.hidden.json'), '"SECRET"');
    await symlink(join(folder, 'secret.txt'), join(data, 'link.txt'));
    await writeFile(join(data, 'deep', 'a.geojson'), '{}');
    await writeFile(join(data, 'a.ics'), 'BEGIN:VCALENDAR');
    await writeFile(join(data, 'a.csv'), 'id,name');
    await writeFile(
      join(data, 'services.json'),
      JSON.stringify({
        contents: [{ id: 'x1', name: 'Only one', status: 'active', organization: { id: 'o', name: 'O' } }],
      }),
    );
    const other = await startServer({ port: 0, database: 'memory://', dataDir: data });
    try {
      for (const [path, type] of [
        ['deep/a.geojson', 'application/geo+json'],
        ['a.ics', 'text/calendar'],
        ['a.csv', 'text/csv'],
        ['services.json', 'application/json'],
      ] as const) {
        const answer = await fetch(`${other.url}/feeds/${path}`);
        assert.equal(answer.status, 200, path);
        assert.ok(answer.headers.get('content-type')?.startsWith(type), path);
        assert.equal(answer.headers.get('access-control-allow-origin'), '*');
        await answer.arrayBuffer();
      }
      for (const path of [
        '/feeds/../secret.txt',
        '/feeds/%2e%2e/secret.txt',
        '/feeds/..%2fsecret.txt',
        '/feeds/deep/..%5c..%5csecret.txt',
        '/feeds/link.txt',
        '/feeds/.hidden.json',
        '/cdn/..%2fpackage.json',
        '/assets/..%2f..%2fserver%2fapp.ts',
        '/feeds/%00',
        '/feeds/%ff',
      ]) {
        const answer = await raw(path, other.url);
        assert.match(answer, /^HTTP\/1\.1 404/, path);
        assert.doesNotMatch(answer, /SECRET|linkage-kit"/, path);
      }
      const { total_items } = (await (await fetch(`${other.url}/api/services`)).json()) as {
        total_items: number;
      };
      assert.equal(total_items, 1);
    } finally {
      await other.close();
    }
  });

  it('answers 304 to who has the file', async () => {
    const first = await fetch(`${server.url}/assets/portal.css`);
    const again = await fetch(`${server.url}/assets/portal.css`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    assert.equal(again.status, 304);
    await first.arrayBuffer();
  });
});

describe('pages', () => {
  it('serves each page in both languages, and the strict one under its policy', async () => {
    for (const page of [
      '',
      'directory.html',
      'directory-remote.html',
      'directory-sources.html',
      'signup.html',
      'hours.html',
      'pledge.html',
      'feedback.html',
      'outbox.html',
      'all.html',
      'emergency.html',
      'strict-csp.html',
    ]) {
      for (const [language, lang] of [
        ['en', 'en'],
        ['zh', 'zh-Hans'],
      ] as const) {
        const answer = await fetch(`${server.url}/${language}/${page}`);
        assert.equal(answer.status, 200, page);
        const text = await answer.text();
        assert.match(text, new RegExp(`<html lang="${lang}">`));
        assert.doesNotMatch(text, /\{\{|<script>|<style| style=| on[a-z]+=/, page);
        const routes = /routes='([^']+)'/.exec(text)?.[1] ?? '';
        assert.ok('type:mediation' in (JSON.parse(routes) as object));
        assert.match(answer.headers.get('cache-control') ?? '', /no-cache/);
        if (page === 'strict-csp.html')
          assert.match(
            answer.headers.get('content-security-policy') ?? '',
            /require-trusted-types-for 'script'; trusted-types linkage-kit linkage-kit-json-ld;/,
          );
      }
    }
  });

  it('takes the ordinary form that stands in a tag', async () => {
    const answer = await fetch(`${server.url}/en/forms/feedback`, {
      method: 'POST',
      body: new URLSearchParams({ text: 'Without a script', name: '' }),
    });
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /PA-\d{4}-\d{4}/);
    assert.equal(
      (
        await fetch(`${server.url}/en/forms/feedback`, {
          method: 'POST',
          body: new URLSearchParams({ text: ' ' }),
        })
      ).status,
      422,
    );
    assert.equal((await fetch(`${server.url}/en/forms/poem`, { method: 'POST', body: '' })).status, 422);
  });

  it('shows what arrived in the inbox, escaped, live, and to this machine only', async () => {
    const stream = await fetch(`${server.url}/inbox/live`);
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    const id = 'demo-portal-1';
    const submission = {
      id,
      kind: 'feedback',
      action: 'create',
      of: null,
      createdAt: '2026-11-20T08:30:00.000Z',
      locale: 'en',
      page: 'https://portal.example/help',
      subject: null,
      area: null,
      clientReference: null,
      kit: 'linkage-kit/0.1.0',
      data: { type: 'question', text: '<img src=x onerror=alert(1)>', anonymous: true },
    };
    await fetch(`${server.url}/api/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(submission),
    });
    let seen = '';
    while (!seen.includes(id)) seen += (await reader.read()).value ?? '';
    await reader.cancel();
    const inbox = await fetch(`${server.url}/inbox`);
    assert.match(inbox.headers.get('content-security-policy') ?? '', /script-src 'self'/);
    const text = await inbox.text();
    assert.match(text, new RegExp(`data-id="${id}"`));
    assert.match(text, /&lt;img src=x onerror=alert\(1\)&gt;/);
    assert.doesNotMatch(text, /<img src=x/);
    const foreign = await new Promise<number>((done, fail) => {
      httpRequest(
        `${server.url}/inbox`,
        { headers: { host: 'evil.example' } },
        (answer) => (answer.resume(), done(answer.statusCode ?? 0)),
      )
        .on('error', fail)
        .end();
    });
    assert.equal(foreign, 403);
  });
});
