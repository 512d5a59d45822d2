// The checks themselves: what is wrong is found, and what nobody would see is not.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { audit } from './axe.js';
import { openTab, startBrowser } from './browser.js';
import { describeDifference, shrink } from './compare.js';
import { cutText } from './cut-text.js';
import { scripts, scriptsOf, takeFingerprint, type Fingerprint } from './fingerprint.js';
import { PictureBook } from './picture-book.js';
import { halve, readPng, type Picture } from './small-png.js';
import type { StoryTab } from './story-tab.js';
import { buildStorybook, serveStorybook } from './storybook-server.js';

const STORY = 'sign-up--form';
const ENGLISH = { lang: 'en', scheme: 'light' };

buildStorybook();
const folder = mkdtempSync(join(tmpdir(), 'linkage-pictures-'));
let browser: Browser;
let server: Server;
let tab: StoryTab;
let here: Fingerprint;
before(async () => {
  browser = await startBrowser();
  const served = await serveStorybook();
  server = served.server;
  tab = await openTab(browser, served.origin);
  here = await takeFingerprint(tab.page, served.origin);
});
after(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Changes something in the shadow root of the story's tag. */
const change = (selector: string, style: string, text?: string): Promise<void> =>
  tab.page.evaluate(
    (found, css, words) => {
      const root = document.querySelector('linkage-signup')!.shadowRoot!;
      const element = root.querySelector<HTMLElement>(found);
      if (!element) throw new Error(`no ${found}`);
      element.style.cssText += css;
      if (words !== undefined) element.textContent = words;
    },
    selector,
    style,
    text,
  );

const picture = async (): Promise<Picture> => halve(readPng(await tab.picture()));

describe('what is wrong is found', () => {
  before(() => tab.visit(STORY, 'narrow', ENGLISH));

  it('in the shadow root of a tag, by axe', async () => {
    assert.deepEqual(await audit(tab.page), []);
    await tab.page.evaluate(() => {
      const bad = Object.assign(document.createElement('div'), { role: 'button', tabIndex: 0 });
      const pale = Object.assign(document.createElement('p'), { textContent: 'Pale', style: 'color: #ccc' });
      document.querySelector('linkage-signup')!.shadowRoot!.append(bad, pale);
    });
    const found = (await audit(tab.page)).join();
    assert.match(found, /aria-command-name/);
    assert.match(found, /color-contrast/);
    assert.match((await audit(tab.page, 'colours')).join(), /color-contrast/);
  });

  for (const [what, selector, style] of [
    ['a text that its box clips', 'h2', 'overflow: hidden; white-space: nowrap; inline-size: 3ch'],
    [
      'a text that ends in an ellipsis',
      'h2',
      'overflow: clip; text-overflow: ellipsis; white-space: nowrap; inline-size: 3ch',
    ],
    ['lines that are clamped', 'h2', 'overflow: hidden; block-size: 0.5em'],
    [
      'a label that is wider than its button',
      '[type=submit]',
      'inline-size: 2ch; white-space: nowrap; padding: 0',
    ],
    ['a text that leaves the tag', 'h2', 'white-space: nowrap; letter-spacing: 2em'],
  ] as const) {
    it(`cut: ${what}`, async () => {
      await tab.visit(STORY, 'narrow', ENGLISH);
      assert.deepEqual(await cutText(tab.page), []);
      await change(selector, style);
      assert.equal((await cutText(tab.page)).length, 1);
    });
  }

  it('a text that can be scrolled to, or is for screen readers only, is not cut', async () => {
    await tab.visit(STORY, 'narrow', ENGLISH);
    await change('h2', 'overflow: auto; white-space: nowrap; inline-size: 3ch');
    await change('p', 'position: absolute; overflow: hidden; inline-size: 1px; block-size: 1px');
    assert.deepEqual(await cutText(tab.page), []);
  });
});

it('Arabic is written from right to left without being told', async () => {
  await tab.visit(STORY, 'medium', { lang: 'ar', scheme: 'light' });
  assert.equal(await tab.page.evaluate(() => document.documentElement.dir), 'rtl');
  assert.ok((await scriptsOf(tab.page)).includes('arabic'));
});

describe('a story that looks different', () => {
  let was: Picture;
  before(async () => {
    await tab.visit(STORY, 'wide', ENGLISH);
    const small = shrink(await picture());
    assert.ok(small.length < 8000, `${small.length} bytes`);
    was = readPng(small);
  });

  it('is taken for the same at another visit, whatever the colours it was stored in', async () => {
    await tab.visit(STORY, 'wide', ENGLISH);
    assert.equal(describeDifference(was, await picture()), undefined);
  });

  it('is taken for the same where each pixel is a little off', async () => {
    await tab.visit(STORY, 'wide', ENGLISH);
    const is = await picture();
    is.data.forEach((value, index, all) => {
      all[index] = Math.max(0, Math.min(255, value + ((index * 7919) % 9) - 4));
    });
    assert.equal(describeDifference(was, is), undefined);
  });

  for (const [what, selector, style, text] of [
    ['a button of another colour', '[type=submit]', 'background: rebeccapurple'],
    ['a button of nearly the same colour', '[type=submit]', 'background: #2a9d6f'],
    ['a field without its border', 'input', 'border-color: transparent'],
    ['another word in a heading', 'h2', '', 'Activity'],
    ['a heading of another size', 'h2', 'font-size: 110%'],
    ['something that moved by four pixels', 'h2', 'margin-block-start: 4px'],
  ] as const) {
    it(`is noticed: ${what}`, async () => {
      await tab.visit(STORY, 'wide', ENGLISH);
      await change(selector, style, text);
      assert.ok(describeDifference(was, await picture()));
    });
  }
});

describe('the book of pictures', () => {
  const files = () => readdirSync(folder).sort();
  const take = (book: PictureBook) => book.compare(STORY, 'light', tab);
  before(() => tab.visit(STORY, 'wide', ENGLISH));

  it('compares nothing as long as there are no pictures at all', async () => {
    const book = new PictureBook(folder, here);
    assert.equal(await take(book), undefined);
    assert.deepEqual([book.isEmpty, book.compared], [true, 0]);
  });

  it('asks for a picture that is missing', async () => {
    new PictureBook(folder, here, 'update').finish(new Set());
    assert.match((await take(new PictureBook(folder, here)))!, /no picture sign-up--form\.light\.png/);
  });

  it('writes a picture once, and again only where it looks different', async () => {
    const book = new PictureBook(folder, here, 'update');
    await take(book);
    book.finish(new Set([STORY]));
    assert.deepEqual(files(), ['fingerprint.json', 'sign-up--form.light.png']);
    const { mtimeMs } = statSync(join(folder, 'sign-up--form.light.png'));
    await take(book);
    assert.equal(book.written, 1);
    assert.equal(statSync(join(folder, 'sign-up--form.light.png')).mtimeMs, mtimeMs);
  });

  it('compares, and says what differs', async () => {
    const book = new PictureBook(folder, here);
    assert.equal(await take(book), undefined);
    await change('[type=submit]', 'background: rebeccapurple');
    assert.match((await take(book))!, /looks different: .* differs in \d+ pixels/);
    assert.equal(book.compared, 2);
  });

  it('compares nothing of a script that is painted otherwise here, and counts that', async () => {
    assert.deepEqual(await scriptsOf(tab.page), ['latin']);
    const elsewhere = new PictureBook(folder, { ...here, latin: 'another font' });
    assert.deepEqual(elsewhere.foreign, ['latin']);
    assert.equal(await take(elsewhere), undefined);
    assert.deepEqual([elsewhere.compared, elsewhere.skipped.latin], [0, 1]);
    const withoutArabic = new PictureBook(folder, { ...here, arabic: 'another font' });
    assert.match((await take(withoutArabic))!, /looks different/);
  });

  it('a fingerprint is the same at each look, and differs between scripts', async () => {
    const origin = new URL(tab.page.url()).origin;
    assert.deepEqual(await takeFingerprint(tab.page, origin), here);
    assert.equal(new Set(scripts.map((script) => here[script])).size, scripts.length);
    const written = readFileSync(join(folder, 'fingerprint.json'), 'utf8');
    assert.deepEqual(JSON.parse(written), here);
  });

  it('throws away pictures of stories that are no more', () => {
    const book = new PictureBook(folder, here, 'update');
    assert.deepEqual(book.orphans(new Set()), ['sign-up--form.light.png']);
    book.finish(new Set());
    assert.deepEqual(files(), ['fingerprint.json']);
  });
});
