import { expect } from '@open-wc/testing';
import '../../src/widgets/hours/define.js';
import '../../src/widgets/pledge/define.js';
import { endCdp, screenOf } from '../support/cdp.js';
import { kitFixture } from '../support/kit-fixture.js';
import { byRole } from '../support/query.js';
import type { Tag } from '../support/tag-states.js';

const settle = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Words that do not stand in one line. */
function brokenWords(element: Tag): string[] {
  const broken: string[] = [];
  const texts = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.parentElement!.closest('style, script, .visually-hidden, .honeypot')) continue;
    for (const { 0: word, index } of text.textContent!.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
    }
  }
  return broken;
}

/** A style sheet of the page's, for the time of a test. */
function pageSays(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return sheet;
}

const water = {
  id: 'water',
  title: 'Drinking water for the building',
  type: 'goods',
  unit: 'boxes of twelve bottles',
  target: 40,
  pledged: 22,
  urgent: true,
};

describe('words stay whole', () => {
  let sheets: CSSStyleSheet[] = [];
  afterEach(async () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
    sheets = [];
    document.documentElement.lang = 'en';
    document.documentElement.dir = '';
    await endCdp();
  });

  it('on a pledge’s card at 400 px with text twice as large and spaced: the badge goes beneath the title', async () => {
    sheets = [
      pageSays(
        `body { margin: 16px; font-size: 200% }
         * { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }`,
      ),
    ];
    await screenOf(400);
    const { element } = await kitFixture<Tag>('linkage-pledge', {}, { data: { needs: [water] } });
    await settle();
    expect(brokenWords(element)).to.deep.equal([]);
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).to.equal(clientWidth);
  });

  it('on a wide pledge’s card the badge stays beside the title', async () => {
    await screenOf(1280);
    const { element } = await kitFixture<Tag>('linkage-pledge', {}, { data: { needs: [water] } });
    const [title, badge] = element.shadowRoot!.querySelector('.top')!.children;
    expect(badge!.getBoundingClientRect().top).to.be.below(title!.getBoundingClientRect().bottom);
    expect(badge!.getBoundingClientRect().left).to.be.at.least(title!.getBoundingClientRect().right);
  });

  it('beside a figure at 280 px, in large type and Arabic: the unit goes beneath', async () => {
    sheets = [
      pageSays(`body { margin: 24px } linkage-pledge { --linkage-scale: 1.25; --linkage-density: 1.25 }`),
    ];
    document.documentElement.lang = 'ar';
    document.documentElement.dir = 'rtl';
    await screenOf(280);
    const need = { ...water, title: 'ماء', unit: 'صناديق' };
    const { element } = await kitFixture<Tag>('linkage-pledge', {}, { data: { needs: [need] } });
    element.shadowRoot!.querySelector<HTMLElement>('[data-need=water]')!.click();
    await element.updateComplete;
    await settle();
    expect(brokenWords(element)).to.deep.equal([]);
  });
});

describe('errors of fields in a row', () => {
  after(endCdp);

  it('have the row for themselves, and the other fields stay as they were', async () => {
    await screenOf(1280);
    const { element } = await kitFixture<Tag>('linkage-hours');
    element.style.inlineSize = '40em';
    await settle();
    const pair = element.shadowRoot!.querySelector('#f-end')!.closest('.pair')!;
    const width = () => element.shadowRoot!.querySelector('#f-date')!.getBoundingClientRect().width;
    const before = width();
    element.value = {
      person: { name: 'Li Na' },
      activity: 'Soup kitchen',
      start: '2026-10-20T12:00:00',
      end: '2026-10-20T09:00:00',
      breakMinutes: 0,
    };
    await element.submit();
    await element.updateComplete;
    const error = pair.querySelector('.error')!;
    expect(error.getBoundingClientRect().width).to.be.closeTo(pair.getBoundingClientRect().width, 2);
    expect(width()).to.be.closeTo(before, 2);
    byRole(element, 'heading', 'There is a problem');
  });
});
