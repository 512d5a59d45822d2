import assert from 'node:assert/strict';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import { createGzip } from 'node:zlib';
import { finds } from '../support/e2e-directory.js';
import { pageOf } from '../support/e2e-pages.js';
import type { Tab } from '../support/e2e-tab.js';
import { root, useBrowser } from '../support/e2e.js';
import { startStaticSite, type StaticSite } from '../support/static-site.js';

const script = '/kit/linkage-kit.js';
const { it } = useBrowser();
let site: StaticSite;
let elsewhere: StaticSite;

before(async () => {
  site = await startStaticSite({ '/kit/': `${root}cdn` });
  elsewhere = await startStaticSite({ '/kit/': `${root}cdn` }, { 'access-control-allow-origin': '*' });
  site.page('/large.json', JSON.stringify(services(3000)), { 'content-type': 'application/json' });
});
after(async () => {
  await site?.close();
  await elsewhere?.close();
});

const services = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `s${at}`,
    name: `Service ${at} of ${at % 2 ? 'Sunshine' : '阳光'}`,
    description: 'Help with washing, dressing and meals, every day of the week.',
    attributes: [{ taxonomy_term: { id: `c${at % 7}`, name: `Kind ${at % 7}`, taxonomy: 'kind' } }],
  }));

const directory = (attributes = 'src="/large.json"') =>
  `<linkage-directory ${attributes}></linkage-directory>`;

it('reads and searches a large feed in a worker, also where the kit comes from another origin', async (profile) => {
  for (const src of [script, `${elsewhere.url}/kit/linkage-kit.js`]) {
    const tab = await profile.open(site.page('/page.html', pageOf(directory(), [src])));
    await tab.widget('directory').sees('3,000 services');
    assert.equal(tab.page.workers().length, 1);
    await finds(tab, '阳光 2998', '1 service');
  }
});

it('gets answers of its worker by a channel, and without one where none is heard', async (profile) => {
  const before = (channel: string) => (tab: Tab) =>
    tab.page.evaluateOnNewDocument(`
      globalThis.answers = [];
      const Real = BroadcastChannel;
      ${channel};
      const { set } = Object.getOwnPropertyDescriptor(Worker.prototype, 'onmessage');
      Object.defineProperty(Worker.prototype, 'onmessage', {
        set(listener) {
          set.call(this, (event) => {
            if (event.data.value?.records) answers.push('worker');
            listener(event);
          });
        },
      });`);
  const heard =
    'globalThis.BroadcastChannel = class extends Real { constructor(name) { super(name); this.addEventListener("message", (event) => event.data.value?.records && answers.push("channel")); } }';
  const deaf =
    'globalThis.BroadcastChannel = class { constructor(name) { this.name = name; } postMessage() {} close() {} addEventListener() {} removeEventListener() {} }';
  const none = 'delete globalThis.BroadcastChannel';
  for (const [channel, way] of [
    [heard, ['channel', 'worker']],
    [deaf, ['worker']],
    [none, ['worker']],
  ] as const) {
    const tab = await profile.open(
      site.page('/channel.html', pageOf(directory(), [script])),
      async (empty) => void (await before(channel)(empty)),
    );
    await tab.widget('directory').sees('3,000 services');
    await tab.page.evaluate('void (answers.length = 0)');
    await finds(tab, '阳光 2998', '1 service');
    assert.deepEqual([...new Set((await tab.page.evaluate('answers')) as string[])].sort(), way);
  }
});

