// What a page's own style sheets, however rude, do to the kit: nothing but what it takes over on purpose.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { forms, everyTag, inline, pageOf, slotted } from '../support/e2e-pages.js';
import type { Tab } from '../support/e2e-tab.js';
import { requireBuilt, root, sleep, useBrowser } from '../support/e2e.js';
import { rudeSheets } from '../support/rude-sheets.js';
import { startStaticSite, type StaticSite } from '../support/static-site.js';
import { services } from '../../stories/support/fixtures-services.js';
import { sayIn } from '../../stories/support/say.js';
import { compareLooks, slottedLooks } from '../support/style-snapshot.js';

const script = '/kit/linkage-kit.js';
/** What tags take over from the page, held still on each, and a room as wide under every style sheet. */
const held = `font-family: sans-serif; font-size: 16px; color: rgb(20, 20, 20); color-scheme: light; visibility: visible;
  pointer-events: auto; direction: ltr; position: static; float: none; margin: 0; padding: 0; border: 0`;
const important = (style: string): string =>
  style
    .split(';')
    .map((rule) => `${rule.trim()} !important`)
    .join('; ');
const roomOf = (width: number): string =>
  `<div style="${important(`display: block; width: ${width}px; padding: 0; margin: 0; position: static; float: none`)}">`;

const { it } = useBrowser();
let site: StaticSite;

before(async () => {
  requireBuilt('cdn/linkage-kit.js');
  site = await startStaticSite({ '/kit/': `${root}cdn` });
});
after(() => site?.close());

const inJson = (value: unknown): string =>
  `<script type="application/json">${JSON.stringify(value)}</script>`;

const few = (services(sayIn('en')) as { contents: unknown[] }).contents;

/** A state that somebody brings a tag into. */
interface State {
  name: string;
  body: string;
  /** px @default 760 */
  width?: number;
  reach(tab: Tab): Promise<unknown>;
}

const states: State[] = [
  {
    name: 'all seven tags',
    body: everyTag(),
    reach: (tab) => tab.widget('directory').sees('2 services'),
  },
  {
    name: 'a service in full',
    body: `<linkage-hub><linkage-directory>${inline.services}</linkage-directory></linkage-hub>`,
    async reach(tab) {
      await tab.widget('directory').press('Home care');
      await tab.widget('directory').find('button', 'Back to results');
    },
  },
  {
    name: 'the window with the filters',
    body: `<linkage-hub><linkage-directory>${inJson(few.slice(0, 3))}</linkage-directory></linkage-hub>`,
    width: 340,
    async reach(tab) {
      await tab.widget('directory').press('Filters');
      await tab.widget('directory').find('button', 'Close');
    },
  },
  {
    name: 'the question of a kiosk',
    body: '<linkage-hub shared-device idle-timeout="12"></linkage-hub>',
    async reach(tab) {
      await tab.page.waitForNetworkIdle();
      await tab.page.keyboard.press('Shift');
      await tab.page.waitForFunction(() =>
        document.querySelector('linkage-hub')!.shadowRoot!.querySelector('dialog[open]'),
      );
    },
  },
  ...forms.map(({ tag, data, send, open }): State => ({
    name: `errors of ${tag}`,
    body: `<linkage-hub endpoint="/submissions"><linkage-${tag}>${data}</linkage-${tag}></linkage-hub>`,
    async reach(tab) {
      await open(tab.widget(tag));
      // For a few frames what took the focus is brought into view.
      await sleep(300);
      await tab.widget(tag).press(send);
      await tab.widget(tag).sees('There is a problem');
    },
  })),
  ...forms.map(({ tag, data, send, open, fill }): State => ({
    name: `receipt of ${tag}, and the outbox`,
    body: `<linkage-hub endpoint="/submissions"><linkage-${tag}>${data}</linkage-${tag}><linkage-outbox></linkage-outbox></linkage-hub>`,
    async reach(tab) {
      await open(tab.widget(tag));
      await fill(tab.widget(tag));
      await tab.widget(tag).press(send);
      await tab.widget(tag).reference();
      await tab.widget('outbox').sees('Received');
    },
  })),
];

