// What Storybook's embed builder writes is a page that runs as it is, with every tag and with the hash of the script; what its theme
// editor writes is what such a page looks like.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { resolveBrowser } from '../../.tools/browser.mjs';
import { attributesHtml, embedPage, type Embed, type EmbeddedTag } from '../../stories/support/embed-html.js';
import { plainTheme, themeCss } from '../../stories/support/theme-css.js';

const cdn = fileURLToPath(new URL('../../cdn', import.meta.url));
const integrity = () =>
  (JSON.parse(readFileSync(join(cdn, 'integrity.json'), 'utf8')) as Record<string, string>)[
    'linkage-kit.js'
  ]!;
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};
const names = ['directory', 'signup', 'hours', 'pledge', 'feedback', 'outbox'].map(
  (name) => `linkage-${name}`,
);

const everything = (base: string, hash: string): Embed => ({
  lang: 'en',
  base,
  integrity: hash,
  withStyles: true,
  theme: existsSync(join(cdn, 'themes/civic.css')) ? 'civic' : '',
  hub: { endpoint: '/api/submissions', currency: 'CNY', routes: '{"kind:hours": {"endpoint": "/a\\"b"}}' },
  tags: names.map((tag): EmbeddedTag => ({
    tag,
    attributes: tag === 'linkage-directory' ? { src: '/services.json', heading: 'Food & "care"' } : {},
  })),
});

describe('the page of the embed builder', { timeout: 120_000 }, () => {
  let browser: Browser;
  let server: Server;
  let origin = '';
  let page = '';

  before(async () => {
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/') return void response.setHeader('content-type', 'text/html').end(page);
      if (pathname === '/services.json')
        return void response
          .setHeader('content-type', 'application/json')
          .end('[{"id": "meals", "name": "Warm meals"}]');
      const file = resolve(cdn, `.${pathname.replace(/^\/files/, '')}`);
      if (!file.startsWith(cdn + sep) || !existsSync(file)) return void response.writeHead(404).end();
      response
        .writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' })
        .end(readFileSync(file));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { source: _source, ...options } = await resolveBrowser();
    browser = await puppeteer.launch(options);
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  async function open(embed: Embed, css = ''): Promise<{ tab: Page; problems: string[] }> {
    page = embedPage(embed).replace('</head>', `<style>${css}</style></head>`);
    const tab = await browser.newPage();
    const problems: string[] = [];
    tab.on('pageerror', (error) => problems.push(String(error)));
    tab.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url?.endsWith('favicon.ico'))
        problems.push(message.text());
    });
    await tab.goto(origin, { waitUntil: 'load' });
    return { tab, problems };
  }

  it('runs with all six tags, settings and quotes in them', async () => {
    const { tab, problems } = await open(everything(`${origin}/files/`, integrity()));
    await tab.waitForFunction(
      (wanted) =>
        wanted.every((name) => document.querySelector(name)?.shadowRoot?.querySelector('[part~=widget]')),
      { timeout: 30_000 },
      names,
    );
    const seen = await tab.evaluate(() => ({
      title: document
        .querySelector('linkage-directory')!
        .shadowRoot!.querySelector('h2')!
        .textContent?.trim(),
      routes: document.querySelector('linkage-hub')!.getAttribute('routes'),
    }));
    assert.deepEqual(seen, { title: 'Food & "care"', routes: '{"kind:hours": {"endpoint": "/a\\"b"}}' });
    assert.deepEqual(problems, []);
    await tab.close();
  });

  it('loads no script that is another than its hash says', async () => {
    const { tab, problems } = await open(everything(`${origin}/files/`, `sha384-${'A'.repeat(64)}`));
    assert.ok(
      problems.some((text) => /integrity/i.test(text)),
      problems.join(),
    );
    assert.equal(await tab.evaluate(() => customElements.get('linkage-hub') === undefined), true);
    await tab.close();
  });

  it('wears what the theme editor writes', async () => {
    const css = themeCss({
      ...plainTheme,
      accent: '#7c2d12',
      radius: 0,
      headingFont: 'Georgia, serif',
      headingWeight: 800,
      border: 3,
    });
    const { tab, problems } = await open({ ...everything(`${origin}/files/`, integrity()), theme: '' }, css);
    const isDrawn = () =>
      document.querySelector('linkage-feedback')?.shadowRoot?.querySelector('button[type=submit]');
    await tab.waitForFunction(isDrawn);
    const button = await tab.$('linkage-feedback >>> button[type=submit]');
    const seen = await button!.evaluate((element) => {
      const root = element.getRootNode() as ShadowRoot;
      const { backgroundColor, borderRadius } = getComputedStyle(element);
      const heading = getComputedStyle(root.querySelector('h2')!);
      const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
      const context = canvas.getContext('2d')!;
      context.fillStyle = backgroundColor;
      context.fillRect(0, 0, 1, 1);
      return {
        accent: [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)],
        radius: borderRadius,
        heading: [heading.fontFamily, heading.fontWeight],
        border: getComputedStyle(root.querySelector('textarea')!).borderTopWidth,
      };
    });
    assert.deepEqual(seen, {
      accent: [0x7c, 0x2d, 0x12],
      radius: '0px',
      heading: ['Georgia, serif', '800'],
      border: '3px',
    });
    assert.deepEqual(problems, []);
    await tab.close();
  });

  it('leaves out what is empty or off, and writes a flag as a name', () => {
    assert.equal(
      attributesHtml({ demo: true, heading: '', 'json-ld': false, src: 'a?b&c' }),
      ' demo src="a?b&amp;c"',
    );
  });
});
