import { expect, waitUntil } from '@open-wc/testing';
import type { PledgeElement } from '../../src/widgets/pledge/pledge-element.js';
import { contrast } from '../../stories/support/contrast.js';
import { coloursOf, differing, emulate, endCdp, photograph, screenOf, type Picture } from '../support/cdp.js';
import { kitFixture } from '../support/kit-fixture.js';
import { allByRole, byRole } from '../support/query.js';
import { controlsOf, describeControl, states, type Tag } from '../support/tag-states.js';

const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** What shows of a control that is drawn by its label. */
const shownOf = (control: HTMLElement): Element =>
  getComputedStyle(control).opacity === '0' || control.matches('.visually-hidden')
    ? ([...((control as HTMLInputElement).labels ?? [])].at(-1) ?? control)
    : control;

async function pictures(element: Element, change: () => unknown): Promise<[Picture, Picture]> {
  const before = await photograph(element);
  await change();
  await frames();
  return [before, await photograph(element)];
}

describe('in forced colours', () => {
  before(async () => {
    await screenOf(1280);
    await emulate({ 'forced-colors': 'active' });
  });
  after(endCdp);

  it('is what the page is told', () => {
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
  });

  for (const name of [
    'directory: results',
    'directory: a service',
    'signup: form',
    'hours: form',
    'pledge: money',
    'feedback: form',
    'feedback: rating',
    'outbox: waiting',
  ])
    it(`focus shows on every control: ${name}`, async function () {
      this.timeout(60_000);
      const element = await states[name]!();
      document.documentElement.tabIndex = -1;
      const controls = controlsOf(element).filter(({ tabIndex }) => tabIndex >= 0);
      // By keyboard, as far as a browser asks.
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
      const unseen: string[] = [];
      for (const control of controls) {
        const shown = control.matches('[type=search]') ? control.parentElement! : shownOf(control);
        (element.shadowRoot!.activeElement as HTMLElement | null)?.blur();
        const [before, after] = await pictures(shown, () =>
          control.focus({ preventScroll: true, focusVisible: true } as FocusOptions),
        );
        // A ring of at least two pixels around it.
        const ring = 2 * (shown.getBoundingClientRect().width + shown.getBoundingClientRect().height);
        if (differing(before, after) < ring) unseen.push(describeControl(control));
      }
      expect(unseen).to.deep.equal([]);
    });

  const checks: [string, string, (element: Tag) => HTMLElement][] = [
    ['a chosen card', 'feedback: form', (element) => byRole(element, 'radio', 'Complaint')],
    ['stars', 'feedback: rating', (element) => allByRole(element, 'radio', /3 stars/)[0]!],
    ['a tick', 'directory: results', (element) => byRole(element, 'checkbox', 'Monday')],
    ['a radio button', 'pledge: money', (element) => allByRole(element, 'radio').at(-1)!],
    ['an amount', 'pledge: money', (element) => element.shadowRoot!.querySelector('.amount-choice input')!],
  ];
  for (const [what, state, find] of checks)
    it(`${what} can be told from what is not chosen`, async () => {
      const element = await states[state]!();
      if (what === 'an amount') element.setAttribute('amounts', '20 50 100');
      await element.updateComplete;
      const control = find(element);
      const shown = control.closest('label')!;
      const [before, after] = await pictures(shown, async () => {
        control.click();
        control.blur();
        await element.updateComplete;
      });
      expect(differing(before, after)).to.be.above(40);
    });

  it('a saved service can be told from others', async () => {
    const element = await states['directory: results']!();
    const [save] = allByRole(element, 'button', 'Save');
    const [before, after] = await pictures(save!, async () => {
      save!.click();
      await waitUntil(() => save!.getAttribute('aria-pressed') === 'true');
      save!.blur();
    });
    expect(differing(before, after)).to.be.above(20);
  });

  it('a disabled button is grey, not as the others', async () => {
    const needs = ['goods', 'money'].map((type) => ({ id: type, title: type, type }));
    const config = { currency: '' };
    const { element } = await kitFixture<PledgeElement>('linkage-pledge', {}, { config, data: { needs } });
    const colour = (name: string) => getComputedStyle(byRole(element, 'button', name)).color;
    expect(colour('Pledge: money')).to.not.equal(colour('Pledge: goods'));
  });

  it('a bar shows how far it is filled, and where it ends', async () => {
    const element = await states['pledge: list']!();
    const bar = element.shadowRoot!.querySelector('.bar')!;
    const picture = await photograph(bar, 0);
    const found = coloursOf(picture).filter(([, pixels]) => pixels > picture.width);
    // Its frame, what is filled by pledges and by gifts, what is empty.
    expect(found.length).to.be.at.least(3);
  });

  it('a field with a problem, and the summary, have an edge', async () => {
    const element = await states['feedback: problems']!();
    for (const selector of ['[data-summary]', 'textarea'])
      expect(
        parseFloat(getComputedStyle(element.shadowRoot!.querySelector(selector)!).borderTopWidth),
      ).to.be.above(1);
  });

  it('what is on its way shows where it will be', async () => {
    const element = await states['signup: list']!();
    const skeleton = document.createElement('div');
    skeleton.className = 'skeleton';
    skeleton.append(document.createElement('i'));
    element.shadowRoot!.querySelector('.widget')!.append(skeleton);
    const picture = await photograph(skeleton.firstElementChild!, 8);
    expect(coloursOf(picture).filter(([, pixels]) => pixels > 100).length).to.be.above(1);
  });
});

