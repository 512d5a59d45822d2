import { expect, fixture, html } from '@open-wc/testing';
import type { CSSResult } from 'lit';
import { states } from '../../src/styles/states.js';
import { filterStyles } from '../../src/widgets/directory/directory-filters.styles.js';
import { serviceStyles } from '../../src/widgets/directory/directory-service.styles.js';

/** What a browser that does not know a word of CSS makes of a style sheet. */
async function wear({ cssText }: CSSResult, unknown: string, inner: string, dir = 'rtl'): Promise<Element> {
  const box = await fixture(html`<div dir=${dir}><div></div></div>`);
  const root = box.firstElementChild!.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(unknown ? cssText.replaceAll(unknown, `${unknown.slice(0, -1)}-unknown(`) : cssText);
  root.adoptedStyleSheets = [sheet];
  root.innerHTML = `<style>:host { --_ink: red }</style>${inner}`;
  return root.querySelector('[data-seen]')!;
}

describe('in browsers of 2022', () => {
  const turns: [string, CSSResult, string][] = [
    ['an arrow', states, '<span class="arrow" data-seen>←</span>'],
    ['the mark of a branch', filterStyles, '<span class="twist"><svg class="icon" data-seen></svg></span>'],
  ];
  for (const [what, styles, inner] of turns)
    for (const unknown of ['', ':dir('])
      it(`${what} points to where the writing goes, with${unknown ? 'out' : ''} :dir()`, async () => {
        expect(getComputedStyle(await wear(styles, unknown, inner)).scale).to.equal('-1 1');
        expect(getComputedStyle(await wear(styles, unknown, inner, 'ltr')).scale).to.equal('none');
      });

  it('a service that the page sets apart has its bar where its lines begin', async () => {
    const inner = '<div class="result-item"></div><div class="result-item featured" data-seen></div>';
    for (const [dir, width] of [
      ['rtl', '0px 3px 0px 0px'],
      ['ltr', '0px 0px 0px 3px'],
    ] as const) {
      const { borderRightWidth, borderLeftWidth } = getComputedStyle(
        await wear(serviceStyles, ':dir(', inner, dir),
      );
      expect(`0px ${borderRightWidth} 0px ${borderLeftWidth}`).to.equal(width);
    }
  });

  it('what was looked for is marked, with and without color-mix()', async () => {
    const inner = '<mark data-seen>care</mark>';
    const ground = async (unknown: string) =>
      getComputedStyle(await wear(serviceStyles, unknown, inner)).backgroundColor;
    expect(await ground('color-mix(')).to.equal('rgba(128, 128, 128, 0.3)');
    expect(await ground('')).to.match(/^oklch\(.* \/ 0\.22\)$/);
  });
});
