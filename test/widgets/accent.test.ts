import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import sinon from 'sinon';
import { contrast } from '../../stories/support/contrast.js';
import '../../src/widgets/feedback/define.js';
import '../../src/widgets/hub/define.js';
import type { HubElement } from '../../src/widgets/hub/hub-element.js';

const yellow = '#ffee88';
const accents = {
  '#ffdd00': 'rgb(255, 221, 0)',
  navy: 'rgb(0, 0, 128)',
  'var(--brand)': 'rgb(255, 238, 136)',
  'light-dark(#ffee88, #ffee88)': 'rgb(255, 238, 136)',
  'var(--none, var(--brand))': 'rgb(255, 238, 136)',
};
const tokens = ['--linkage-accent', '--linkage-on-accent', '--linkage-accent-text'] as const;
/** Grounds of light and of dark pages, as in contrast.test.ts. */
const light = ['#fff', '#f6f5f0', '#f0f2f5'];
const dark = ['#000', '#121212', '#1e2530'];

describe('a hub’s accent', () => {
  let box: HTMLElement;
  let hub: HubElement;
  const onHub = () => tokens.map((name) => hub.style.getPropertyValue(name));
  const button = () =>
    getComputedStyle(hub.querySelector('linkage-feedback')!.shadowRoot!.querySelector('.button.primary')!);
  async function paint(accent: string): Promise<void> {
    hub.accent = '';
    await waitUntil(() => onHub().join('') === '');
    hub.accent = accent;
    await waitUntil(() => onHub()[0]);
  }

  beforeEach(async () => {
    box = await fixture(
      html`<div>
        <linkage-hub endpoint="/x"><linkage-feedback></linkage-feedback></linkage-hub>
      </div>`,
    );
    box.style.cssText = `color: #eee; color-scheme: dark; --brand: ${yellow}`;
    hub = box.querySelector('linkage-hub')!;
    await waitUntil(() =>
      hub.querySelector('linkage-feedback')?.shadowRoot?.querySelector('.button.primary'),
    );
  });
  afterEach(() => sinon.restore());

  it('can be read on, however it is written, and follows what it is written with', async () => {
    for (const [accent, painted] of Object.entries(accents)) {
      await paint(accent);
      const { color, backgroundColor } = button();
      expect(backgroundColor, accent).to.equal(painted);
      expect(contrast(color, backgroundColor), accent).to.be.at.least(4.5);
    }
    box.style.setProperty('--brand', '#202060');
    expect(button().backgroundColor).to.equal('rgb(32, 32, 96)');
    expect(contrast(button().color, button().backgroundColor)).to.be.at.least(4.5);
  });

  it('currentColor is the text colour of the page around the hub', async () => {
    await paint('color-mix(in srgb, CurrentColor, #fff 0%)');
    await paint('currentColor');
    const { color, backgroundColor } = button();
    expect(backgroundColor).to.equal('rgb(238, 238, 238)');
    expect(contrast(color, backgroundColor)).to.be.at.least(4.5);
  });

  it('wins over what a theme derived from another accent, and a tag’s own tokens over it', async () => {
    box.style.setProperty('--linkage-on-accent', '#fff');
    await paint(yellow);
    expect(contrast(button().color, button().backgroundColor)).to.be.at.least(4.5);
    hub.querySelector<HTMLElement>('linkage-feedback')!.style.setProperty('--linkage-on-accent', '#303030');
    expect(button().color).to.equal('rgb(48, 48, 48)');
  });

  it('ends with the attribute, and what is no colour is ignored', async () => {
    await paint(yellow);
    hub.removeAttribute('accent');
    hub.accent = 'no-colour';
    await waitUntil(() => onHub().join('') === '');
    expect(hub.shadowRoot!.querySelectorAll('i').length).to.equal(0);
  });

  it('in browsers without relative colours, can be read on, too, and as text on light pages, as edge on dark ones', async () => {
    const { supports } = CSS;
    sinon
      .stub(CSS, 'supports')
      .callsFake(
        ((name: string, value?: string) =>
          !/\bfrom /.test(`${name} ${value}`) &&
          (value === undefined ? supports(name) : supports(name, value))) as typeof supports,
      );
    const hues = Array.from({ length: 24 }, (_, step) => step * 15);
    const many = hues.flatMap((hue) => [20, 50, 80].map((part) => `hsl(${hue} 90% ${part}%)`));
    for (const accent of ['#fff', '#000', 'currentColor', ...Object.keys(accents), ...many]) {
      await paint(accent);
      const [, onAccent = '', text = ''] = onHub();
      expect(onAccent).to.match(/^#(000|fff)$/);
      expect(contrast(onAccent, button().backgroundColor), `on ${accent}`).to.be.at.least(4.5);
      for (const ground of light)
        expect(contrast(text, ground), `${accent} on ${ground}`).to.be.at.least(4.5);
      for (const ground of dark) expect(contrast(text, ground), `${accent} on ${ground}`).to.be.at.least(3);
    }
  });
});
