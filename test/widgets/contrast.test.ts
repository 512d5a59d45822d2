import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/widgets/hub/define.js';
import '../../src/widgets/feedback/define.js';
import type { FeedbackElement } from '../../src/widgets/feedback/feedback-element.js';
import { contrast as ratio } from '../../stories/support/contrast.js';

const hues = Array.from({ length: 24 }, (_, step) => step * 15);
const accents = [
  ...hues.flatMap((hue) => [0.2, 0.35, 0.5, 0.65, 0.8, 0.95].map((light) => `oklch(${light} 0.2 ${hue})`)),
  ...hues.flatMap((hue) => [25, 50, 75].map((light) => `hsl(${hue} 100% ${light}%)`)),
  ...hues.map((hue) => `hsl(${hue} 30% 50%)`),
  ...[
    '#ff0',
    '#000',
    '#fff',
    '#777',
    '#757575',
    'rgb(118 118 118)',
    'color(display-p3 0 1 0)',
    'lab(60 80 -60)',
  ],
  ...[
    'red',
    'lime',
    'blue',
    'cyan',
    'magenta',
    'teal',
    'navy',
    'orange',
    'gold',
    'pink',
    'rebeccapurple',
    'tan',
  ],
];
/** What a page may stand on: its text, and grounds from the plainest to one of the page's own. */
const schemes = {
  light: { text: '#1d2725', grounds: ['#fff', '#f6f5f0', '#f0f2f5'] },
  dark: { text: '#e9eeec', grounds: ['#000', '#121212', '#1e2530'] },
};

for (const [scheme, { text, grounds }] of Object.entries(schemes)) {
  describe(`on a ${scheme} page`, () => {
    let page: HTMLElement;
    let feedback: FeedbackElement;
    before(async () => {
      page = await fixture(html`<div><linkage-feedback></linkage-feedback></div>`);
      Object.assign(page.style, { colorScheme: scheme, color: text });
      feedback = page.querySelector('linkage-feedback')!;
      await waitUntil(() => feedback.shadowRoot?.querySelector('.button.primary'));
    });
    beforeEach(() => {
      document.body.append(page);
    });

    const part = (selector: string) => feedback.shadowRoot!.querySelector<HTMLElement>(selector)!;

    /** The colour that a declaration gets in there. */
    function painted(declaration: string, parent = part('form')): string {
      const probe = parent.appendChild(document.createElement('i'));
      probe.style.cssText = `color: ${declaration}; transition: none`;
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    }

    for (const [name, set] of [
      ['the default accent', ['']],
      [`${accents.length} accents`, accents],
    ] as const) {
      it(`with ${name}, text on it keeps 4.5 : 1, at rest, hovered and pressed`, () => {
        for (const accent of set) {
          page.style.setProperty('--linkage-accent', accent);
          const { color, backgroundColor } = getComputedStyle(part('.button.primary'));
          const veil = painted('var(--_fill-hover)', part('.button.primary'));
          for (const veils of [[], [veil], [veil, veil]])
            expect(
              ratio(color, backgroundColor, ...veils),
              `${accent}, ${veils.length} veils`,
            ).to.be.at.least(4.5);
        }
      });

      it(`with ${name}, the accent as text keeps 4.5 : 1, its ring and edges 3 : 1`, () => {
        for (const accent of set) {
          page.style.setProperty('--linkage-accent', accent);
          const ink = painted('var(--_ink)');
          const { borderTopColor } = getComputedStyle(part('.button.primary'));
          const { accentColor } = getComputedStyle(part('input'));
          for (const ground of grounds) {
            expect(ratio(ink, ground), `${accent} as text on ${ground}`).to.be.at.least(4.5);
            for (const edge of [painted('var(--_focus)'), borderTopColor])
              expect(ratio(edge, ground), `${accent} as edge on ${ground}`).to.be.at.least(3);
            if (accentColor !== 'auto')
              expect(ratio(accentColor, ground), `${accent} ticked`).to.be.at.least(3);
          }
        }
      });
    }

    it('muted text, states and the edges of fields can be told from every ground', () => {
      page.style.setProperty('--linkage-accent', '');
      for (const ground of grounds) {
        for (const name of ['muted', 'good', 'warn', 'bad'])
          expect(ratio(painted(`var(--_${name})`), ground), `${name} on ${ground}`).to.be.at.least(4.5);
        expect(ratio(painted('var(--_line-strong)'), ground), `line on ${ground}`).to.be.at.least(3);
      }
    });

    it('muted text keeps 4.5 : 1 and edges 3 : 1 wherever the text of the page has 5 : 1, and neither more than that', () => {
      const greys = Array.from(
        { length: 52 },
        (_, step) =>
          `rgb(${Array(3)
            .fill(step * 5)
            .join(' ')})`,
      );
      const usual = [
        '#212529',
        '#444',
        '#4b5563',
        '#555',
        '#666',
        '#1e3a8a',
        '#7c2d12',
        '#cbd5e1',
        '#9ca3af',
      ];
      const faded = [
        'rgb(0 0 0 / 0.87)',
        'rgb(0 0 0 / 0.65)',
        'rgb(255 255 255 / 0.87)',
        'rgb(255 255 255 / 0.6)',
      ];
      let judged = 0;
      for (const colour of [...greys, ...usual, ...faded]) {
        page.style.color = colour;
        const [muted, edge] = [painted('var(--_muted)'), painted('var(--_line-strong)')];
        for (const ground of grounds) {
          const best = ratio(colour, ground);
          if (best < 5) continue;
          judged++;
          const said = `${colour} on ${ground}`;
          expect(ratio(muted, ground), `muted text of ${said}`).to.be.within(4.5, best + 0.1);
          expect(ratio(edge, ground), `edges of ${said}`).to.be.within(3, best + 0.1);
        }
      }
      expect(judged).to.be.greaterThan(60);
      page.style.color = text;
    });

    it('takes a hub’s accent in the same way', async () => {
      const outer = await fixture<HTMLElement>(
        html`<div>
          <linkage-hub name="contrast" endpoint="/x" accent="#ffdd00"
            ><linkage-feedback></linkage-feedback
          ></linkage-hub>
        </div>`,
      );
      Object.assign(outer.style, { colorScheme: scheme, color: text });
      const hub = outer.querySelector('linkage-hub')!;
      const own = hub.querySelector('linkage-feedback')!;
      await waitUntil(
        () => hub.style.getPropertyValue('--linkage-accent') && own.shadowRoot?.querySelector('form'),
      );
      const { color, backgroundColor, borderTopColor } = getComputedStyle(
        own.shadowRoot!.querySelector('.button.primary')!,
      );
      expect(backgroundColor).to.equal('rgb(255, 221, 0)');
      expect(ratio(color, backgroundColor)).to.be.at.least(4.5);
      for (const ground of grounds) expect(ratio(borderTopColor, ground)).to.be.at.least(3);
    });
  });
}
