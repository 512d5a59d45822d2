import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { tokens } from '../../src/styles/tokens.js';
import { contrast, measurePairs, resolveColour, type Measured } from '../../stories/support/contrast.js';
import { endCdp, screenOf } from '../support/cdp.js';
import { states } from '../support/tag-states.js';
import { smallTargets } from '../support/targets.js';

class RecipeProbe extends LitElement {
  static override styles = tokens;
}
customElements.define('recipe-probe', RecipeProbe);

const read = async (path: string) => (await fetch(new URL(`../../${path}`, import.meta.url))).text();
const guide = await read('docs/theming.md');
const bootstrap = await read('node_modules/bootstrap/dist/css/bootstrap.min.css');

/** The style sheets of docs/theming.md by the headings that they stand under. */
const recipes = [...guide.matchAll(/^##+ ([^\n]+)\n[^#]*?```css\n([^]*?)^```/gm)].map(
  ([, name = '', css = '']) => ({ name, css }),
);
const recipeOf = (start: string): string => recipes.find(({ name }) => name.startsWith(start))!.css;

/** The palette of Twenty Twenty-Five. */
const wordpress = `:root {
  --wp--preset--color--base: #fff; --wp--preset--color--contrast: #111; --wp--preset--color--accent-4: #686868;
  --wp--preset--font-size--small: 0.875rem; --wp--preset--spacing--30: 20px;
}`;

/** What portals are dressed in: style sheets, and what is said at the root. */
const dresses: Record<string, { css: string; root?: Record<string, string> }> = {
  'linkage-compact': { css: await read('src/themes/neutral.css'), root: { class: 'linkage-compact' } },
  'the numbers of .desk': { css: recipeOf('Density'), root: { class: 'desk' } },
  'the smallest numbers': {
    css: ':root { --linkage-scale: 0.75; --linkage-density: 0.25; --linkage-target: 0px }',
  },
  'GOV.UK': { css: recipeOf('GOV.UK') },
  USWDS: { css: recipeOf('USWDS') },
  Bootstrap: { css: bootstrap + recipeOf('Bootstrap') },
  'Bootstrap, dark': { css: bootstrap + recipeOf('Bootstrap'), root: { 'data-bs-theme': 'dark' } },
  WordPress: { css: wordpress + recipeOf('WordPress') },
};

for (const [dress, { css, root = {} }] of Object.entries(dresses))
  describe(`dressed in ${dress}`, () => {
    let sheet: HTMLStyleElement;
    const page = document.documentElement;
    before(() => {
      sheet = document.head.appendChild(document.createElement('style'));
      sheet.textContent = css;
      for (const [name, value] of Object.entries(root)) page.setAttribute(name, value);
    });
    after(async () => {
      sheet.remove();
      for (const name of Object.keys(root)) page.removeAttribute(name);
      await endCdp();
    });

    it('each text can be read on each of its grounds, and what is wrong told from it by its colour', () => {
      const probe = document.body.appendChild(document.createElement('recipe-probe')).shadowRoot!;
      // Of what has the accent's colour only icons and edges stand on its tint.
      const needed = ({ name, least }: Measured) => (name === 'Accent as text on its tint' ? 3 : least);
      const low = measurePairs(probe).filter((pair) => pair.ratio < needed(pair));
      const apart = contrast(resolveColour(probe, 'var(--_bad)'), resolveColour(probe, 'currentColor'));
      probe.host.remove();
      expect(low.map(({ name, ratio }) => `${name}: ${ratio.toFixed(2)}`)).to.deep.equal([]);
      expect(apart).to.be.above(1.75);
    });

    for (const [name, make] of Object.entries(states)) {
      it(`targets are 24 px at least, and under a finger 44 px high: ${name}`, async () => {
        await screenOf(1280);
        const element = await make();
        expect(smallTargets(element)).to.deep.equal([]);
        await screenOf(360, { touch: true });
        expect(smallTargets(element, 43.9)).to.deep.equal([]);
      });

      if (root['class'] || dress.startsWith('the ')) continue;
      it(`colours can be read: ${name}`, async () => {
        await screenOf(1280);
        const element = await make();
        for (const animation of document.getAnimations()) animation.finish();
        await expect(element).to.be.accessible({ runOnly: ['color-contrast'] } as never);
      });
    }
  });
