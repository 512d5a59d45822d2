import { expect, waitUntil } from '@open-wc/testing';
import { endCdp, screenOf } from '../support/cdp.js';
import { controlsOf, describeControl, states, type Tag } from '../support/tag-states.js';
import { smallTargets } from '../support/targets.js';

const settle = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Controls and texts of a tag that reach beyond the page, or that nobody can scroll to. */
function outside(element: Tag): string[] {
  const { clientWidth } = document.documentElement;
  return controlsOf(element).flatMap((control) => {
    const { left, right } = control.getBoundingClientRect();
    return left < -1 || right > clientWidth + 1
      ? [`${describeControl(control)} from ${left} to ${right} of ${clientWidth}`]
      : [];
  });
}

const scrollsSideways = () => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth;
};

/** Texts that do not show whole: cut by their own box, or by one around them. */
function cutTexts(element: Tag): string[] {
  const cut: string[] = [];
  for (const box of element.shadowRoot!.querySelectorAll<HTMLElement>('*')) {
    if (!box.checkVisibility() || box.closest('.visually-hidden, .honeypot, svg, dialog:not([open])'))
      continue;
    const style = getComputedStyle(box);
    // Three lines of a description in a list are a choice: the whole stands in the detail.
    if (style.overflowX === 'visible' || style.getPropertyValue('-webkit-line-clamp') !== 'none') continue;
    if (box.matches('input, textarea, select, progress')) {
      const isCut = box.matches('select, input') && box.clientHeight < parseFloat(style.fontSize) * 1.1;
      if (isCut) cut.push(describeControl(box));
      continue;
    }
    if (!['hidden', 'clip'].includes(style.overflowX)) continue;
    if (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1)
      cut.push(`${describeControl(box)} ${box.scrollWidth}×${box.scrollHeight}`);
  }
  return cut;
}

/** Texts that lie over each other's boxes: buttons whose words stand out. */
function overflowing(element: Tag): string[] {
  return controlsOf(element)
    .filter((control) => control.matches('button, a, label, summary'))
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
    .map(describeControl);
}

/** As wide as a page has it between its text and the edge of a phone: quiet buttons begin where text does, and hang out. */
const margin = new CSSStyleSheet();
margin.replaceSync('body { margin: 16px }');
document.adoptedStyleSheets.push(margin);

describe('on a narrow screen', () => {
  after(endCdp);

  for (const [name, make] of Object.entries(states))
    it(`320 px do not scroll sideways, and no control is lost: ${name}`, async () => {
      await screenOf(1280);
      const wide = await make();
      const before = controlsOf(wide).length;
      await screenOf(320);
      await settle();
      await wide.updateComplete;
      // Where filters stand beside results, these are drawn anew in the next frame.
      await waitUntil(() => !scrollsSideways() && !outside(wide).length).catch(() => undefined);
      expect(scrollsSideways(), 'scrolls sideways').to.equal(false);
      expect(outside(wide)).to.deep.equal([]);
      expect(overflowing(wide)).to.deep.equal([]);
      // Filters give way to one button that opens them.
      if (!name.startsWith('directory')) expect(controlsOf(wide).length).to.equal(before);
    });

  it('400 % of 1280 px: filters open over all of the window, and every value can be reached', async () => {
    await screenOf(320, { height: 256, scale: 4 });
    const element = await states['directory: results']!();
    await settle();
    await element.updateComplete;
    const button = [...element.shadowRoot!.querySelectorAll('button')].find((one) =>
      /Filter/.test(one.textContent!),
    )!;
    button.click();
    const dialog = element.shadowRoot!.querySelector('dialog')!;
    expect(dialog.open).to.equal(true);
    expect(scrollsSideways()).to.equal(false);
    for (const box of dialog.querySelectorAll<HTMLElement>('input, button')) {
      box.focus();
      const { top, bottom } = box.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      const { left, width } = box.getBoundingClientRect();
      const hit = element.shadowRoot!.elementFromPoint(left + width / 2, middle);
      expect(hit && (box.contains(hit) || hit.contains(box)), `${describeControl(box)} shows`).to.equal(true);
    }
  });
});

describe('with the text spacing of WCAG 1.4.12', () => {
  const page = new CSSStyleSheet();
  page.replaceSync(
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
     p { margin-block-end: 2em !important; }`,
  );
  before(() => void (document.adoptedStyleSheets = [...document.adoptedStyleSheets, page]));
  after(async () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== page);
    await endCdp();
  });

  for (const [name, make] of Object.entries(states))
    for (const width of [320, 1280])
      it(`at ${width} px nothing is cut: ${name}`, async () => {
        await screenOf(width);
        const element = await make();
        const root = element.shadowRoot!;
        for (const inside of [false, true]) {
          // What a reader's own extension does to a shadow root that it can reach.
          if (inside) root.adoptedStyleSheets = [...root.adoptedStyleSheets, page];
          await settle();
          expect(scrollsSideways(), 'scrolls sideways').to.equal(false);
          expect(cutTexts(element)).to.deep.equal([]);
          expect(overflowing(element)).to.deep.equal([]);
          expect(outside(element)).to.deep.equal([]);
        }
      });
});

describe('targets', () => {
  after(endCdp);

  for (const [name, make] of Object.entries(states)) {
    it(`are 24 px at least: ${name}`, async () => {
      await screenOf(1280);
      const element = await make();
      expect(smallTargets(element)).to.deep.equal([]);
    });

    it(`are 44 px high at least under a finger: ${name}`, async () => {
      await screenOf(360, { touch: true });
      expect(matchMedia('(pointer: coarse)').matches).to.equal(true);
      const element = await make();
      await settle();
      expect(smallTargets(element, 43.9)).to.deep.equal([]);
    });
  }
});