/** The highest contrast of anything in a picture that is more than a speck to the ground. */
function strongest(picture: Picture): number {
  const [[ground], ...others] = coloursOf(picture) as [[string, number], ...[string, number][]];
  const drawn = others.filter(([, pixels]) => pixels >= 3);
  return Math.max(1, ...drawn.map(([colour]) => contrast(`rgb(${colour})`, `rgb(${ground})`)));
}

describe('icons in forced colours', () => {
  after(endCdp);

  for (const scheme of ['light', 'dark'] as const)
    for (const [name, make] of Object.entries(states))
      it(`every icon can be seen, ${scheme}: ${name}`, async () => {
        // Three pixels to each of theirs: a stroke is there in its own colour.
        await screenOf(1280, { scale: 3 });
        const features = { 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce' } as const;
        await emulate({ 'forced-colors': 'active', ...features });
        const element = await make();
        const seen = new Set<string>();
        const lost: string[] = [];
        for (const one of element.shadowRoot!.querySelectorAll('.icon')) {
          // Of icons that look alike and stand alike, the first.
          const kind = `${one.innerHTML} ${one.parentElement!.className}`;
          if (!one.checkVisibility({ visibilityProperty: true }) || seen.has(kind)) continue;
          seen.add(kind);
          let ratio = 1;
          // A form that has just opened is still scrolled to while it is photographed.
          const isSeen = async () => (ratio = strongest(await photograph(one, 0))) >= 7;
          await waitUntil(isSeen, '', { timeout: 1000 }).catch(() => undefined);
          if (ratio < 7) lost.push(`${describeControl(one.parentElement!)} ${ratio.toFixed(2)}`);
        }
        expect(lost).to.deep.equal([]);
      });
});

describe('for those whom motion makes ill', () => {
  after(endCdp);

  const moving = (element: Tag) =>
    [...element.shadowRoot!.querySelectorAll('*')].flatMap((part) =>
      ['', '::before', '::after'].flatMap((pseudo) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(part, pseudo);
        const isMoving =
          animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth';
        return isMoving ? [`${describeControl(part)}${pseudo}`] : [];
      }),
    );

  for (const [name, make] of Object.entries(states))
    it(`nothing moves: ${name}`, async () => {
      await emulate({ 'prefers-reduced-motion': 'reduce' });
      const element = await make();
      const skeleton = document.createElement('div');
      skeleton.className = 'skeleton';
      skeleton.append(document.createElement('i'));
      element.shadowRoot!.querySelector('.widget')!.append(skeleton);
      expect(moving(element)).to.deep.equal([]);
      if (name !== 'feedback: form') return;
      await emulate({ 'prefers-reduced-motion': 'no-preference' });
      expect(moving(element).length, 'what moves otherwise is seen').to.be.above(0);
    });
});
