import { expect } from '@open-wc/testing';
import { partyBadge } from '../../src/styles/party.js';
import { contrast as ratio } from '../../stories/support/contrast.js';

const read = async (path: string) => (await fetch(new URL(`../../${path}`, import.meta.url))).text();
const themes = ['neutral', 'civic', 'warm'];
/** Plain grounds, and those that the themes are drawn for. */
const grounds = { light: ['#fff', '#f2f4f8', '#fdf3e7'], dark: ['#000', '#14181d'] };

describe('themes', () => {
  let sheet: HTMLStyleElement;
  let box: HTMLElement;
  before(async () => {
    sheet = document.head.appendChild(document.createElement('style'));
    sheet.textContent = (await Promise.all(themes.map((name) => read(`src/themes/${name}.css`)))).join('\n');
    box = document.body.appendChild(document.createElement('div'));
  });
  after(() => {
    sheet.remove();
    box.remove();
  });

  function colour(token: string): string {
    const probe = box.appendChild(document.createElement('i'));
    probe.style.color = `var(${token})`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }

  for (const theme of themes)
    for (const scheme of ['light', 'dark'] as const)
      it(`${theme} can be read on ${scheme} pages, on its surface and on the accent`, () => {
        box.className = `linkage-${theme}`;
        box.style.cssText = `color-scheme: ${scheme}; color: ${scheme === 'dark' ? '#fff' : '#000'}`;
        expect(ratio(colour('--linkage-on-accent'), colour('--linkage-accent'))).to.be.at.least(4.5);
        for (const ground of [...grounds[scheme], colour('--linkage-surface')]) {
          expect(ratio(colour('--linkage-accent-text'), ground), `accent on ${ground}`).to.be.at.least(4.5);
          expect(ratio(colour('--linkage-line-strong'), ground), `edges on ${ground}`).to.be.at.least(3);
        }
        if (theme !== 'neutral')
          for (const name of ['good', 'bad'])
            for (const ground of grounds[scheme])
              expect(ratio(colour(`--linkage-${name}`), ground), `${name} on ${ground}`).to.be.at.least(4.5);
      });

  it('differ in shape, weight and colour, not in hue alone', () => {
    const told = themes.map((theme) => {
      box.className = `linkage-${theme}`;
      const style = getComputedStyle(box);
      return ['button-radius', 'button-weight', 'button-shadow', 'card-shadow', 'input-border', 'accent'].map(
        (name) => style.getPropertyValue(`--linkage-${name}`),
      );
    });
    for (const index of told[0]!.keys())
      expect(new Set(told.map((one) => one[index])).size, `property ${index}`).to.be.greaterThan(1);
  });
});

describe('party badges', () => {
  const dots = [...partyBadge.cssText.matchAll(/--linkage-(party-[\w-]+),\s*(#\w{6})/g)];

  it('have a dot each, that can be seen on light and dark grounds, and no two alike', () => {
    expect(dots.length).to.equal(8);
    expect(new Set(dots.map(([, , colour]) => colour)).size).to.equal(8);
    for (const [, name = '', colour = ''] of dots)
      for (const ground of [...grounds.light, ...grounds.dark])
        expect(ratio(colour, ground), `${name} on ${ground}`).to.be.at.least(3);
  });
});
