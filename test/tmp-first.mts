import puppeteer from 'puppeteer-core';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { makeFeed } from './bench/directory/feed.js';
const { resolveBrowser } = await import('../.tools/browser.mjs' as string);
const { source: _s, ...options } = await resolveBrowser();
const n = Number(process.argv[2] ?? 13355);
const made: any = makeFeed(n);
const bytes = made.bytes;
const server = createServer(async (q, r) => {
  if (q.url!.startsWith('/kit/')) { r.setHeader('content-type', 'text/javascript'); return r.end(await readFile('/work/main/cdn' + q.url!.slice(4))); }
  if (q.url === '/feed') { r.setHeader('content-type', 'application/json'); r.setHeader('content-length', bytes.length); return r.end(bytes); }
  r.setHeader('content-type', 'text/html'); r.end('<!doctype html><html lang=en><script type=module src=/kit/linkage-kit.js></script><linkage-hub><linkage-directory src=/feed></linkage-directory></linkage-hub>');
});
await new Promise<void>((d) => server.listen(0, '127.0.0.1', d));
const browser = await puppeteer.launch(options);
for (let round = 0; round < 4; round++) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.evaluateOnNewDocument('globalThis.__name = (f) => f; globalThis.log = [];');
  await page.evaluateOnNewDocument(() => {
    const t = (what: string) => ((globalThis as any).log ??= []).push([what, Math.round(performance.now())]);
    const post = Worker.prototype.postMessage;
    let first = 0;
    Worker.prototype.postMessage = function (m: any, x: any) { if (m.method !== 'push' || first++ < 1) t('post ' + m.method); return post.call(this, m, x); } as never;
    const W = Worker;
    (globalThis as any).Worker = class extends W { constructor(u: any, o: any) { t('new Worker'); super(u, o); this.addEventListener('message', (e) => t('msg ' + Object.keys(e.data).join() + (e.data.state ? ` ${e.data.state.size} ${e.data.state.isComplete}` : ''))); } };
    const f = window.fetch; window.fetch = (...a: any) => { t('fetch'); return (f as any)(...a).then((r: any) => { t('headers'); return r; }); };
    const look = () => { const d = document.querySelector('linkage-directory')?.shadowRoot; const c = d?.querySelectorAll('li.result-item').length; if (c && c >= 20) { t('results ' + c); return; } requestAnimationFrame(look); };
    requestAnimationFrame(look);
    new PerformanceObserver((l) => l.getEntries().forEach((e) => t(`long ${Math.round(e.startTime)}+${Math.round(e.duration)}`))).observe({ type: 'longtask' });
  });
  await page.goto(`http://127.0.0.1:${(server.address() as any).port}/`);
  await page.waitForFunction(() => /services/.test(document.querySelector('linkage-directory')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? ''), { timeout: 60000 });
  await page.evaluate(() => ((globalThis as any).log.push(['status', Math.round(performance.now())])));
  const log = await page.evaluate(() => (globalThis as any).log);
  const res = await page.evaluate(() => performance.getEntriesByType('resource').map((e: any) => [e.name.split('/').pop(), Math.round(e.startTime), Math.round(e.responseEnd)]));
  if (round === 3) { console.log(res.map((x: any) => x.join(' ')).join('\n')); console.log(log.map((x: any) => x.join(' @')).join('\n')); }
  console.log('round', round, log.find((x: any) => x[0].startsWith('results'))?.[1], log.at(-1)[1]);
  await context.close();
}
await browser.close(); server.close(); process.exit(0);