it('finds what was asked while no channel was heard, and in a worker that can make none', async (profile) => {
  const lost = `const Real = BroadcastChannel;
    globalThis.BroadcastChannel = class extends Real {
      set onmessage(listener) { super.onmessage = (event) => 'isReady' in event.data && listener(event); }
    };`;
  const tab = await profile.open(site.page('/lost.html', pageOf(directory(), [script])), async ({ page }) => {
    await page.evaluateOnNewDocument(lost);
  });
  await finds(tab, '阳光 2998', '1 service');
  const broken = await profile.open(
    site.page('/broken.html', pageOf(directory(), [script])),
    async ({ page }) => {
      await page.evaluateOnNewDocument(`const Real = Worker;
        globalThis.Worker = class extends Real {
          constructor(url, options) {
            const lines = ['data:text/javascript,globalThis.BroadcastChannel=undefined', url].map((one) => 'import "' + one + '";');
            super(URL.createObjectURL(new Blob(lines, { type: 'text/javascript' })), options);
          }
        };`);
    },
  );
  await finds(broken, '阳光 2998', '1 service');
  assert.equal(broken.page.workers().length, 1);
});

it('reads the feed on the page where its worker dies meanwhile', async (profile) => {
  profile.expect(/worker/i);
  const tab = await profile.open(
    site.page('/dying.html', pageOf(directory(), [script])),
    async ({ page }) => {
      await page.evaluateOnNewDocument(`const send = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (message, ...more) {
        if (message.method !== 'end') return send.call(this, message, ...more);
        this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory', cancelable: true }));
      };`);
    },
  );
  await finds(tab, '阳光 2998', '1 service');
});

it('does without a worker where the policy allows none', async (profile) => {
  profile.expect(/Content Security Policy/);
  const headers = { 'content-security-policy': "worker-src 'none'" };
  const tab = await profile.open(site.page('/strict.html', pageOf(directory(), [script]), headers));
  await tab.widget('directory').sees('3,000 services');
  assert.equal(tab.page.workers().length, 0);
  await finds(tab, 'sunshine 2999', '1 service');
});

it('has its worker under Trusted Types, too', async (profile) => {
  const policy = "script-src 'self'; require-trusted-types-for 'script'; trusted-types linkage-kit";
  const headers = { 'content-security-policy': policy };
  const tab = await profile.open(site.page('/trusted.html', pageOf(directory(), [script]), headers));
  await tab.widget('directory').sees('3,000 services');
  assert.equal(tab.page.workers().length, 1);
});

it('has it from another origin under Trusted Types, whose policy lets no other blob through', async (profile) => {
  const scripts = `script-src 'self' ${elsewhere.url}; worker-src blob: ${elsewhere.url}`;
  const policy = `${scripts}; require-trusted-types-for 'script'; trusted-types linkage-kit`;
  const headers = { 'content-security-policy': policy };
  const src = `${elsewhere.url}/kit/linkage-kit.js`;
  const tab = await profile.open(site.page('/trusted-cdn.html', pageOf(directory(), [src]), headers));
  await tab.widget('directory').sees('3,000 services');
  assert.equal(tab.page.workers().length, 1);
  const blessed = await tab.page.evaluate(() => {
    const realm = globalThis as unknown as Record<symbol, { createScriptURL(url: string): unknown }>;
    const other = URL.createObjectURL(new Blob(['close()'], { type: 'text/javascript' }));
    return String(realm[Symbol.for('linkage-kit.policy')]!.createScriptURL(other));
  });
  assert.equal(blessed, '');
});

it('keeps its worker when the tag moves in the page, and ends it when the tag is gone', async (profile) => {
  const tab = await profile.open(site.page('/move.html', pageOf(`<main></main>${directory()}`, [script])));
  await tab.widget('directory').sees('3,000 services');
  await tab.page.evaluate(() =>
    document.querySelector('main')!.append(document.querySelector('linkage-directory')!),
  );
  await finds(tab, 'sunshine 2999', '1 service');
  await tab.page.evaluate(() => document.querySelector('linkage-directory')!.remove());
  for (const end = Date.now() + 8000; tab.page.workers().length && Date.now() < end;)
    await new Promise((done) => setTimeout(done, 100));
  assert.equal(tab.page.workers().length, 0);
});