/** Puts a style sheet at the end of the page's head; without text, takes it away. */
const dress = (tab: Tab, css: string): Promise<void> =>
  tab.page.evaluate(async (text) => {
    document.getElementById('rude')?.remove();
    if (text)
      document.head.append(Object.assign(document.createElement('style'), { id: 'rude', textContent: text }));
    for (const host of document.querySelectorAll('linkage-hub > *')) void host.clientHeight;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, css);

/** Taken over on purpose: which glyphs of a language, and that a phone leaves the size of text alone. */
const takenOver = ['-webkit-locale', 'text-size-adjust'];

for (const { name, body, width = 760, reach } of states) {
  it(`no style sheet changes anything inside: ${name}`, async (profile) => {
    // The question comes soon enough for a test, and stands for as long as it must.
    profile.expect(/idle-timeout="12" leaves 6 seconds/);
    const dressed = body.replace(/<linkage-\w+/g, `$& style="${important(held)}"`);
    const path = `/${name.replace(/\W+/g, '-')}.html`;
    const tab = await profile.open(
      site.page(path, pageOf(`${roomOf(width)}${dressed}</div>`, [script])),
      ({ page }) => page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]),
    );
    await reach(tab);
    await tab.page.waitForNetworkIdle();
    await tab.page.mouse.move(1270, 890);
    await tab.page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      // What is out of sight is laid out as well.
      for (const { shadowRoot } of document.querySelectorAll('linkage-directory'))
        for (const result of shadowRoot!.querySelectorAll<HTMLElement>('.result-item'))
          result.style.contentVisibility = 'visible';
    });
    assert.deepEqual(await compareLooks(tab.page, 'inside', 'plain', takenOver), []);
    for (const [sheet, css] of Object.entries(rudeSheets)) {
      await dress(tab, css);
      const changed = await compareLooks(tab.page, 'inside', 'plain', takenOver);
      assert.deepEqual(changed.slice(0, 20), [], `${sheet}: ${changed.length} changes`);
    }
    await dress(tab, '::part(text), ::part(idle) { letter-spacing: 1px }');
    const seen = await compareLooks(tab.page, 'inside', 'plain', takenOver);
    assert.ok(
      seen.some((line) => line.includes('letter-spacing: normal → 1px')),
      'a change would be noticed',
    );
    await dress(tab, '');
    assert.deepEqual(await compareLooks(tab.page, 'inside', 'plain', takenOver), [], 'undressed');
  });
}

const inSlots = `<linkage-hub endpoint="/submissions">${['hours', 'feedback']
  .map((tag) => `<linkage-${tag}>${slotted}</linkage-${tag}>`)
  .join('')}</linkage-hub>`;

it('what stands in slots looks as it would without the kit, whatever the style sheet', async (profile) => {
  const plain = await profile.empty();
  await plain.page.goto(site.page('/slots-plain.html', pageOf(inSlots, [])));
  const tab = await profile.open(site.page('/slots.html', pageOf(inSlots, [script])));
  await tab.widget('feedback').find('button', 'Send feedback');
  await tab.page.waitForNetworkIdle();
  const italic = 'body { font: italic 300 17px/1.8 Georgia; letter-spacing: 0.5px; text-align: justify }';
  for (const [sheet, css] of Object.entries({ ...rudeSheets, italic })) {
    const looks = [];
    for (const one of [plain, tab]) {
      await one.page.bringToFront();
      await dress(one, css);
      looks.push(await slottedLooks(one.page));
    }
    const [was, is] = looks as [string[], string[]];
    assert.ok(was.length > 5000, `${was.length} looks`);
    const changed = was.flatMap((line, index) => (line === is[index] ? [] : [`${line} → ${is[index]}`]));
    assert.deepEqual(changed.slice(0, 20), [], `${sheet}: ${changed.length} changes`);
  }
  // Nor does the size of the kit's own text change it.
  await dress(tab, ':root { --linkage-scale: 1.25 }');
  const size = await tab.page.evaluate(() =>
    ['p[slot=intro]', 'h2[slot=heading]'].map(
      (name) => getComputedStyle(document.querySelector(name)!).fontSize,
    ),
  );
  assert.deepEqual(size, ['16px', '24px']);
});

it('takes over font, size, colour, colour scheme, direction and visibility of the page, and its own tokens', async (profile) => {
  const body = `<linkage-hub endpoint="/submissions"><linkage-hours>${inline.hours}</linkage-hours></linkage-hub>`;
  const tab = await profile.open(site.page('/taken-over.html', pageOf(body, [script])));
  await dress(
    tab,
    `body { font: 19px Georgia; color: rgb(1, 2, 3); color-scheme: dark; direction: rtl; visibility: hidden; pointer-events: none }
     linkage-hours { --linkage-accent: rgb(9, 8, 7); display: flow-root; margin: 7px }`,
  );
  const looks = await tab.page.evaluate(() => {
    const host = document.querySelector('linkage-hours')!;
    const text = getComputedStyle(host.shadowRoot!.querySelector('.field label')!);
    const button = getComputedStyle(host.shadowRoot!.querySelector('.button.primary')!);
    const own = getComputedStyle(host);
    return [
      text.fontFamily,
      text.fontSize,
      text.color,
      text.colorScheme,
      text.direction,
      text.visibility,
      text.pointerEvents,
      button.backgroundColor,
      own.display,
      own.marginTop,
    ].join(' | ');
  });
  assert.equal(
    looks,
    'Georgia | 19px | rgb(1, 2, 3) | dark | rtl | hidden | none | rgb(9, 8, 7) | flow-root | 7px',
  );
});
