// What the kit does to the page around its tags: nothing but what is listed here.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { everyTag, pageOf, slotted } from '../support/e2e-pages.js';
import type { Tab } from '../support/e2e-tab.js';
import { requireBuilt, root, useBrowser } from '../support/e2e.js';
import { startStaticSite, type StaticSite } from '../support/static-site.js';
import { listLooks, slottedLooks } from '../support/style-snapshot.js';

const script = '/kit/linkage-kit.js';
const { it } = useBrowser();
let site: StaticSite;

before(async () => {
  requireBuilt('cdn/linkage-kit.js');
  site = await startStaticSite({ '/kit/': `${root}cdn` });
});
after(() => site?.close());

const pageOfASite = (head: string, tags: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A city</title><style>
  body { font: 17px/1.6 Georgia, serif; color: #222; margin: 0 } header { display: flex; gap: 1em; background: #eee }
  nav a { color: #06c; text-decoration: none } .cards { display: grid; grid-template-columns: 1fr 1fr; gap: 1em }
  .button, .widget, .field, .input, .note, .head, .icon { border: 2px solid green; padding: 3px }
  .tags { block-size: 20rem; overflow: auto } td { padding: 4px } aside::before { content: "Aside" }
</style>${head}</head><body>
<header><img alt="" width="20" height="20"><nav><a href="#a">Home</a> <a href="#b" class="button">Services</a></nav></header>
<main><h1>Welcome</h1><p class="intro">A <strong>city</strong> and its <a href="#c">people</a>.</p>
<div class="cards"><section class="widget"><h2>One</h2><p class="note">Text</p></section>
<section><h2 class="head">Two</h2><ul><li>First</li><li>Second</li></ul></section></div>
<form class="form"><label class="field">Name <input class="input" name="n" placeholder="Name"></label>
<select><option>A</option></select><textarea></textarea><fieldset><legend>Choice</legend>
<label><input type="radio" name="r"> Yes</label></fieldset><button class="button primary">Send</button></form>
<table><caption>Hours</caption><tr><th>Day</th><td>9</td></tr></table><details><summary>More</summary><p>Text</p></details>
<aside class="visually-hidden">Beside</aside><dialog open class="result">Hello</dialog>
<div class="tags">${tags}</div></main><footer>Foot</footer></body></html>`;

it('changes nothing on the page around its tags, neither with its script nor with its style sheet', async (profile) => {
  const tags = everyTag();
  const plain = await profile.open(
    site.page('/site.html', pageOfASite('', tags.replaceAll('linkage-', 'x-'))),
  );
  const head = `<link rel="stylesheet" href="/kit/linkage-kit.css"><script type="module" src="${script}"></script>`;
  const tab = await profile.open(site.page('/site-with-kit.html', pageOfASite(head, tags)));
  await tab.widget('directory').sees('2 services');
  await tab.widget('signup').press('Sign up: Tai chi');
  await tab.page.waitForNetworkIdle();
  const looks = async ({ page }: Tab) => {
    await page.bringToFront();
    await page.mouse.move(1270, 890);
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      scrollTo(0, 0);
    });
    return listLooks(page);
  };
  const [was, is] = [await looks(plain), await looks(tab)];
  assert.ok(was.length > 5000, `${was.length} looks`);
  const added = is.filter((line) => !was.includes(line));
  assert.deepEqual(added, []);
  assert.equal(is.length, was.length);
});

it('leaves what stands in slots as the page has it', async (profile) => {
  const tags = `<linkage-hub endpoint="/submissions"><linkage-feedback>${slotted}</linkage-feedback></linkage-hub>`;
  const plain = await profile.empty();
  await plain.page.goto(site.page('/slots.html', pageOfASite('', tags)));
  const head = `<link rel="stylesheet" href="/kit/linkage-kit.css"><script type="module" src="${script}"></script>`;
  const tab = await profile.open(site.page('/slots-with-kit.html', pageOfASite(head, tags)));
  await tab.widget('feedback').find('button', 'Send feedback');
  await tab.page.waitForNetworkIdle();
  assert.deepEqual(await slottedLooks(tab.page), await slottedLooks(plain.page));
});

type Realm = typeof globalThis & {
  was: { names: Set<PropertyKey>; members: Map<object, Map<PropertyKey, unknown>> };
};

/** Notes, before any script of the page, what there is, and from then on who listens to the whole page. */
async function watchPage(tab: Tab): Promise<void> {
  await tab.page.evaluateOnNewDocument(() => {
    const members = new Map<object, Map<PropertyKey, unknown>>();
    for (const name of Reflect.ownKeys(globalThis)) {
      const value: unknown = Object.getOwnPropertyDescriptor(globalThis, name)?.value;
      if ((typeof value !== 'object' && typeof value !== 'function') || !value || value === globalThis)
        continue;
      for (const owner of [value, (value as { prototype?: object }).prototype]) {
        if (typeof owner !== 'object' && typeof owner !== 'function') continue;
        if (!owner || members.has(owner)) continue;
        const own = Object.entries(Object.getOwnPropertyDescriptors(owner));
        members.set(owner, new Map(own.map(([key, { value: held, get }]) => [key, held ?? get])));
      }
    }
    const heard: string[] = [];
    Object.assign(globalThis, { was: { members }, heard });
    const { addEventListener: listen } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, ...rest) {
      const target = this ?? globalThis;
      const names: [EventTarget | null, string][] = [
        [globalThis, 'window'],
        [document, 'document'],
        [document.documentElement, 'html'],
        [document.body, 'body'],
        [document.head, 'head'],
      ];
      const name = names.find(([known]) => known === target)?.[1];
      if (name) heard.push(`${name} ${type}`);
      return listen.call(target, type, ...rest);
    };
    members.get(EventTarget.prototype)!.set('addEventListener', EventTarget.prototype.addEventListener);
    Object.assign((globalThis as Realm).was, { names: new Set(Reflect.ownKeys(globalThis)) });
  });
}

it('leaves no traces on the page but those that are listed here', async (profile) => {
  const body = everyTag();
  const tab = await profile.open(site.page('/traces.html', pageOf(body, [script])), watchPage);
  await tab.widget('directory').sees('2 services');
  await tab.widget('signup').press('Sign up: Tai chi');
  await tab.widget('signup').press('Send sign-up');
  await tab.widget('signup').sees('There is a problem');
  await tab.page.waitForNetworkIdle();
  const traces = await tab.page.evaluate(async () => {
    const { was, heard } = globalThis as Realm & { heard: string[] };
    const changed: string[] = [];
    for (const [owner, known] of was.members)
      for (const [key, { value, get }] of Object.entries(Object.getOwnPropertyDescriptors(owner)))
        if (!known.has(key) || (typeof (value ?? get) === 'function' && known.get(key) !== (value ?? get)))
          changed.push(`${(owner as { name?: string }).name ?? owner.constructor?.name} ${key}`);
    return {
      globals: Reflect.ownKeys(globalThis)
        .filter((name) => !was.names.has(name))
        .map(String)
        .filter((name) => !name.includes('ariaQuerySelector'))
        .sort(),
      changed,
      heard: [...new Set(heard)].sort(),
      cookie: document.cookie,
      history: history.length,
      state: history.state as unknown,
      address: location.href.replace(location.origin, ''),
      title: document.title,
      attributes: [document.documentElement, document.body].map((element) =>
        element.getAttributeNames().join(),
      ),
      head: [...document.head.children].map(({ localName }) => localName).join(),
      bodyChildren: [...document.body.children].map(({ localName }) => localName).join(),
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      databases: (await indexedDB.databases()).map(({ name }) => name),
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      caches: await caches.keys(),
    };
  });
  assert.deepEqual(traces, {
    // Two that copies of the kit share, and zod's settings, without which it would compile code.
    globals: ['Symbol(linkage-kit.default)', 'Symbol(linkage-kit.policy)', '__zod_globalConfig'],
    changed: [],
    heard: [
      'document freeze',
      'document linkage-kit:purged',
      'document resume',
      'document visibilitychange',
      'window focusin',
      'window keydown',
      'window online',
      'window pagehide',
      'window pageshow',
      'window pointercancel',
      'window pointerdown',
      'window pointermove',
      'window pointerup',
      'window scroll',
      'window touchstart',
    ],
    cookie: '',
    // The empty tab, and the page.
    history: 2,
    state: null,
    address: '/traces.html',
    title: 'A page',
    attributes: ['lang', ''],
    head: 'meta,title,script',
    bodyChildren: 'linkage-hub',
    sheets: 0,
    databases: ['linkage-kit'],
    local: [],
    session: ['linkage-kit.tab'],
    workers: 0,
    caches: [],
  });
});