/** A server whose one feed is what a test makes of it. */
async function feedServer(answer: (response: ServerResponse, url: string, etag?: string) => void) {
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    answer(response, request.url ?? '/', request.headers['if-none-match']);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

it('shows the first services while the rest is still on its way', async (profile) => {
  let rest: (() => void) | undefined;
  const text = JSON.stringify(services(2000));
  const cut = text.indexOf('"s500"');
  const server = await feedServer((response) => {
    response.setHeader('content-type', 'application/json');
    response.write(text.slice(0, cut));
    rest = () => response.end(text.slice(cut));
  });
  try {
    const tab = await profile.open(
      site.page('/slow.html', pageOf(directory(`src="${server.url}/"`), [script])),
    );
    await tab.widget('directory').sees('Service 0 of 阳光');
    assert.doesNotMatch(await tab.widget('directory').text(), /2,000 services/);
    rest!();
    await tab.widget('directory').sees('2,000 services');
  } finally {
    await server.close();
  }
});

it('shows the last good read with its age where the network is gone, but nothing sensitive', async (profile) => {
  profile.expect(/Failed to load resource|net::ERR_|could not be reached/);
  const list = [
    { id: 's1', name: 'Home care' },
    { id: 's2', name: 'Safe house', sensitive: true },
  ];
  let isGone = false;
  const server = await feedServer((response) => {
    if (isGone) return response.destroy();
    response.setHeader('content-type', 'application/json');
    response.setHeader('cache-control', 'no-store');
    response.end(JSON.stringify(list));
  });
  try {
    const page = site.page('/kept.html', pageOf(directory(`src="${server.url}/"`), [script]));
    const first = await profile.open(page);
    await first.widget('directory').sees('2 services');
    await first.page.waitForNetworkIdle();
    isGone = true;
    const second = await profile.open(page);
    await second.widget('directory').sees('1 service');
    const text = await second.widget('directory').text();
    assert.match(text, /Home care/);
    assert.doesNotMatch(text, /Safe house/);
    assert.match(text, /No connection\. This is the list from/);
    // It is asked again when the network is back.
    isGone = false;
    await second.page.evaluate(() => window.dispatchEvent(new Event('online')));
    await second.widget('directory').sees('2 services');
  } finally {
    await server.close();
  }
});

it('asks its own server only whether the feed has changed', async (profile) => {
  const asked: (string | undefined)[] = [];
  const server = await feedServer((response, url, etag) => {
    if (!url.startsWith('/feed')) {
      response.setHeader('content-type', 'text/html');
      return response.end(pageOf(directory('src="/feed"'), [`${elsewhere.url}/kit/linkage-kit.js`]));
    }
    asked.push(etag);
    response.setHeader('etag', '"one"');
    response.setHeader('cache-control', 'no-store');
    if (etag === '"one"') return response.writeHead(304).end();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(services(3)));
  });
  try {
    const first = await profile.open(`${server.url}/page`);
    await first.widget('directory').sees('3 services');
    await new Promise((done) => setTimeout(done, 500));
    const second = await profile.open(`${server.url}/page`);
    await second.widget('directory').sees('3 services');
    assert.deepEqual(asked, [undefined, '"one"']);
  } finally {
    await server.close();
  }
});

it('a gigabyte of nothing, packed, is refused, and freezes nothing', async (profile) => {
  profile.expect(/linkage-kit/);
  const server = await feedServer((response) => {
    response.setHeader('content-type', 'application/json');
    response.setHeader('content-encoding', 'gzip');
    const packed = createGzip();
    packed.pipe(response);
    const zeros = Buffer.alloc(4 * 1024 * 1024);
    let left = 256;
    const more = () => {
      if (left-- === 0 || response.destroyed) packed.end();
      else packed.write(zeros, more);
    };
    more();
  });
  try {
    const body = `${directory(`src="${server.url}/"`)}<linkage-feedback endpoint="/submissions"></linkage-feedback>`;
    const tab = await profile.open(site.page('/bomb.html', pageOf(body, [script])));
    // The rest of the page can be used meanwhile.
    await tab.widget('feedback').choose('Suggestion');
    await tab.widget('feedback').type('Your message', 'A bench, please.');
    await tab.widget('directory').sees('Try again', 30_000);
  } finally {
    await server.close();
  }
});
